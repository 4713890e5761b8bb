import RosterModel

/// Everything that the coach can set (`cli.md`, Configuration), with a default for all of it: no file is needed.
public struct Configuration: Equatable, Sendable {
    public var coach: CoachSection
    public var capture: CaptureSection
    public var nudges: NudgesSection
    public var email: EmailSection
    public var sms: SMSSection
    public var outbox: OutboxSection
    public var calendar: CalendarSection
    public var notes: NotesSection
    public var web: WebSection
    public var webhooks: [WebhookSection]
    public var hooks: HooksSection
    public var report: ReportSection
    public var theme: ThemeSection
    public var keys: KeysSection
    public var screen: ScreenSection

    /// What the system says where the file says nothing.
    public struct Defaults: Equatable, Sendable {
        public var zone: Zone
        public var dateOrder: DateOrder

        public init(zone: Zone, dateOrder: DateOrder) {
            self.zone = zone
            self.dateOrder = dateOrder
        }

        public init(environment: [String: String]) {
            zone = SystemZone.find(environment: environment)
            dateOrder = LocaleDateOrder.find(environment: environment)
        }
    }

    /// As it is without a file.
    public init(defaults: Defaults) {
        let nothing = TableReader(table: [:], findings: Findings(file: "", lines: LineIndex(text: "")))
        self.init(nothing, defaults: defaults)
    }

    /// Reads the text of a file. `file` is its name, for messages. Throws `ConfigurationError` with all that is wrong.
    public init(text: String, file: String, defaults: Defaults) throws {
        let (configuration, findings) = try Configuration.read(text, file: file, defaults: defaults)
        if !findings.problems.isEmpty { throw ConfigurationError(problems: findings.problems) }
        self = configuration
    }

    /// As far as it can be read, with what was found on the way.
    static func read(_ text: String, file: String, defaults: Defaults) throws -> (Configuration, Findings) {
        let document: TomlDocument
        do {
            document = try TomlDocument(text: text)
        } catch let error as TomlDocument.SyntaxError {
            let problem = SettingsProblem(file: file, line: error.line, message: error.reason)
            throw ConfigurationError(problems: [problem])
        }
        let findings = Findings(file: file, lines: document.lines)
        let reader = TableReader(table: document.root, findings: findings)
        let configuration = Configuration(reader, defaults: defaults)
        reader.finish()
        return (configuration, findings)
    }

    private init(_ reader: TableReader, defaults: Defaults) {
        coach = CoachSection(reader.table("coach"), defaults: defaults)
        capture = CaptureSection(reader.table("capture"))
        nudges = NudgesSection(reader.table("nudges"))
        email = EmailSection(reader.table("email"))
        sms = SMSSection(reader.table("sms"))
        outbox = OutboxSection(reader.table("outbox"))
        calendar = CalendarSection(reader.table("calendar"))
        notes = NotesSection(reader.table("notes"))
        web = WebSection(reader.table("web"))
        webhooks = (reader.tables("webhooks") ?? []).map { WebhookSection($0) }
        hooks = HooksSection(reader.table("hooks"))
        report = ReportSection(reader.table("report"))
        theme = ThemeSection(reader.table("theme"))
        keys = KeysSection(reader.table("keys"))
        screen = ScreenSection(reader.table("screen"))
    }

    /// What the capture parser goes by.
    public var capturePolicy: CapturePolicy {
        CapturePolicy(
            due: capture.due, dueTime: capture.dueTime, daysWithoutSession: capture.daysWithoutSession,
            dateOrder: coach.dateOrder, headings: capture.headings)
    }

    /// What the planner of nudges goes by.
    public var nudgeCadence: Cadence {
        Cadence(
            isEnabled: nudges.isEnabled, steps: nudges.cadence, hold: nudges.hold, hours: nudges.hours,
            budget: SMSBudget(perDay: nudges.smsPerDay, perWeek: nudges.smsPerWeek), quietAfter: nudges.quietAfter,
            noSessionAfter: nudges.noSessionAfter, channels: channelsSetUp, coachEmail: coach.email)
    }

    /// Both where neither is set up: messages are written into the outbox folder then.
    private var channelsSetUp: Set<Nudge.Channel> {
        var channels: Set<Nudge.Channel> = []
        if email.isSetUp { channels.insert(.email) }
        if sms.isSetUp { channels.insert(.sms) }
        return channels.isEmpty ? [.email, .sms] : channels
    }

    /// Whether messages go into the outbox folder, because nothing is set up to send by.
    public var sendsToFolder: Bool { !email.isSetUp && !sms.isSetUp }

    /// Whether a secret stands in the file itself.
    var holdsLiteralSecret: Bool {
        let sources = [email.password, sms.token, hooks.secret] + webhooks.map(\.secret)
        return sources.contains { if case .literal = $0 { true } else { false } }
    }
}
