import RosterModel
import Testing

@testable import RosterSettings

@Suite("What the system says") struct SystemTests {
    @Test(
        "Its zone is TZ's, else /etc/timezone's, else that of the link",
        arguments: [
            ("Europe/Paris", nil, nil, "Europe/Paris"),
            (":Asia/Tokyo", "Europe/Paris\n", nil, "Asia/Tokyo"),
            ("/usr/share/zoneinfo/Asia/Tokyo", nil, nil, "Asia/Tokyo"),
            ("", "Europe/Paris", nil, "UTC"),
            ("Mars/Base", "Europe/Paris", nil, "UTC"),
            (nil, "America/New_York\n", "/usr/share/zoneinfo/Asia/Tokyo", "America/New_York"),
            (nil, nil, "/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
            (nil, "nonsense", "../usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
            (nil, nil, nil, "UTC"),
        ] as [(String?, String?, String?, String)])
    func zone(variable: String?, file: String?, link: String?, name: String) {
        #expect(SystemZone.find(variable: variable, file: { file }, link: { link }).name == name)
    }

    @Test(
        "Its date order is its country's",
        arguments: [
            ([:], .monthFirst), (["LANG": "C.UTF-8"], .monthFirst), (["LANG": "POSIX"], .monthFirst),
            (["LANG": "en_US.UTF-8"], .monthFirst), (["LANG": "en_GB.UTF-8"], .dayFirst),
            (["LANG": "de_DE@euro"], .dayFirst), (["LANG": "de"], .dayFirst), (["LANG": "ja_JP.UTF-8"], .monthFirst),
            (["LANG": "en_US.UTF-8", "LC_TIME": "fr_FR.UTF-8"], .dayFirst),
            (["LC_ALL": "en_US.UTF-8", "LC_TIME": "fr_FR.UTF-8"], .monthFirst),
            (["LC_ALL": "", "LANG": "es_ES.UTF-8"], .dayFirst),
        ] as [([String: String], DateOrder)])
    func dateOrder(environment: [String: String], order: DateOrder) {
        #expect(LocaleDateOrder.find(environment: environment) == order)
    }

    @Test("Files lie where the XDG specification says") func paths() {
        let usual = Paths(environment: ["HOME": "/home/kim"])
        #expect(usual.configuration == "/home/kim/.config/roster/config.toml")
        #expect(usual.userThemes == "/home/kim/.config/roster/themes")
        #expect(usual.database == "/home/kim/.local/share/roster/roster.db")
        #expect(!usual.configurationIsNamed)

        let moved = Paths(environment: ["HOME": "/home/kim", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d/"])
        #expect(moved.configuration == "/c/roster/config.toml")
        #expect(moved.database == "/d/roster/roster.db")
        #expect(moved.outbox == "/d/roster/outbox")

        let relative = Paths(environment: ["HOME": "/home/kim", "XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": ""])
        #expect(relative == usual)

        let named = Paths(environment: ["HOME": "/home/kim", "ROSTER_DB": "a.db", "ROSTER_CONFIG": "b.toml"])
        #expect(named.database == "a.db" && named.configuration == "b.toml" && named.configurationIsNamed)
        #expect(named.userThemes == usual.userThemes)
    }
}
