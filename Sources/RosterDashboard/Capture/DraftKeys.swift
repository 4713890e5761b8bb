/// Ids for drafts, from one random UUID that the program is started with: the pane is a pure value and makes no
/// randomness of its own. The n-th key is that UUID with n steps added to its last 48 bits.
public struct DraftKeys: Equatable, Sendable {
    private let head: String
    private var tail: UInt64
    private let step: UInt64

    /// - Parameters:
    ///   - seed: a UUID, fresh for each start of the program.
    ///   - step: far enough for those who derive keys from one that was derived itself.
    public init(seed: String, step: UInt64 = 1) {
        self.step = step
        head = String(seed.dropLast(12)).lowercased()
        tail = UInt64(seed.suffix(12), radix: 16) ?? 0
    }

    public mutating func next() -> String {
        tail = (tail &+ step) & 0xFFFF_FFFF_FFFF
        let digits = String(tail, radix: 16)
        return head + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
