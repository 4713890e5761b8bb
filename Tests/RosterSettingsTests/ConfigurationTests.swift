import RosterModel
import Testing

@testable import RosterSettings

@Suite("Configuration") struct ConfigurationTests {
    private func read(_ text: String) throws -> Configuration {
        try Configuration(text: text, file: "config.toml", defaults: .init(zone: .utc, dateOrder: .dayFirst))
    }

    private func complaints(about text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let error as ConfigurationError {
            return error.problems.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("An empty file gives the defaults") func defaults() throws {
        let configuration = try read("")
        #expect(configuration == Configuration(defaults: .init(zone: .utc, dateOrder: .dayFirst)))
        #expect(configuration.capturePolicy == CapturePolicy(dateOrder: .dayFirst))
        #expect(configuration.coach.zone == .utc)
        #expect(configuration.nudges.cadence.map(\.kind) == [.confirm, .midpoint, .final, .overdue])
        #expect(configuration.nudges.hold == 120)
        #expect(configuration.screen.mouse && !configuration.screen.ascii)
        #expect(configuration.web.port == 8730)
        #expect(configuration.theme.name == nil)
    }

    @Test("A full configuration starts, with every key of the design") func full() throws {
        let configuration = try read(Samples.full)
        #expect(configuration.coach.zone.name == "America/New_York")
        #expect(configuration.coach.phone == "+12025550100")
        #expect(configuration.coach.country == "US")
        #expect(configuration.coach.dateOrder == .monthFirst)
        #expect(configuration.capture.due == .session(daysBefore: 3))
        #expect(configuration.capture.dueTime == ClockTime(hour: 17, minute: 30))
        #expect(configuration.capture.daysWithoutSession == 10)
        #expect(configuration.capture.headings == ["agreed"])
        #expect(configuration.capture.review == .auto)
        #expect(configuration.nudges.smsPerWeek == 5)
        #expect(configuration.nudges.cadence.map(\.at) == [.set, .share(50), .deadline(-86_400), .deadline(0)])
        #expect(configuration.email.password == .command(["pass", "show", "mail"]))
        #expect(configuration.sms.from == "+12025550100")
        #expect(configuration.calendar.interval == 1800)
        #expect(configuration.webhooks.first?.events == [.taskCreated, .clientQuiet])
        #expect(configuration.report.baseline == 0.48)
        #expect(configuration.theme.name == "dark")
        #expect(configuration.keys.bindings.map(\.command) == ["capture", "undo"])
        #expect(!configuration.screen.mouse && configuration.screen.ascii)
    }

    @Test(
        "An unknown key says where it stands and which is nearest",
        arguments: [
            ("[coach]\nname = \"Kim\"\ntime_zne = \"UTC\"", 3, "time_zone"),
            ("\n[captur]\ndue = \"7d\"", 2, "capture"),
            ("[capture]\ndeu_time = \"18:00\"", 2, "due_time"),
            ("[nudges]\nbudget = { sms_per_dya = 1 }", 2, "sms_per_day"),
            (
                "[[nudges.cadence]]\nkind = \"final\"\nat = \"-24h\"\nchanels = [\"sms\"]\nchannels = [\"sms\"]", 4,
                "channels"
            ),
            ("[email]\npasword_command = [\"x\"]", 2, "password_command"),
            ("[web]\npublic-url = \"https://example.com\"", 2, "public_url"),
            (
                "[[webhooks]]\nurl = \"https://example.com\"\n[[webhooks]]\nurl = \"https://example.com\"\nevent = []",
                5, "events"
            ),
            ("[screen]\nmuose = true", 2, "mouse"),
            ("coach.nmae = \"Kim\"", 1, "name"),
            ("[report]\n\"base line\" = 0.5", 2, "baseline"),
        ])
    func unknownKey(text: String, line: Int, nearest: String) {
        let complaints = complaints(about: text)
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix("config.toml:\(line): unknown") == true, "\(complaints)")
        #expect(complaints.first?.hasSuffix("\"\(nearest)\"") == true, "\(complaints)")
    }

    @Test(
        "A wrong type or an impossible value says where it stands and what it may be",
        arguments: [
            ("coach = 3", 1, "table [coach]"),
            ("[coach]\n\n# where\ntime_zone = \"Mars/Base\"", 4, "America/New_York"),
            ("[coach]\nname = 7", 2, "text in quotes"),
            ("[coach]\nemail = \"kim\"", 2, "email address"),
            ("[coach]\nphone = \"555 0100\"", 2, "phone number"),
            ("[coach]\ncountry = \"USA\"", 2, "two letters"),
            ("[coach]\ndate_order = \"ymd\"", 2, "\"mdy\" or \"dmy\""),
            ("[capture]\ndue = \"date\"", 2, "session-2d"),
            ("[capture]\ndue_time = \"25:00\"", 2, "18:00"),
            ("[capture]\ndue_without_session = \"a week\"", 2, "7d"),
            ("[capture]\nheadings = [\n  \"agreed\",\n  3,\n]", 2, "list of texts"),
            ("[capture]\nreview = true", 2, "\"ask\" or \"auto\""),
            ("[nudges]\nenabled = \"yes\"", 2, "true or false"),
            ("[nudges]\nhold = \"2 minutes\"", 2, "2m"),
            ("[nudges]\nhours = \"20:00-09:00\"", 2, "09:00-20:00"),
            ("[nudges]\nquiet_after = 0", 2, "from 1 to 100"),
            ("[nudges]\nbudget = { sms_per_day = -1 }", 2, "whole number"),
            ("[nudges.budget]\nsms_per_week = 1.5", 2, "whole number"),
            ("[nudges]\ncadence = \"often\"", 2, "[[nudges.cadence]]"),
            ("[[nudges.cadence]]\nkind = \"finale\"\nat = \"set\"\nchannels = []", 2, "\"final\""),
            ("[[nudges.cadence]]\nkind = \"final\"\nat = \"24h\"\nchannels = []", 3, "-24h"),
            ("[[nudges.cadence]]\nkind = \"final\"\nat = \"set\"\nchannels = [\"fax\"]", 4, "\"sms\" or \"email\""),
            ("[[nudges.cadence]]\nkind = \"final\"\nat = \"set\"", 1, "needs \"channels\""),
            ("[email]\nsmtp = \"mail.example.com\"", 2, "smtps://"),
            ("[email]\nsmtp = \"smtps://kim:pass@mail.example.com\"", 2, "smtps://"),
            ("[email]\npassword_command = \"pass show mail\"", 2, "a program and its arguments"),
            ("[email]\npassword = \"a\"\npassword_command = [\"b\"]", 2, "not both"),
            ("[sms]\nfrom = \"+12025550100\"\nservice = \"MG1\"", 3, "not both"),
            ("[calendar]\nevery = \"5s\"", 2, "length of time"),
            ("[web]\nlisten = \"8730\"", 2, "127.0.0.1:8730"),
            ("[web]\nlisten = \"127.0.0.1:99999\"", 2, "127.0.0.1:8730"),
            ("[[webhooks]]\nurl = \"http://example.com/hook\"", 2, "https://"),
            ("[[webhooks]]\nsecret_command = [\"x\"]", 1, "needs \"url\""),
            ("[report]\nbaseline = 50", 2, "0 to 1"),
            ("[theme]\nname = \"../../etc/passwd\"", 2, "theme's name"),
            ("[keys]\ncapture = \"c\"", 2, "list of texts"),
            ("[screen]\nascii = 1", 2, "true or false"),
        ])
    func impossibleValue(text: String, line: Int, allowed: String) {
        let complaints = complaints(about: text)
        #expect(complaints.count == 1, "\(complaints)")
        #expect(complaints.first?.hasPrefix("config.toml:\(line): ") == true, "\(complaints)")
        #expect(complaints.first?.contains(allowed) == true, "\(complaints)")
    }

    @Test("All that is wrong is said at once, by line") func everything() {
        let complaints = complaints(about: "[screen]\nmouse = 1\n[coach]\nnmae = \"Kim\"\n[thme]\n")
        #expect(complaints.map { $0.prefix(14) } == ["config.toml:2:", "config.toml:4:", "config.toml:5:"])
    }

    @Test(
        "What is no TOML says on which line",
        arguments: [
            ("[coach\nname = \"Kim\"", 1), ("[coach]\nname = \"Kim\nx = 1", 2), ("a = 1\na = 2", 2), ("a = 1\n\0b", 2),
            ("\n[= coach]", 2), ("[[.a]]", 1), ("[]", 1), ("a = [1, }", 1), ("\na = { b = ] }", 2),
        ])
    func syntax(text: String, line: Int) {
        let complaints = complaints(about: text)
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix("config.toml:\(line): ") == true, "\(complaints)")
    }

    @Test("Any slip of the finger gives a configuration or complaints with their lines", arguments: 0..<200)
    func slips(seed: UInt64) {
        var random = SplitMix(state: seed)
        var text = Array(Samples.full)
        for _ in 0...Int(random.next() % 3) {
            let place = Int(random.next() % UInt64(text.count))
            let typed = "[]{}=,.\"'#\n \\-_0aé".randomElement(using: &random) ?? " "
            switch random.next() % 3 {
            case 0: text.insert(typed, at: place)
            case 1: text[place] = typed
            default: text.remove(at: place)
            }
        }
        let complaints = complaints(about: String(text))
        #expect(complaints.allSatisfy { $0.hasPrefix("config.toml:") }, "\(complaints)")
    }

    @Test("A secret that is wrong is not quoted") func quietSecret() {
        let complaints = complaints(about: "[email]\npassword = 7771234\n[sms]\ntoken = [\"hush\"]")
        #expect(complaints.count == 2)
        #expect(!complaints.joined().contains("777") && !complaints.joined().contains("hush"))
    }
}

enum Samples {
    static let full = """
        [coach]
        name = "Kim Example"
        email = "kim@example.com"
        phone = "+1 (202) 555-0100"
        time_zone = "America/New_York"
        country = "us"
        date_order = "mdy"

        [capture]
        due = "session-3d"
        due_time = "17:30"
        due_without_session = "10d"
        headings = ["agreed"]
        review = "auto"

        [nudges]
        enabled = true
        hold = "2m"
        hours = "09:00-20:00"
        budget = { sms_per_day = 1, sms_per_week = 5 }
        quiet_after = 3
        no_session_after = "21d"
        [[nudges.cadence]]
        kind = "confirm"
        at = "set"
        channels = ["email", "sms"]
        [[nudges.cadence]]
        kind = "midpoint"
        at = "50%"
        channels = ["sms", "email"]
        template = "midpoint.txt"
        [[nudges.cadence]]
        kind = "final"
        at = "-24h"
        channels = ["sms", "email"]
        [[nudges.cadence]]
        kind = "overdue"
        at = "+0h"
        channels = ["email"]

        [email]
        from = "Kim Example <kim@example.com>"
        smtp = "smtps://mail.example.com"
        user = "kim"
        password_command = ["pass", "show", "mail"]
        imap = "imaps://mail.example.com/INBOX"

        [sms]
        api = "https://api.twilio.com"
        account = "AC00"
        token_command = ["pass", "show", "sms"]
        from = "+1 202 555 0100"

        [outbox]
        folder = "~/outbox"

        [calendar]
        feeds = ["https://example.com/feed.ics", "/home/kim/calendar.ics"]
        every = "30m"

        [notes]
        folders = ["~/notes"]

        [web]
        listen = "127.0.0.1:8730"
        public_url = "https://check.example.com"
        trust_proxy = false

        [[webhooks]]
        url = "https://example.com/hook"
        secret_command = ["pass", "show", "hook"]
        events = ["task.created", "client.quiet"]
        include = "ids"

        [hooks]
        secret_command = ["pass", "show", "hooks"]

        [report]
        baseline = 0.48

        [theme]
        name = "dark"

        [keys]
        capture = ["c", "C"]
        undo = ["u"]

        [screen]
        mouse = false
        ascii = true
        """
}
