/// The document in which a whole record goes to another Roster or to any program: `roster export json`.
///
/// Every moment in it is told in UTC and nothing in it depends on when, where or by whom it was written, so that a record
/// that came from a document gives the same document again, byte for byte.
public enum RecordDocument {
    static let format = "roster"
    /// Rises when an older Roster would misread a newer document. New members that it can do without don't raise it.
    static let version = 1

    /// The largest that is read.
    public static let limit = 64 << 20
    /// The largest number of a row: one near the end of the integers would leave none for what comes after.
    static let highestNumber: Int64 = 1_000_000_000
}
