import RosterModel

/// A theme that was found, and what in it can't be used.
public struct ThemeOffer: Equatable, Sendable {
    public var theme: Theme
    public var warnings: [String]

    public init(theme: Theme, warnings: [String] = []) {
        self.theme = theme
        self.warnings = warnings
    }
}

/// The colours: those in force and, while the coach looks for others, those.
struct ThemeShelf: Equatable, Sendable {
    private(set) var kept: Theme
    private var looked: Theme?
    /// Nil until they are read.
    private(set) var offers: [ThemeOffer]?
    /// The files may have changed since they were read.
    private var isStale = true
    /// Asked for before they were read.
    var wanted: String?

    init(_ theme: Theme) {
        kept = theme
    }

    var theme: Theme { looked ?? kept }

    /// Nil shows the one in force again.
    mutating func show(_ name: String?) {
        looked = name.flatMap { offer($0)?.theme }
    }

    mutating func receive(_ found: [ThemeOffer]) {
        offers = found
    }

    mutating func grewOld() {
        isStale = true
    }

    /// Whether they have to be read, which is asked for once.
    mutating func wantsReading() -> Bool {
        defer { isStale = false }
        return isStale
    }

    /// Takes one into force.
    mutating func keep(_ offer: ThemeOffer) {
        kept = offer.theme
        looked = nil
    }

    func offer(_ name: String) -> ThemeOffer? { offers?.first { $0.theme.name == name } }

    func absence(of name: String) -> String {
        let names = (offers ?? []).map(\.theme.name).joined(separator: ", ")
        return "There is no theme “\(name)”; there are \(names)."
    }
}

extension State {
    /// `:theme NAME`.
    mutating func takeTheme(_ name: String) -> [Effect] {
        palette = nil
        guard themes.offers != nil else {
            themes.wanted = name
            return themes.wantsReading() ? [.loadThemes] : []
        }
        guard let offer = themes.offer(name) else {
            themes.show(nil)
            fail(themes.absence(of: name))
            return []
        }
        themes.keep(offer)
        report("Theme “\(name)”. To keep it: name = \"\(name)\" under [theme] in the configuration.")
        if let first = offer.warnings.first {
            let others = offer.warnings.count - 1
            for warning in offer.warnings.dropFirst() { messages.add(warning, isError: true, at: now) }
            fail(first + (others > 0 ? " (\(others) more: see “:messages”)" : ""))
        }
        return []
    }

    mutating func themesLoaded(_ offers: [ThemeOffer]) -> [Effect] {
        themes.receive(offers)
        if let wanted = themes.wanted {
            themes.wanted = nil
            return takeTheme(wanted)
        }
        return refreshPalette()
    }
}
