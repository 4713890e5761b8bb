import ArgumentParser
import CommandDesk
import Foundation
import RosterExchange
import RosterModel
import RosterRunner
import RosterStore

struct OnceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "once",
        abstract: "Sends what is due now, and ends: for cron, or a timer.",
        discussion: """
            Where a runner works on the record already, there is nothing to do: it says so and ends well.

            With --dry-run nothing is sent and nothing is changed; it prints each message that would go out now, with
            its text and the rule that put it there.
            """)

    @OptionGroup var options: RunnerOptions

    @Flag(name: .customLong("dry-run"), help: "Show what would go out now, and send nothing.")
    var isDry = false

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    @Flag(help: "Also write a JSON line for each change of a message's state, to standard error.")
    var trace = false

    func run() throws {
        let settings = try RunnerSettings(options)
        let console = Console(environment: settings.environment)
        if isDry {
            try DryRun(settings: settings, console: console, json: json).show()
        } else {
            try OnePass(settings: settings, console: console, json: json, trace: trace).make()
        }
        try console.flush()
    }
}

/// A pass of its own, and what it came to.
private struct OnePass {
    let settings: RunnerSettings
    let console: Console
    let json: Bool
    let trace: Bool

    func make() throws {
        let stopping = Stopping()
        let lastOrders = LastOrders()
        let outcome = Outcome()
        try Watch(stopping).over(
            { [settings, trace] in
                try outcome.set(OnePass.pass(settings, isTracing: trace, stopping, lastOrders))
            }, reload: {}, letGo: lastOrders.letGo)
        guard let report = outcome.report else {
            console.complain("a runner works on this record already and sends what is due; nothing was done")
            if json { console.print(PassReport().json) }
            return
        }
        if json { console.print(report.json) } else { console.print(report.sentence) }
    }

    /// Nil where another runner is at work.
    private static func pass(
        _ settings: RunnerSettings, isTracing: Bool, _ stopping: Stopping, _ lastOrders: LastOrders
    ) throws -> PassReport? {
        let log = PassLog(settings, isTracing: isTracing)
        let time = MachineTime.real(now: settings.clock.now)
        let office = try Office(settings, mode: .once, log: log, time: time, stopping: stopping)
        do {
            let lock = try RunnerLock(record: office.store.path)
            guard lock.take() else {
                try office.store.close()
                return nil
            }
            lastOrders.set(office, time: time)
            let report = try office.courier.pass()
            let day = settings.zone.day(of: time.now())
            if let complaint = DailyBackup.makeIfSmall(office.store, on: day) { Console.complain(complaint) }
            try withExtendedLifetime(lock) { try office.store.close() }
            return report
        } catch {
            // The first error is the one to tell.
            try? office.store.close()
            throw error
        }
    }
}
