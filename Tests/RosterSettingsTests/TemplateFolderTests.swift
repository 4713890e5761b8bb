import Foundation
import RosterModel
import Testing

@testable import RosterSettings

@Suite("The folder of the coach's own texts") struct TemplateFolderTests {
    private let folder = TemporaryFolder()

    private var templates: TemplateFolder { TemplateFolder(path: folder.path + "/templates") }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        let path = templates.path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    private func problem(_ name: String) -> String {
        let problem = templates.problem(with: name)?.description ?? "none"
        return problem.replacingOccurrences(of: folder.path, with: "~")
    }

    @Test("A text is read by its name, also from a folder within and by a link that stays within") func read() throws {
        try write("final.txt", Array("Subject: Soon\n\nHi {first}".utf8))
        try write("own/ada.txt", Array("Hi {first}".utf8))
        try FileManager.default.createSymbolicLink(
            atPath: templates.path + "/link.txt", withDestinationPath: "own/ada.txt")
        #expect(try templates.read("final.txt") == MessageTemplate("Subject: Soon\n\nHi {first}"))
        #expect(try templates.read("own/ada.txt") == templates.read("link.txt"))
    }

    @Test(
        "A name that leads elsewhere is none",
        arguments: ["", "/etc/passwd", "../config.toml", "own/../../x", "./x", "a//b", "x/", "x\u{0}y", ".."])
    func elsewhere(name: String) throws {
        try write("x", Array("x".utf8))
        #expect(problem(name).hasSuffix("as \"final.txt\"; this is no such name"))
    }

    @Test("What is no text below the folder is refused with the reason") func refused() throws {
        #expect(
            problem("final.txt")
                == "~/templates/final.txt: there is no folder ~/templates, where templates are looked for")
        try write("big.txt", [UInt8](repeating: 65, count: 64 << 10 | 1))
        try write("most.txt", [UInt8](repeating: 65, count: 64 << 10))
        try write("bytes.txt", [0x48, 0xFF])
        try write("field.txt", Array("Hi\n{frist}".utf8))
        try FileManager.default.createDirectory(atPath: templates.path + "/sub", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/outside.txt"))
        try FileManager.default.createSymbolicLink(
            atPath: templates.path + "/out.txt", withDestinationPath: "../outside.txt")
        #expect(mkfifo(templates.path + "/pipe.txt", 0o600) == 0)
        #expect(problem("none.txt") == "~/templates/none.txt: there is no such file")
        #expect(problem("big.txt") == "~/templates/big.txt: it is larger than 64 KiB, which no message is")
        #expect(problem("most.txt") == "none")
        #expect(problem("bytes.txt") == "~/templates/bytes.txt: this is not text in UTF-8")
        #expect(
            problem("field.txt")
                == "~/templates/field.txt:2: there is no field {frist}; the nearest one is {first}, and a brace itself is written {{"
        )
        #expect(problem("sub") == "~/templates/sub: it is not a file")
        #expect(problem("pipe.txt") == "~/templates/pipe.txt: it is not a file")
        #expect(problem("out.txt") == "~/templates/out.txt: this leads out of the folder of the templates")
    }

    @Test("What the cadence names is tried, each once") func cadence() throws {
        let text = """
            [[nudges.cadence]]
            kind = "final"
            at = "-24h"
            channels = ["sms"]
            template = "final.txt"
            [[nudges.cadence]]
            kind = "final"
            at = "-3h"
            channels = ["sms"]
            template = "final.txt"
            [[nudges.cadence]]
            kind = "midpoint"
            at = "50%"
            channels = ["sms"]
            """
        let defaults = Configuration.Defaults(zone: .utc, dateOrder: .monthFirst)
        let nudges = try Configuration(text: text, file: "c", defaults: defaults).nudges
        #expect(nudges.templateProblems(in: templates).count == 1)
        try write("final.txt", Array("Hi {first}".utf8))
        #expect(nudges.templateProblems(in: templates).isEmpty)
        #expect(
            Paths(environment: ["HOME": "/home/kim", "XDG_CONFIG_HOME": "/c"]).templates == "/c/roster/templates")
    }
}
