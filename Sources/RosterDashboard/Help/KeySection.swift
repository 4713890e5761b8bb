/// Commands with their keys, for people.
public struct KeySection: Equatable, Sendable {
    public var heading: String
    public var rows: [Row]

    public struct Row: Equatable, Sendable {
        /// `j, Down`.
        public var keys: String
        /// What it does.
        public var title: String
        /// As `[keys]` of the configuration calls it.
        public var name: String
    }
}
