import ArgumentParser
import Foundation
import RosterExchange
import RosterModel
import RosterSettings
import RosterStore
import RosterTerminal

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks whether everything is as it should be, and says what to do where not.",
        discussion: """
            For each of terminal, database, backup, configuration, mail, SMS, runner,
            mailbox, calendar and page: fine, not set up, or what is wrong and the next
            step. Whether a server answers is for “rosterd mail test” and “rosterd sms
            test” to find out. It changes nothing. It ends with 0 where nothing is wrong,
            else with 1.
            """)

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console(environment: environment)
        let found = Doctor(environment: environment, database: common.database).diagnoses()
        if json.isOn {
            console.print(.array(found.map(document)))
        } else {
            DoctorCommand.table(found).print(to: console)
        }
        try console.flush()
        if found.contains(where: { $0.state == .wrong }) { throw ExitCode.failure }
    }

    private func document(_ diagnosis: Diagnosis) -> JSON {
        .object([
            "subject": .string(diagnosis.subject.rawValue), "state": .string(diagnosis.state.rawValue),
            "text": .string(diagnosis.text), "next": .string(diagnosis.next),
        ])
    }

    private static func table(_ found: [Diagnosis]) -> TextTable {
        var table = TextTable(["", "", ""])
        for diagnosis in found {
            let (word, ink): (String, Ink) =
                switch diagnosis.state {
                case .fine: ("fine", .done)
                case .notSetUp: ("not set up", .dim)
                case .wrong: ("wrong", .overdue)
                }
            table.add([.init(diagnosis.subject.title, .strong), .init(word, ink), .init(diagnosis.text)])
            if let next = diagnosis.next { table.add([.init(""), .init(""), .init("→ \(next)", .dim)]) }
        }
        return table
    }
}

/// Gathers the facts, and has them judged.
struct Doctor {
    let environment: [String: String]
    let database: String?

    func diagnoses() -> [Diagnosis] {
        let paths = Paths(environment: environment)
        let record = Store.examine(database ?? paths.database)
        return TerminalFacts.survey().diagnoses
            + record.diagnoses(sentence: { $0.failure.sentence }, notice: \.sentence)
            + configuration(paths)
    }

    private func configuration(_ paths: Paths) -> [Diagnosis] {
        let check = ConfigurationCheck(environment: environment)
        let problems = check.problems()
        let words = check.isThere ? check.file : "none, and none is needed: the defaults hold"
        let found =
            problems.isEmpty
            ? [Diagnosis(.configuration, .fine, words)]
            : problems.map { Diagnosis(.configuration, .wrong, $0.description, next: "roster config edit") }
        let defaults = Configuration.Defaults(environment: environment)
        // What is wrong with it was just told; of the rest nothing can be said then.
        guard let configuration = try? Configuration.load(paths: paths, defaults: defaults) else { return found }
        return found + channels(configuration, paths)
    }

    /// What messages go out and come in by, and who sends them, in the order of the subjects.
    private func channels(_ configuration: Configuration, _ paths: Paths) -> [Diagnosis] {
        let outbox = configuration.outboxFolder(paths: paths, environment: environment)
        let channels = configuration.channelDiagnoses(outbox: outbox) { path in
            FileManager.default.fileExists(atPath: Paths.expandingHome(path, environment: environment))
        }
        let runner = RunnerDoctor(environment: environment, configuration: configuration)
        // Where the record can't be read, that was told already.
        guard let state = runner.state(of: database ?? paths.database) else { return channels }
        let places = Diagnosis.Subject.allCases
        return
            (channels.map { $0.considering(state.troubles, spoken: runner.spoken) }
            + [state.diagnosis(spoken: runner.spoken)])
            .sorted { places.firstIndex(of: $0.subject) ?? 0 < places.firstIndex(of: $1.subject) ?? 0 }
    }
}

extension Diagnosis.Subject {
    fileprivate var title: String { self == .sms ? "SMS" : rawValue.capitalized }
}
