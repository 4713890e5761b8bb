/// Ids for drafts, from one random UUID that the program is started with: the pane is a pure value and makes no
/// randomness of its own. The n-th key is that UUID with n added to its last 48 bits.
public struct DraftKeys: Equatable, Sendable {
    private let head: String
    private var tail: UInt64

    /// `seed`: a UUID, fresh for each start of the program.
    public init(seed: String) {
        head = String(seed.dropLast(12)).lowercased()
        tail = UInt64(seed.suffix(12), radix: 16) ?? 0
    }

    public mutating func next() -> String {
        tail = (tail + 1) & 0xFFFF_FFFF_FFFF
        let digits = String(tail, radix: 16)
        return head + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
