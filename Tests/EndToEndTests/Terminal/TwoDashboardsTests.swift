import Foundation
import PseudoTerminal
import Testing
import Torture

/// Several at once on one record (`reliability.md` 6, 4).
@Suite("Two dashboards and the command line", .serialized) struct TwoDashboardsTests {
    @Test("Each shows what the others did within a second, and none says that the file is locked") func together()
        throws
    {
        let rounds = Torture.rounds("together", short: 4)
        let bound = rounds > 4 ? 1.0 : 10
        let program = try Program.withPractice()
        let screens = try [program.dashboard(), program.dashboard()]
        var slowest = 0.0
        for round in 0..<rounds {
            // One dashboard captures, the command line adds, the other dashboard undoes.
            let name = "Newcomer \(round)"
            try program.succeed("client", "add", name)
            let start = screens[0].now()
            for screen in screens {
                screen.send("G")
                try screen.wait(forScreen: "\(29 + round) clients")
                slowest = max(slowest, screen.now() - start)
            }
            screens[0].send("gc")
            try screens[0].wait(forScreen: "Capture")
            screens[0].send("item of round \(round)" + Keys.control("s"))
            try screens[0].wait(forScreen: "1 item captured")
            let captured = screens[0].now()
            try screens[1].wait(forScreen: "85 open")
            slowest = max(slowest, screens[1].now() - captured)
            screens[1].send("u")
            try screens[1].wait(forScreen: "undid: 1 item captured")
            let undone = screens[1].now()
            try screens[0].wait(forScreen: "84 open")
            slowest = max(slowest, screens[0].now() - undone)
            for screen in screens {
                #expect(!screen.screen.text.contains("locked") && !screen.screen.text.contains("busy"))
            }
        }
        #expect(slowest < bound)
        Torture.report("together", "\(rounds) rounds, a change shown elsewhere after \(Int(slowest * 1000)) ms at most")
    }

    @Test("Both write at once, with commands beside them, and all of it is kept") func busy() throws {
        let program = try Program.withPractice()
        let screens = try [program.dashboard(), program.dashboard()]
        for screen in screens {
            screen.send("c")
            try screen.wait(forScreen: "Capture")
        }
        for number in 0..<20 {
            for (place, screen) in screens.enumerated() { screen.send("word \(place)-\(number) ") }
            if number % 4 == 0 { try program.succeed("client", "add", "Busy \(number)") }
        }
        for (place, screen) in screens.enumerated() {
            try screen.wait(forScreen: "word \(place)-19")
            screen.send(Keys.control("s"))
            try screen.wait(forScreen: "1 item captured")
            #expect(!screen.screen.text.contains("locked"))
        }
        for screen in screens {
            screen.send("q")
            #expect(try screen.waitForEnd() == 0)
        }
        #expect(try program.succeed("list", "--all", "--json").objects().count == 86)
        #expect(try program.succeed("client", "list", "--json").objects().count == 33)
    }
}
