import ArgumentParser
import Foundation
import RosterDashboard
import RosterModel
import RosterSettings
import RosterStore
import RosterTerminal

/// The dashboard in the terminal: state, record, theme and keys, wired.
struct DashboardScreen {
    let desk: Desk
    let look: Look
    let store: Store
    /// What is to be told as soon as there is a screen.
    var notices: [String]
    /// Not of the sample practice.
    var keepsBackups = true

    /// Runs until it is quit. Throws before the screen is up where something is missing; otherwise the exit code of how
    /// it ended, where that is not zero.
    func run(_ start: StartScreen) throws {
        guard let mailbox = Mailbox<Message>() else { throw Failure(.unavailable, "too many files are open") }
        let record = RecordQueue(
            store: store, mailbox: mailbox, clock: desk.clock, country: desk.configuration.coach.country
        ) {
            try Self.openSample()
        }
        let first = FirstReadings(record, at: desk.now)
        let terminal = try Terminal.open(.init(mouse: desk.configuration.screen.mouse))
        for notice in notices + look.complaints { mailbox.post(.failed(notice, nil)) }

        var state = State(
            now: desk.now, zone: desk.zone, size: terminal.size, policy: desk.configuration.capturePolicy,
            keymap: look.keymap, isASCII: desk.configuration.screen.ascii || !terminal.isUTF8,
            country: desk.configuration.coach.country, isReadOnly: store.access == .reading,
            theme: look.theme(on: terminal), draftSeed: UUID().uuidString, start: start)
        let watch = record.watch()
        let backups = DailyBackups(store: store, clock: desk.clock, zone: desk.zone, mailbox: mailbox)
        if keepsBackups { backups.start() }
        PlanInStep.start(store, desk.clock, mailbox)
        LeftFromEditors(folder: editorFolder).recover(into: record, clock: desk.clock)
        let ending = driver(record, first, mailbox).run(
            &state, effects: state.openingEffects, terminal: terminal, mailbox: mailbox)
        watch.cancel()
        backups.stop()
        terminal.close()
        // A terminal that went away may be a machine that is going down: then there is little time.
        record.finish(within: ending == .hangup ? .milliseconds(300) : .seconds(10))
        if let farewell = state.farewell { desk.console.print(farewell) }
        try desk.console.flush()
        if ending.exitCode != 0 { throw ExitCode(ending.exitCode) }
    }

    /// What the first screen shows is read at once, so that it is whole; everything later beside the screen.
    private func driver(
        _ record: RecordQueue, _ first: FirstReadings, _ mailbox: Mailbox<Message>
    ) -> DashboardDriver<State> {
        var isOpening = true
        let answer = first.answering(record)
        let clock = desk.clock
        let themes = Themes.library(desk.paths)
        return DashboardDriver(
            update: { update(&$0, $1) },
            render: { state, _ in
                isOpening = false
                return (render(state), state.theme)
            },
            carryOut: { effect in
                if effect == .loadThemes {
                    ThemeReading.start(themes, mailbox: mailbox)
                    return []
                }
                if isOpening { return [answer(effect)].compactMap { $0 } }
                record.start(effect)
                return []
            },
            clock: { clock.now() },
            countsSeconds: { $0.countsSeconds },
            editorFolder: editorFolder)
    }

    private var editorFolder: String { (store.path as NSString).deletingLastPathComponent }

    /// Called beside the screen, so with a desk of its own.
    private static func openSample() throws -> Store {
        let desk = try Desk()
        return try desk.open(path: SampleFile(desk).ready(at: nil), for: .writing)
    }
}

/// How the coach wants the dashboard to look and to be used.
struct Look {
    let keymap: Keymap
    let theme: Theme
    /// What of the theme could not be used.
    let complaints: [String]
    private let themes: ThemeLibrary

    /// Throws a `Failure` where keys can't be used.
    init(_ desk: Desk) throws {
        keymap = try Keys.keymap(desk)
        themes = Themes.library(desk.paths)
        (theme, complaints) = Themes.load(Themes.name(desk), from: themes)
    }

    /// Without colours a theme that is made of them would say nothing: mono says it by weight and underline.
    func theme(on terminal: Terminal) -> Theme {
        terminal.hasColors || !theme.hasColors ? theme : Themes.load("mono", from: themes).theme
    }
}
