/// `[calendar]`: the feeds that sessions come from.
public struct CalendarSection: Equatable, Sendable {
    /// Files or URLs.
    public var feeds: [String]
    /// How often they are read; seconds.
    public var interval: Int64

    init(_ reader: TableReader) {
        feeds = reader.texts("feeds") ?? []
        interval = reader.span("every", from: 60) ?? 900
        reader.finish()
    }
}

/// `[notes]`: the folders that session notes are saved in.
public struct NotesSection: Equatable, Sendable {
    public var folders: [String]

    init(_ reader: TableReader) {
        folders = reader.texts("folders") ?? []
        reader.finish()
    }
}

/// `[report]`: what completion is compared with.
public struct ReportSection: Equatable, Sendable {
    /// The completion rate before Roster, 0…1.
    public var baseline: Double

    init(_ reader: TableReader) {
        baseline = reader.fraction("baseline") ?? 0.5
        reader.finish()
    }
}
