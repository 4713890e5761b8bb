import RosterModel

/// A personal message to a client while it is written, over the lower half. What was typed is kept when it is left, and
/// comes back with it.
struct Letter: Equatable, Sendable {
    let client: Client.ID
    let name: String
    /// What it is about, where it is about something.
    let items: [ItemTarget]
    /// Nil until it is read.
    private(set) var contact: Client?
    private(set) var subject = LineField(characters: Text.Field.name.limit)
    private(set) var text = TextBuffer(limit: Self.limit)
    private(set) var viewport = TextViewport()
    private(set) var focus = Focus.text
    /// As the coach has chosen; nil: by the first way that reaches the client.
    private var chosen: Nudge.Channel?
    /// What is being said to the coach, until the next key.
    var notice: Said?
    private(set) var saving: Operation?
    private(set) var end: End?

    enum Focus: Equatable, Sendable { case subject, text }
    enum End: Equatable, Sendable { case left, sent }

    /// As much as a comment may be. An SMS is shorter, and says so.
    private static let limit = TextLimit(bytes: 8000, characters: 2000, isOneLine: false)
    /// In characters (`nudges.md`, Delivery).
    static let smsLimit = 320

    init(to client: Client.ID, name: String, about items: [ItemTarget]) {
        self.client = client
        self.name = name
        self.items = items
    }

    // MARK: The way it goes

    /// The ways that reach the client, email first.
    var channels: [Nudge.Channel] {
        guard let contact else { return [] }
        return [.email, .sms].filter { contact.canBeReached(by: $0) }
    }

    /// Nil until it is known who it goes to, and where there is no way.
    var channel: Nudge.Channel? {
        if let chosen, channels.contains(chosen) { return chosen }
        return channels.first
    }

    /// "by email to ada@example.com".
    var wayWords: String {
        guard let contact else { return "" }
        switch channel {
        case .email: return "by email to \(contact.email ?? "")"
        case .sms: return "by SMS to \(contact.phone ?? "")"
        case nil: return "no email address, and no number with consent"
        }
    }

    var obstacleToOtherChannel: String {
        guard let contact else { return "It is still being read how \(name) is reached." }
        if channel == .sms { return "There is no email address that works." }
        if contact.phone == nil { return "There is no phone number." }
        if contact.phoneFault != nil { return "The number takes no SMS." }
        if case .optedOut = contact.smsConsent { return "\(name) has opted out of SMS." }
        return "No consent to SMS is recorded."
    }

    var obstacleToSending: String? {
        if saving != nil { return "It is on its way." }
        if text.isBlank { return "There is nothing to send yet." }
        if contact != nil, channel == nil { return "\(name) has no channel: E adds an address or a consent." }
        let count = text.text.count
        if channel == .sms, count > Self.smsLimit {
            return "An SMS has at most \(Self.smsLimit) characters, and this one has \(count)."
        }
        return nil
    }

    var isUntouched: Bool { text.isEmpty && subject.isEmpty }

    // MARK: What happened

    mutating func receive(_ message: Message) -> [Effect] {
        switch message {
        case .cardLoaded(let card) where card.party == .client(client): contact = card.client
        case .recordChanged: return [.loadCard(.client(client))]
        case .performed(let operation, _) where operation == saving: end = .sent
        case .failed(let sentence, let operation?) where operation == saving:
            saving = nil
            notice = .error(sentence)
        default: break
        }
        return []
    }

    // MARK: Keys

    /// Text, a paste, the mouse.
    mutating func handle(_ event: Event, in area: Area) {
        notice = nil
        let layout = LetterLayout(area, hasSubject: channel != .sms)
        if case .click(let at) = event {
            if layout.subject?.contains(at) == true { focus = .subject }
            if layout.text.contains(at) { focus = .text }
            return
        }
        guard focus == .text || channel == .sms else { return type(event) }
        let columns = layout.columns
        if case .scroll(_, let lines) = event {
            return viewport.scroll(lines, of: text, columns: columns, rows: layout.text.rows)
        }
        if case .changed(let report) = text.handle(event, columns: columns, rows: layout.text.rows) {
            notice = report.sentence.map { .obstacle($0) }
        }
        viewport.follow(text, columns: columns, rows: layout.text.rows)
    }

    private mutating func type(_ event: Event) {
        if [.key(.enter), .key(.down)].contains(event) { return focus = .text }
        if case .changed(let report) = subject.handle(event) { notice = report.sentence.map { .obstacle($0) } }
    }

    mutating func perform(_ command: MessageCommand) -> [Effect] {
        notice = command.obstacle(in: self).map { .obstacle($0) }
        if notice != nil { return [] }
        switch command {
        case .send: return send()
        case .field: focus = focus == .text ? .subject : .text
        case .channel:
            chosen = channel == .email ? .sms : .email
            focus = .text
        case .leave: end = .left
        case .startOver:
            (subject, text, viewport, focus) = (
                LineField(characters: Text.Field.name.limit), TextBuffer(limit: Self.limit), TextViewport(), .text
            )
        }
        return []
    }

    private mutating func send() -> [Effect] {
        let message = PersonalMessage(
            channel: channel, subject: channel == .sms ? "" : Text.spaced(subject.text), text: text.text,
            items: items.map(\.id))
        let operation = Operation.message(client, message)
        saving = operation
        return [.perform(operation)]
    }

    /// It is opened again, perhaps about other items.
    func reopened(about items: [ItemTarget]) -> Letter {
        var letter = Letter(to: client, name: name, about: items.isEmpty ? self.items : items)
        (letter.subject, letter.text, letter.viewport, letter.chosen) = (subject, text, viewport, chosen)
        letter.contact = contact
        return letter
    }
}
