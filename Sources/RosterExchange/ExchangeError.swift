import RosterModel

/// Why a file or folder could not be read at all. Nothing of it was taken.
public struct ExchangeError: Error, Equatable, CustomStringConvertible {
    /// Which file or folder, as the caller named it; empty where bytes came without a name.
    public var source: String
    /// 1-based, where the problem lies on a line.
    public var line: Int?
    public var problem: Problem

    public enum Problem: Equatable, Sendable {
        /// It can't be opened or read, with the system's word for it.
        case unreadable(String)
        /// It is over the size that Roster takes: what is, and the limit.
        case tooLarge(String)
        /// It isn't what it should be: what was found instead.
        case notACalendar(String)
        /// The structure of the calendar is broken.
        case brokenCalendar(String)
        /// A quote that never closes, or text after a closing quote.
        case brokenQuote(String)
        /// The bytes are in no encoding that Roster reads.
        case notText(String)
        /// No column gives the clients' names; these are there.
        case noNameColumn(found: [String])
        /// Two columns of the same name, or for the same thing.
        case doubleColumn(String)
        /// `--map` names something that isn't there.
        case wrongMap(String)
        /// It is no export of a record: what was found instead.
        case notARecord(String)
        /// An export of a newer Roster: its version, and the latest one that this program knows.
        case newerRecord(version: Int64, known: Int)
        /// A value in an export that can't be: which one (`items[3].due`), and what is wrong with it.
        case badValue(place: String, String)
    }

    public init(source: String = "", line: Int? = nil, _ problem: Problem) {
        self.source = source
        self.line = line
        self.problem = problem
    }

    /// One sentence: where, what is wrong, and what to do.
    public var description: String {
        var place = source
        if let line { place += (place.isEmpty ? "line " : ", line ") + String(line) }
        // It may quote the file.
        return Text.tidy((place.isEmpty ? "" : place + ": ") + problem.sentence, limit: 1_000)
    }

    /// The same error of the file of that name, for bytes that were read without one.
    public func named(_ name: String) -> ExchangeError {
        ExchangeError(source: source.isEmpty ? name : source, line: line, problem)
    }
}

extension ExchangeError.Problem {
    var sentence: String {
        switch self {
        case .unreadable(let why): "can't be read (\(why)); check that it is there and may be read"
        case .tooLarge(let what): "\(what); split it into smaller ones"
        case .notACalendar(let what): "\(what); export the calendar again as iCalendar (.ics)"
        case .brokenCalendar(let what): "\(what); the file is damaged, export the calendar again"
        case .brokenQuote(let what): "\(what); mend the quotes of that row, or export the file again"
        case .notText(let what): "\(what); save it as CSV in UTF-8"
        case .noNameColumn(let found):
            "no column has the clients' names; there are \(found.isEmpty ? "none" : found.joined(separator: ", ")); "
                + "say which it is, as --map \"\(found.first ?? "Column")=name\""
        case .doubleColumn(let what): "\(what); rename or remove one of them"
        case .wrongMap(let what): "\(what)"
        case .notARecord(let what): "\(what); nothing was taken. Write one with “roster export json”"
        case .newerRecord(let version, let known):
            "made by a newer Roster (its version is \(version), this program knows \(known)); nothing was taken. "
                + "Install the newer Roster"
        case .badValue(let place, let what): "\(place) \(what); nothing was taken"
        }
    }
}
