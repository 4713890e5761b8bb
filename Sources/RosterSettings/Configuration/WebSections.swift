/// `[web]`: the check-in page.
public struct WebSection: Equatable, Sendable {
    public var host: String
    public var port: Int
    /// The address under which clients reach it.
    public var publicURL: String?
    /// Whether a proxy's word for the peer's address is taken.
    public var trustsProxy: Bool

    init(_ reader: TableReader) {
        let listen = reader.text("listen", "an address and a port, as \"127.0.0.1:8730\"") { text in
            WebSection.hostAndPort(text)
        }
        host = listen?.host ?? "127.0.0.1"
        port = listen?.port ?? 8730
        publicURL = reader.address("public_url", schemes: ["https", "http"])
        trustsProxy = reader.boolean("trust_proxy") ?? false
        reader.finish()
    }

    private static func hostAndPort(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port), colon != text.startIndex
        else { return nil }
        return (String(text[..<colon]), port)
    }
}

/// One `[[webhooks]]`: a program elsewhere that is told what happens.
public struct WebhookSection: Equatable, Sendable {
    public var url: String?
    public var secret: SecretSource?
    /// Which events it wants; all where none is named.
    public var events: [Event]
    public var include: Include

    public enum Event: String, CaseIterable, Sendable {
        case taskCreated = "task.created"
        case taskUpdated = "task.updated"
        case taskOverdue = "task.overdue"
        case noteCompleted = "note.completed"
        case replyReceived = "reply.received"
        case clientQuiet = "client.quiet"
    }

    /// Whether names and texts go out, or numbers only.
    public enum Include: String, CaseIterable, Sendable {
        case ids, full
    }

    init(_ reader: TableReader) {
        // In clear only to this very machine: what goes out is about clients.
        url = reader.text("url", "an address that begins with \"https://\"") { text in
            WebAddress(text, schemes: ["https", "http"]).flatMap { $0.scheme == "https" || $0.isLocal ? text : nil }
        }
        secret = reader.secret("secret")
        events = reader.words("events") ?? []
        include = reader.word("include") ?? .ids
        reader.finish()
        if !reader.has("url") { reader.note("a [[webhooks]] needs \"url\"") }
    }
}

/// `[hooks]`: what comes in from other programs.
public struct HooksSection: Equatable, Sendable {
    public var secret: SecretSource?

    init(_ reader: TableReader) {
        secret = reader.secret("secret")
        reader.finish()
    }
}
