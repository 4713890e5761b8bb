import RosterModel

/// What there is to know of the record's file, gathered without changing a byte of it.
public struct RecordFacts: Equatable, Sendable {
    public var path: String
    /// Why it can't be read; nil where it can. `missing`: there is none yet.
    public var trouble: StoreError?
    /// Whether it and its folder can be written.
    public var isWritable = true
    /// The kind of network file system it lies on.
    public var network: String?
    /// Modes that are too loose, a folder that is kept in step elsewhere.
    public var notices: [StoreNotice] = []
    /// SQLite's number: 3,040,001 is 3.40.1.
    public var sqlite: Int
    /// Bytes, of the file and of the log beside it.
    public var size: Int64 = 0
    public var logSize: Int64 = 0
    /// The first thing that a quick look at its pages found.
    public var finding: String?
    /// The days (UTC) of the latest change and of the latest backup.
    public var lastChange: Day?
    public var lastBackup: Day?

    public init(path: String, sqlite: Int) {
        self.path = path
        self.sqlite = sqlite
    }
}

extension RecordFacts {
    /// A log that is longer is kept from going back into the file by something.
    static let longestLog: Int64 = 64 << 20
    /// Days of changes that may stand in no backup.
    static let longestWithoutBackup = 7

    /// What is wrong with it, or that it is fine.
    /// - Parameters:
    ///   - sentence: what is said of trouble elsewhere.
    ///   - notice: and of notices.
    public func diagnoses(
        sentence: (StoreError) -> String, notice: (StoreNotice) -> String
    ) -> [Diagnosis] {
        if case .missing? = trouble {
            return [
                Diagnosis(
                    .database, .notSetUp, "there is none at \(path) yet",
                    next: "“roster client add” or “roster import” begins one"),
                Diagnosis(.backup, .notSetUp, "there is nothing to keep yet"),
            ]
        }
        var found = [trouble.map { sentence($0) }, finding.map { sentence(.damaged(path: path, detail: $0)) }]
            .compactMap(\.self).map { Diagnosis(.database, .wrong, $0) }
        if trouble == nil, let network {
            found.append(Diagnosis(.database, .wrong, sentence(.networkFileSystem(path: path, kind: network))))
        } else if trouble == nil, !isWritable {
            found.append(Diagnosis(.database, .wrong, sentence(.readOnly(path: path))))
        }
        found += notices.map { Diagnosis(.database, .wrong, notice($0), next: next(for: $0)) }
        if logSize > RecordFacts.longestLog {
            found.append(
                Diagnosis(
                    .database, .wrong, "its log has grown to \(logSize >> 20) MiB: another program holds the file open",
                    next: "close what reads \(path)"))
        }
        let database = found.isEmpty ? [Diagnosis(.database, .fine, words)] : found
        return trouble == nil ? database + [backup] : database
    }

    private var words: String {
        let size = size < 1 << 20 ? "\(max(1, size >> 10)) KiB" : "\(size >> 20) MiB"
        return "\(path), \(size), sound; \(RecordFacts.words(sqlite: sqlite))"
    }

    /// The WAL-reset bug: `reliability.md` 1.1.
    static func words(sqlite number: Int) -> String {
        let name = "SQLite \(number / 1_000_000).\(number / 1000 % 1000).\(number % 1000)"
        guard (3_007_000...3_051_002).contains(number) else { return name }
        return name + " (can lose rows where its log is put back carelessly; Roster does it the safe way)"
    }

    private func next(for notice: StoreNotice) -> String? {
        switch notice {
        case .loose(let path, _): "chmod 600 '\(path.replacing("'", with: "'\\''"))'"
        default: nil
        }
    }

    private var backup: Diagnosis {
        guard let lastBackup else {
            return Diagnosis(
                .backup, .notSetUp, "there is none yet", next: "make one: roster backup")
        }
        let days = (lastChange?.ordinal ?? lastBackup.ordinal) - lastBackup.ordinal
        guard days > RecordFacts.longestWithoutBackup else {
            return Diagnosis(.backup, .fine, "the latest is of \(lastBackup)")
        }
        return Diagnosis(
            .backup, .wrong, "the latest is of \(lastBackup), and the record changed up to \(days) days later",
            next: "make one: roster backup")
    }
}
