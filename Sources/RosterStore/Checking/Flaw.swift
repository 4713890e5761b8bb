/// Something in the record that is not as it should be.
public struct Flaw: Equatable, Sendable {
    public enum Kind: String, Sendable {
        /// SQLite's own check found it: pages, values that the schema does not allow.
        case damage
        /// An index that is out of step with its table.
        case index
        /// A row that refers to one that isn't there.
        case reference
        /// Tables, views or triggers that are not Roster's.
        case schema
        /// A row that the history doesn't know as it is.
        case history
        /// An operation whose mark says that it is taken back and it isn't, or the other way round.
        case undo
        /// A deadline that refers to a session that can't be meant.
        case deadline
        /// A message that is planned for what it can't be about, or has ended without saying so.
        case message
        /// A name for other programs that is none.
        case uid
        /// A number that would be given a second time.
        case number
    }

    public let kind: Kind
    /// For people: what is wrong.
    public let sentence: String
}
