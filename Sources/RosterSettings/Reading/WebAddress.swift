import Foundation

/// The parts of an address that the configuration checks.
struct WebAddress {
    let scheme: String
    let host: String

    /// Nil without a host, with another scheme, or with a password in it (which would show in process lists and logs).
    init?(_ text: String, schemes: [String]) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            schemes.contains(scheme), let host = parts.host, !host.isEmpty, parts.password == nil
        else { return nil }
        self.scheme = scheme
        self.host = host
    }

    /// Whether it stays on this machine.
    var isLocal: Bool { ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host) }
}
