import Foundation
import RosterModel
import Testing

@testable import RosterSettings

@Suite("The table of settings") struct SettingsTableTests {
    private let folder = TemporaryFolder()
    private let defaults = Configuration.Defaults(zone: .utc, dateOrder: .monthFirst)

    /// A test of `ConfigurationTests` says that the sample has every key of the design.
    @Test("It names every key that the reader knows, and no other") func complete() throws {
        let (_, findings) = try Configuration.read(Samples.full, file: "full", defaults: defaults)
        let sections = Set(SettingsSection.all.map(\.name)).union(["nudges"])
        let listed = SettingsSection.all.filter { $0.name != "keys" }
            .flatMap { section in section.settings.map { "\(section.name).\($0.key)" } }
        let asked = findings.asked.filter { !sections.contains($0) && !$0.hasPrefix("keys.") }
        #expect(Set(listed) == asked)
        #expect(listed.count == Set(listed).count)
    }

    @Test("The first file changes nothing") func untouched() throws {
        let read = try Configuration(text: ConfigurationTemplate.text, file: "new", defaults: defaults)
        #expect(read == Configuration(defaults: defaults))
    }

    @Test("Each of its lines can be taken up, and those with a default say what holds anyway") func takenUp() throws {
        // Either these or the others, and the placeholder of a command's name.
        let alternatives = ["password =", "token =", "secret =", "service =", "COMMAND ="]
        let lines = ConfigurationTemplate.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isLine = line.hasPrefix("# ") && (line.contains(" = ") || line.hasPrefix("# [["))
            let isUsed = !alternatives.contains { line.hasPrefix("# \($0)") }
            return isLine && isUsed ? String(line.dropFirst(2)) : String(line)
        }
        let text = lines.joined(separator: "\n")
        let read = try Configuration(text: text, file: "new", defaults: defaults)
        let usual = Configuration(defaults: defaults)
        #expect(read.capture == usual.capture)
        #expect(read.screen == usual.screen && read.report == usual.report && read.web.port == usual.web.port)
        #expect(read.nudges.hold == usual.nudges.hold && read.nudges.smsPerWeek == usual.nudges.smsPerWeek)
        #expect(read.coach.name != nil && read.email.smtp != nil && read.webhooks.count == 1)
    }

    private func inForce(_ text: String?, _ environment: [String: String] = [:]) throws -> [String: SettingInForce] {
        var environment = environment.merging(["HOME": folder.path]) { own, _ in own }
        if let text {
            let file = try folder.write("config.toml", Data(text.utf8))
            try folder.setMode(0o600, of: file)
            environment["ROSTER_CONFIG"] = file
        }
        let paths = Paths(environment: environment)
        let settings = try Configuration.inForce(paths: paths, environment: environment)
        return Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0) })
    }

    @Test(
        "What is in force says where it comes from",
        arguments: [
            ("coach.name", "\"Kim\"", .file(line: 2)), ("coach.email", nil, .standard),
            ("coach.time_zone", "\"Europe/Paris\"", .environment("TZ")),
            ("coach.date_order", "\"dmy\"", .environment("LANG")), ("nudges.budget.sms_per_day", "0", .file(line: 4)),
            ("nudges.budget.sms_per_week", "4", .standard), ("nudges.hold", "\"2m\"", .standard),
            ("webhooks[2].url", "\"https://example.org/***\"", .file(line: 10)),
            ("webhooks[2].include", "\"ids\"", .standard), ("keys.capture", "[\"c\", \"C\"]", .file(line: 6)),
            ("theme.name", "\"dark\"", .environment("ROSTER_THEME")), ("screen.mouse", "true", .standard),
            ("nudges.cadence[3].at", "\"-24h\"", .standard),
        ] as [(String, String?, SettingInForce.Source)])
    func sources(name: String, value: String?, source: SettingInForce.Source) throws {
        let text = """
            [coach]
            name = "Kim"
            [nudges]
            budget = { sms_per_day = 0 }
            [keys]
            capture = ["c", "C"]
            [[webhooks]]
            url = "https://example.com"
            [[webhooks]]
            url = "https://user@example.org/hidden?key=1"
            """
        let environment = ["TZ": "Europe/Paris", "LANG": "fr_FR.UTF-8", "ROSTER_THEME": "dark"]
        let found = try #require(try inForce(text, environment)[name])
        #expect(found.value == value)
        #expect(found.source == source)
    }

    @Test("A secret is never shown, and what tells it is") func secrets() throws {
        let found = try inForce(
            "[email]\npassword = \"sesame\"\n[sms]\ntoken = \"sesame\"\n[hooks]\nsecret_command = [\"pass\", \"x\"]\n"
                + "[calendar]\nfeeds = [\"https://cal.example.com/private-sesame/basic.ics\", \"/home/kim/c.ics\"]")
        #expect(found["email.password"]?.value == "\"***\"")
        #expect(found["sms.token"]?.value == "\"***\"")
        #expect(found["hooks.secret_command"]?.value == "[\"pass\", \"x\"]")
        #expect(found["calendar.feeds"]?.value == "[\"https://cal.example.com/***\", \"/home/kim/c.ics\"]")
        #expect(!found.values.contains { $0.value?.contains("sesame") == true })
    }

    @Test("NO_COLOR goes before every other theme") func noColor() throws {
        let found = try inForce("[theme]\nname = \"dark\"", ["NO_COLOR": "1", "ROSTER_THEME": "light"])
        #expect(found["theme.name"]?.value == "\"mono\"")
        #expect(found["theme.name"]?.source == .environment("NO_COLOR"))
    }

    @Test(
        "Values are written as TOML that reads back",
        arguments: ["plain", "a \"b\" \\ c", "tab\there", "é 健", "\u{7F}"])
    func tomlText(text: String) throws {
        let document = try TomlDocument(text: "a = \(TomlText.text(text) ?? "")")
        #expect(document.root["a"] == .string(text))
    }
}
