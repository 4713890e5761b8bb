import Foundation
import Testing

@testable import RosterSettings

@Suite("Themes") struct ThemeTests {
    private let folder = TemporaryFolder()
    private static let roles = ["text", "dim", "item", "item.open", "item.overdue", "message", "message.error"]
    /// Whatever the default theme speaks of: the roles' names are the dashboard's.
    private static let allRoles = ((try? TomlDocument(text: DefaultTheme.text).root.keys).map(Array.init) ?? [])
        .sorted()

    private func theme(_ files: [String: String], named name: String = "mine") throws -> ThemeDefinition? {
        for (name, text) in files { try folder.write(name + ".toml", Data(text.utf8)) }
        return ThemeLibrary(folders: [folder.path], roleNames: ThemeTests.roles).theme(named: name)
    }

    private func warnings(_ text: String) throws -> [String] {
        try theme(["mine": text])?.warnings.map { String($0.description.dropFirst(folder.path.count + 1)) } ?? []
    }

    @Test(
        "A colour is a name, a number, six hexadecimal digits or the terminal's own",
        arguments: [
            ("red", .indexed(1)), ("bright-red", .indexed(9)), ("gray", .indexed(8)), ("0", .indexed(0)),
            ("255", .indexed(255)), ("#1a1B26", .rgb(red: 0x1A, green: 0x1B, blue: 0x26)), ("terminal", .terminal),
            ("256", nil), ("-1", nil), ("+1", nil), ("#fff", nil), ("#gggggg", nil), ("pink", nil), ("", nil),
            ("#１２３４５６", nil),
        ] as [(String, ThemeColor?)])
    func colors(text: String, color: ThemeColor?) {
        #expect(ThemeColor(text: text) == color)
    }

    @Test("A role is an ink, or a table; dots in its name need no quotes") func roles() throws {
        let found = try theme([
            "mine": """
            text = { ink = 7, ground = "paper" }
            "item.open" = "leaf"
            item.overdue = { ink = "red", bold = true, dim = false }
            message.error.ink = 9
            [palette]
            paper = "#ffffff"
            leaf = "green"
            """
        ])
        let styles = try #require(found).styles
        let paper = ThemeColor.rgb(red: 255, green: 255, blue: 255)
        #expect(found?.warnings == [])
        #expect(styles["text"] == ThemeStyle(ink: .indexed(7), ground: paper))
        #expect(styles["item.open"] == ThemeStyle(ink: .indexed(2), ground: paper))
        #expect(styles["item.overdue"] == ThemeStyle(ink: .indexed(1), ground: paper, attributes: [.bold]))
        #expect(styles["message.error"]?.ink == .indexed(9))
        #expect(styles["dim"] == nil)
    }

    @Test("What a role leaves out comes from the role before its dots, then from text") func fallback() throws {
        let styles = try #require(
            try theme(["mine": "text = \"white\"\nitem = { ground = 4 }\n\"item.open\" = { bold = true }"])
        ).styles
        #expect(styles["item.open"] == ThemeStyle(ink: .indexed(7), ground: .indexed(4), attributes: [.bold]))
    }

    @Test("A theme inherits what it doesn't say itself") func inheritance() throws {
        let found = try theme([
            "mine": "inherits = \"middle\"\ndim = \"red\"",
            "middle": "inherits = \"base\"\ndim = \"blue\"\nitem = \"cyan\"",
            "base": "text = \"white\"\nitem = \"red\"",
        ])
        let styles = try #require(found).styles
        #expect(styles.mapValues(\.ink) == ["dim": .indexed(1), "item": .indexed(6), "text": .indexed(7)])
        #expect(found?.warnings == [])
    }

    @Test(
        "What can't be used is a warning with its line, and the rest counts",
        arguments: [
            (
                "dim = 1\nitem.overdu = \"red\"",
                "mine.toml:2: unknown role \"item.overdu\"; the nearest one is \"item.overdue\""
            ),
            ("dim = 1\n\ntext = \"pink\"", "mine.toml:3: \"pink\" is not a colour"),
            (
                "dim = 1\nitem = { inc = \"red\" }",
                "mine.toml:2: unknown key \"inc\" of a role; the nearest one is \"ink\""
            ),
            ("dim = 1\nitem = { bold = \"yes\" }", "mine.toml:2: bold must be true or false"),
            ("dim = 1\nitem = true", "mine.toml:2: true or false is not a colour"),
            ("dim = 1\n[palette]\nsky = \"blueish\"", "mine.toml:3: palette.sky must be a colour"),
            ("dim = 1\ntext = \"sky\"\n[palette]\nsky = \"blueish\"", "mine.toml:4: palette.sky must be a colour"),
            ("dim = 1\ntext = \"ski\"\n[palette]\nsky = 3", "mine.toml:2: \"ski\" is not a colour"),
            ("dim = 1\npalette = 7", "mine.toml:2: palette must be a table"),
            ("inherits = \"mine\"\ndim = 1", "mine.toml:1: a theme can't inherit from itself"),
            ("dim = 1\ninherits = \"nobody\"", "mine.toml:2: there is no theme \"nobody\" to inherit from"),
            ("dim = 1\ninherits = \"../mine\"", "mine.toml:2: there is no theme \"../mine\" to inherit from"),
            ("inherits = 7\ndim = 1", "mine.toml:1: inherits must be"),
        ])
    func warnings(text: String, warning: String) throws {
        let found = try warnings(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(warning) == true, "\(found)")
        #expect(try theme(["mine": text])?.styles["dim"]?.ink == .indexed(1))
    }

    @Test("Themes that inherit from one another end in a warning") func circle() throws {
        let found = try theme(["mine": "inherits = \"other\"\ndim = 1", "other": "inherits = \"mine\"\ntext = 2"])
        #expect(found?.warnings.map(\.line) == [1])
        #expect(found?.warnings.first?.file.hasSuffix("/other.toml") == true)
        #expect(found?.styles.count == 2)
        let three = try theme(
            ["a": "inherits = \"b\"\ndim = 1", "b": "inherits = \"c\"\ntext = 2", "c": "inherits = \"b\"\nitem = 3"],
            named: "a")
        #expect(three?.warnings.count == 1)
        #expect(three?.styles.count == 3)
    }

    @Test("A theme uses its parents' names for colours, and gives them other colours") func palettes() throws {
        let found = try theme([
            "mine": "inherits = \"base\"\ndim = \"sea\"\n[palette]\nsand = 4",
            "base": "text = \"sand\"\n\"item.open\" = \"sea\"\n[palette]\nsea = 2\nsand = 3",
        ])
        #expect(found?.warnings == [])
        #expect(
            found?.styles.mapValues(\.ink) == ["dim": .indexed(2), "item.open": .indexed(2), "text": .indexed(4)])
        #expect(found?.origins["item.open"]?.theme == "base")
        #expect(found?.origins["item.open"]?.line == 2)
    }

    @Test("One's own theme takes the place of a shipped one, and can inherit from it") func sameName() throws {
        let shipped = TemporaryFolder()
        try shipped.write("dark.toml", Data("text = 7\ndim = 8".utf8))
        try folder.write("dark.toml", Data("inherits = \"dark\"\ndim = 4".utf8))
        let library = ThemeLibrary(folders: [folder.path, shipped.path], roleNames: ThemeTests.allRoles)
        let found = try #require(library.theme(named: "dark"))
        #expect(found.warnings == [])
        #expect(found.styles.mapValues(\.ink) == ["text": .indexed(7), "dim": .indexed(4)])
        #expect(found.origins["text"]?.isInherited == true && found.origins["dim"]?.isInherited == false)
        try folder.write("default.toml", Data("inherits = \"default\"\ndim = 4".utf8))
        #expect(library.theme(named: "default")?.warnings == [])
        #expect(library.theme(named: "default")?.styles["item.overdue"]?.ink == .indexed(1))
    }

    @Test(
        "A file that can't be used is told of, and looks as the default theme",
        arguments: [
            (Data(), "mine.toml: it says nothing"), (Data("# later\n".utf8), "mine.toml: it says nothing"),
            (Data("dim = 1\ntext = [".utf8), "mine.toml:2: "), (Data("dim = 1\0\n".utf8), "mine.toml:1: "),
            (Data("dim = 1\n# \u{E9}".utf8) + [0xE9], "mine.toml:2: this is not text in UTF-8"),
            (Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 0xFF, 0xFE]), "mine.toml:1: this is not text"),
            (Data(repeating: UInt8(ascii: "#"), count: 300_000), "mine.toml: it is larger than 256 KiB"),
        ] as [(Data, String)])
    func unusable(bytes: Data, warning: String) throws {
        try folder.write("mine.toml", bytes)
        let library = ThemeLibrary(folders: [folder.path], roleNames: ThemeTests.allRoles)
        let found = try #require(library.theme(named: "mine"))
        #expect(found.warnings.count == 1)
        #expect(found.warnings.first?.description.contains(warning) == true, "\(found.warnings)")
        #expect(found.styles["item.overdue"] == ThemeStyle(ink: .indexed(1), attributes: [.bold]))
        #expect(library.names() == ["default", "mine"])
    }

    @Test("Neither does a folder, a pipe nor a link that leads nowhere") func notAFile() throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.path + "/folder.toml", withIntermediateDirectories: true)
        try manager.createSymbolicLink(atPath: folder.path + "/link.toml", withDestinationPath: "nowhere")
        #expect(mkfifo(folder.path + "/pipe.toml", 0o600) == 0)
        for (name, words) in [("folder", "not a file"), ("pipe", "not a file"), ("link", "No such file")] {
            let found = try #require(try theme([:], named: name))
            #expect(found.warnings.first?.message.contains(words) == true, "\(found.warnings)")
            #expect(found.styles["dim"] != nil)
        }
    }

    @Test("A file whose name no theme can have is told of; an editor's is not") func strangers() throws {
        for name in ["my theme.toml", "a\u{1B}[31mb.toml", "ünï.toml", ".mine.toml.swp", ".hidden.toml", "notes.txt"] {
            try folder.write(name, Data("dim = 1".utf8))
        }
        let bytes: [CChar] = (Array(folder.path.utf8) + Array("/k\u{FF}".utf8.dropLast()) + Array(".toml".utf8) + [0])
            .map(CChar.init(bitPattern:))
        close(open(bytes, O_WRONLY | O_CREAT, 0o600))
        let library = ThemeLibrary(folders: [folder.path], roleNames: ThemeTests.roles)
        #expect(library.names() == ["default"])
        let strangers = library.strangers()
        #expect(strangers.count >= 3)
        #expect(strangers.allSatisfy { $0.message.hasPrefix("this can't be a theme's name") })
    }

    @Test("A theme anywhere can be read by its path, and inherits from those of the library") func path() throws {
        let elsewhere = TemporaryFolder()
        try elsewhere.write("new theme.toml", Data("inherits = \"base\"\ndim = 1".utf8))
        try folder.write("base.toml", Data("text = 2".utf8))
        let library = ThemeLibrary(folders: [folder.path], roleNames: ThemeTests.roles)
        let found = try #require(library.theme(atPath: elsewhere.path + "/new theme.toml"))
        #expect(found.name == "new theme" && found.warnings == [])
        #expect(found.styles.count == 2)
        #expect(library.theme(atPath: elsewhere.path + "/none.toml") == nil)
    }

    @Test("Any bytes give a theme", arguments: 0..<200) func anyBytes(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let text = (0..<Int(random.next() % 200)).map { _ in
            "[]{}=.\"'#\n rolemtpicnk1".randomElement(using: &random) ?? " "
        }
        _ = ThemeFile(text: String(text), file: "mine.toml").read(palette: [:], roleNames: ThemeTests.roles)
    }

    @Test("A name that leads elsewhere is no theme", arguments: ["../mine", "", ".mine", "a/b", "a b", "ünï"])
    func names(name: String) throws {
        #expect(try theme(["mine": "dim = 1"], named: name) == nil)
    }

    @Test("Without any file there still is the default theme") func builtIn() {
        let library = ThemeLibrary(folders: [folder.path], roleNames: ThemeTests.roles)
        #expect(library.names() == ["default"])
        #expect(library.theme(named: "default")?.file == nil)
        #expect(library.theme(named: "default")?.styles["item.overdue"]?.ink == .indexed(1))
        #expect(library.theme(named: "nobody") == nil)
    }
}

@Suite("The themes that come with Roster") struct ShippedThemeTests {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes").path

    @Test("The built-in one is default.toml, word for word") func builtIn() throws {
        #expect(try String(contentsOfFile: folder + "/default.toml", encoding: .utf8) == DefaultTheme.text)
    }

    @Test("There are six") func names() {
        let library = ThemeLibrary(folders: [folder], roleNames: [])
        #expect(library.names() == ["colour-blind", "dark", "default", "high-contrast", "light", "mono"])
        #expect(library.strangers() == [])
    }

    @Test("Mono has no colour") func mono() throws {
        // The roles' names are the dashboard's; here, whatever the default theme speaks of.
        let names = Array(try TomlDocument(text: DefaultTheme.text).root.keys)
        let library = ThemeLibrary(folders: [folder], roleNames: names)
        let theme = try #require(library.theme(named: "mono"))
        #expect(theme.warnings == [])
        #expect(theme.styles.values.allSatisfy { $0.ink == .terminal && $0.ground == .terminal })
    }
}

/// A seeded generator (Steele, Lea and Flood's SplitMix64), so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
