import RosterModel

/// The dashboard as one value: all that is on the screen, and all that a key can change. `update` moves it on, and
/// `render` draws it; both are pure.
public struct State: Equatable, Sendable {
    public internal(set) var now: Instant
    /// The coach's.
    public let zone: Zone
    public internal(set) var size: Size
    public let policy: CapturePolicy
    public let keymap: Keymap
    /// Whose national phone numbers are understood (ISO 3166-1 alpha-2); nil: nobody's.
    public let country: String?
    /// Nothing can be written into the record.
    public let isReadOnly: Bool
    /// The terminal shows nothing but ASCII.
    public let isASCII: Bool
    /// By which nudges are planned.
    public let cadence: Cadence?
    /// The folder that messages are written to, where nothing is set up to send by.
    public let outbox: String?
    /// Only the capture pane: with it the program ends.
    let isCaptureOnly: Bool
    /// Whom that pane is for, where it was said.
    let captureParty: Party?

    var roster = RosterScreen()
    /// What lies over the roster.
    var view = OpenView.roster {
        didSet { if !view.isClient { beneath = nil } }
    }
    /// What a client's full screen was opened from, where that is not the roster.
    var beneath: OpenView?
    /// The capture pane, over the lower half.
    var pane: CapturePane?
    var help: HelpView?
    var forms = FormDesk()
    var letters = LetterDesk()
    var messagesView: MessagesView?
    /// The line for commands in words, over the lower part.
    var palette: Palette?
    /// What was run in it, the last one last.
    var paletteHistory: [String] = []
    /// Where a click closed what lay over the view.
    var spentClick: Position?
    var themes: ThemeShelf
    var messages = MessageLog()
    var start = StartView()
    var said: Said?
    /// A number typed before a motion of the roster.
    var count = KeyCount()
    var draftKeys: DraftKeys
    var readings = Readings()
    var filterHistory = FilterHistory()
    /// Those that there are, once a filter has asked for them.
    var tags = KnownNames()
    /// What is left to say in the shell once the screen is gone: of the pane alone, what was captured.
    public internal(set) var farewell: String?

    /// What lies over the roster.
    enum OpenView: Equatable, Sendable {
        case roster
        case client(ClientView)
        case items(ItemsView)
        case triage(Triage)
        case nudges(NudgesView)
        case inbox(InboxView)

        var isClient: Bool {
            if case .client = self { true } else { false }
        }
    }

    /// - Parameters:
    ///   - zone: the coach's.
    ///   - draftSeed: a UUID, fresh for each start of the program.
    public init(
        now: Instant, zone: Zone, size: Size, policy: CapturePolicy = CapturePolicy(), keymap: Keymap = .standard,
        isASCII: Bool = false, country: String? = nil, isReadOnly: Bool = false, outbox: String? = nil,
        cadence: Cadence? = nil,
        theme: Theme = Theme(name: "default", styles: [:]), draftSeed: String,
        start: StartScreen = .roster
    ) {
        self.now = now
        self.zone = zone
        self.size = size
        self.policy = policy
        self.keymap = keymap
        self.isASCII = isASCII
        self.country = country
        self.isReadOnly = isReadOnly
        self.outbox = outbox
        self.cadence = cadence
        themes = ThemeShelf(theme)
        draftKeys = DraftKeys(seed: draftSeed)
        if case .capture(let party) = start {
            isCaptureOnly = true
            captureParty = party
        } else {
            isCaptureOnly = false
            captureParty = nil
        }
        open(start)
    }

    private mutating func open(_ start: StartScreen) {
        switch start {
        case .roster: break
        case .items: view = .items(ItemsView())
        case .triage: view = .triage(Triage(at: now))
        case .nudges: view = .nudges(NudgesView())
        case .inbox: view = .inbox(InboxView())
        case .capture(let party): pane = CapturePane(key: draftKeys.next(), party: party)
        }
    }

    /// What has to be read for the first screen.
    public var openingEffects: [Effect] {
        var effects: [Effect] = [.loadRoster]
        switch view {
        case .roster: break
        case .client(let view): effects += view.openingEffects
        case .items(let view): effects += view.openingEffects
        case .triage(let triage): effects += triage.openingEffects
        case .nudges(let view): effects += view.openingEffects
        case .inbox(let view): effects += view.openingEffects
        }
        if !isCaptureOnly { effects += [.countInbox, .loadRunner] }
        return effects + (pane?.openingEffects ?? [])
    }

    /// The colours to draw it in.
    public var theme: Theme { themes.theme }

    /// Whether something that is shown goes away by itself, so that every second counts.
    public var countsSeconds: Bool { said?.until != nil }
}

/// What the dashboard opens with.
public enum StartScreen: Equatable, Sendable {
    case roster, items, triage, nudges, inbox
    /// Only the capture pane, for that client or cohort, else for that of the current session.
    case capture(Party?)
}
