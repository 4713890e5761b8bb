/// The parts of an iCalendar file that Roster reads, checked for their nesting.
struct CalendarFile {
    /// Of the VEVENTs, what stands in them directly: not in an alarm within.
    var events: [Component] = []
    /// VTIMEZONEs whole, for the zones that the system doesn't know.
    var zones: [Component] = []
    /// METHOD:CANCEL: the file takes back all that it names.
    var isCancellation = false

    struct Component {
        /// That of its BEGIN.
        var line: Int
        var lines: [ContentLine] = []
    }

    init(_ bytes: [UInt8]) throws(ExchangeError) {
        guard bytes.count <= CalendarLimits.bytes else {
            throw ExchangeError(.tooLarge("a calendar of over \(CalendarLimits.bytes >> 20) MiB"))
        }
        var lines = ContentLines(bytes)
        var nesting = Nesting()
        do {
            while let line = try lines.next() {
                try nesting.check(line)
                take(line, in: nesting)
            }
        } catch let error where nesting.components == 0 {
            // Whatever is wrong with its first line, it was no calendar from the start.
            if case .tooLarge = error.problem { throw error }
            throw ExchangeError(line: error.line, .notACalendar(Nesting.notACalendar))
        }
        try nesting.finish(at: lines.lineNumber)
    }

    private mutating func take(_ line: ContentLine, in nesting: Nesting) {
        let path = nesting.path
        if line.name == "METHOD", path == ["VCALENDAR"], line.word == "CANCEL" { isCancellation = true }
        guard path.count >= 2 else { return }
        switch path[1] {
        case "VEVENT" where path.count == 2 && line.name == "BEGIN": events.append(Component(line: line.number))
        case "VEVENT" where path.count == 2 && line.name != "END" && ContentLines.read.contains(line.name):
            events[events.count - 1].lines.append(line)
        case "VTIMEZONE":
            if path.count == 2, line.name == "BEGIN" { zones.append(Component(line: line.number)) }
            zones[zones.count - 1].lines.append(line)
        default: break
        }
    }
}

/// Follows BEGIN and END through a file.
struct Nesting {
    /// The components that are open, the outermost first.
    private(set) var path: [String] = []
    private(set) var components = 0
    private var begun: [Int] = []
    private var closed = false

    static let notACalendar = "not a calendar: it does not begin with BEGIN:VCALENDAR"

    /// Takes note of a line. An END is still in the path of what it ends when it is looked at, so it is closed with
    /// the next line.
    mutating func check(_ line: ContentLine) throws(ExchangeError) {
        if closed { pop() }
        switch line.name {
        case "BEGIN": try begin(line)
        case "END": try end(line)
        default:
            guard !path.isEmpty else { throw ExchangeError(line: line.number, .notACalendar(Self.notACalendar)) }
        }
    }

    mutating func finish(at line: Int) throws(ExchangeError) {
        if closed { pop() }
        guard components > 0 else { throw ExchangeError(line: line, .notACalendar(Self.notACalendar)) }
        guard let open = path.last, let begin = begun.last else { return }
        throw ExchangeError(
            line: line, .brokenCalendar("the file ends before the \(open) that begins on line \(begin) does"))
    }

    private mutating func pop() {
        path.removeLast()
        begun.removeLast()
        closed = false
    }

    private mutating func begin(_ line: ContentLine) throws(ExchangeError) {
        let name = line.word
        guard path.isEmpty == (name == "VCALENDAR") else {
            throw path.isEmpty
                ? ExchangeError(line: line.number, .notACalendar(Self.notACalendar))
                : ExchangeError(line: line.number, .brokenCalendar("VCALENDAR begins within \(path[path.count - 1])"))
        }
        if name == "VEVENT", path.last == "VEVENT", let begin = begun.last {
            throw ExchangeError(
                line: line.number,
                .brokenCalendar("VEVENT begins before the one of line \(begin) has its END:VEVENT"))
        }
        path.append(name)
        begun.append(line.number)
        components += 1
        guard path.count <= CalendarLimits.depth else {
            throw ExchangeError(line: line.number, .brokenCalendar("components nested deeper than a calendar has them"))
        }
        guard components <= CalendarLimits.components else {
            throw ExchangeError(
                line: line.number, .tooLarge("over \(CalendarLimits.components) events and other parts"))
        }
    }

    private mutating func end(_ line: ContentLine) throws(ExchangeError) {
        let name = line.word
        guard let open = path.last, let begin = begun.last else {
            throw ExchangeError(line: line.number, .brokenCalendar("END:\(name) without its BEGIN"))
        }
        guard open == name else {
            throw ExchangeError(
                line: line.number, .brokenCalendar("END:\(name) where the \(open) of line \(begin) should end"))
        }
        closed = true
    }
}
