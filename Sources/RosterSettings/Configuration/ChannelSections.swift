/// `[email]`: how mail goes out and answers come in.
public struct EmailSection: Equatable, Sendable {
    public var from: String?
    public var smtp: String?
    public var user: String?
    public var password: SecretSource?
    public var imap: String?

    init(_ reader: TableReader) {
        from = reader.text("from")
        smtp = reader.address("smtp", schemes: ["smtps", "smtp"])
        user = reader.text("user")
        password = reader.secret("password")
        imap = reader.address("imap", schemes: ["imaps", "imap"])
        reader.finish()
    }

    /// Whether mail goes out: without a server nothing does.
    public var isSetUp: Bool { smtp != nil }
}

/// `[sms]`: the API that text messages go through.
public struct SMSSection: Equatable, Sendable {
    public var api: String
    public var account: String?
    public var token: SecretSource?
    /// The sending number, E.164.
    public var from: String?
    /// Or the messaging service's id.
    public var service: String?

    init(_ reader: TableReader) {
        api = reader.address("api", schemes: ["https", "http"]) ?? "https://api.twilio.com"
        account = reader.text("account")
        token = reader.secret("token")
        from = reader.internationalNumber("from")
        service = reader.text("service")
        if from != nil, service != nil { reader.note("service", "give sms.from or sms.service, not both") }
        reader.finish()
    }

    /// Whether SMS go out: without an account nothing does.
    public var isSetUp: Bool { account != nil }
}

/// `[outbox]`: the folder that messages are written to while no email or SMS is set up.
public struct OutboxSection: Equatable, Sendable {
    public var folder: String?

    init(_ reader: TableReader) {
        folder = reader.text("folder")
        reader.finish()
    }
}
