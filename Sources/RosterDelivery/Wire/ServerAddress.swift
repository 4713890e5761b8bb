/// Where a server is: `smtps://mail.example.com`, `https://api.example.com:8443/sms`. Without a user in it.
public struct ServerAddress: Equatable, Sendable {
    public let scheme: String
    /// A name or an address of IP, without brackets.
    public let host: String
    public let port: Int
    /// Empty, or with a leading and without a trailing slash.
    public let path: String

    /// The ports meant where none is given. For mail those of submission (RFC 6409, RFC 8314): a coach's own machine
    /// is no mail exchanger, and port 25 is closed to most.
    private static let ports = ["smtp": 587, "smtps": 465, "http": 80, "https": 443]

    /// Nil where it is no address, has another scheme, or a user in it.
    public init?(_ text: String, schemes: Set<String>) {
        guard let colon = text.range(of: "://") else { return nil }
        scheme = text[..<colon.lowerBound].lowercased()
        guard schemes.contains(scheme), let usual = Self.ports[scheme] else { return nil }
        let rest = text[colon.upperBound...]
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        guard let (host, port) = Self.authority(rest[..<end]) else { return nil }
        self.host = host
        self.port = port ?? (Self.isLoopback(host) && scheme == "smtp" ? 25 : usual)
        var path = rest[end...]
        while path.last == "/" { path.removeLast() }
        guard path.utf8.allSatisfy({ Percent.isPlain($0) || $0 == UInt8(ascii: "/") }) else { return nil }
        self.path = String(path)
    }

    /// Whether what is sent there stays on this machine.
    public var isLoopback: Bool { Self.isLoopback(host) }

    /// Scheme, host and port, as they stand before a path.
    var origin: String {
        "\(scheme)://" + (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func authority(_ text: Substring) -> (host: String, port: Int?)? {
        var host = text
        var port: Int?
        if let colon = text.lastIndex(of: ":"), text.last != "]" {
            guard let number = UInt16(text[text.index(after: colon)...]), number > 0 else { return nil }
            host = text[..<colon]
            port = Int(number)
        }
        if host.first == "[", host.last == "]" {
            host = host.dropFirst().dropLast()
            guard host.contains(":"), host.utf8.allSatisfy({ "0123456789abcdefABCDEF:.".utf8.contains($0) }) else {
                return nil
            }
        } else {
            guard !host.isEmpty, host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }) else {
                return nil
            }
        }
        return ASCIIDomain.of(host).map { ($0.lowercased(), port) }
    }
}
