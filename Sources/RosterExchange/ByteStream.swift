/// Where an export's bytes go as they are made: whenever enough have come together they are handed on, so that an
/// export of any size needs little room.
public struct ByteStream {
    private var bytes: [UInt8] = []
    private let handOn: ([UInt8]) throws -> Void
    /// How many have been handed on.
    public private(set) var count = 0

    private static let enough = 64 << 10

    /// - Parameter handOn: takes the bytes; what it throws comes out of the export.
    public init(handOn: @escaping ([UInt8]) throws -> Void) {
        self.handOn = handOn
    }

    public mutating func write(_ text: String) throws {
        bytes.append(contentsOf: text.utf8)
        if bytes.count >= Self.enough { try finish() }
    }

    /// As it stands at that depth of a document.
    mutating func write(_ json: JSON, indent: Int) throws {
        json.write(to: &bytes, indent: indent)
        if bytes.count >= Self.enough { try finish() }
    }

    /// Hands on what is left.
    public mutating func finish() throws {
        guard !bytes.isEmpty else { return }
        try handOn(bytes)
        count += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }
}

extension ByteStream {
    /// All that an export writes, at once: for tests and small ones.
    public static func collect(_ body: (inout ByteStream) throws -> Void) throws -> [UInt8] {
        var collected: [UInt8] = []
        var stream = ByteStream { collected += $0 }
        try body(&stream)
        try stream.finish()
        return collected
    }
}
