import Foundation
import Testing

/// `scripts/screenshots`: what the README shows is what the program draws.
@Suite("Pictures of the screens") struct PictureTests {
    private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scripts").path

    private let folder = TemporaryFolder()

    private func make(_ name: String) throws -> [String: Data] {
        let output = folder.path + "/" + name
        let code = try Spawned.run(
            [
                "/usr/bin/python3", "-B", PictureTests.scripts + "/lib/screenshots", "--roster", Program.path, "--to",
                output, "capture",
            ],
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path], output: output + ".txt")
        #expect(code == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: output)
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: URL(fileURLWithPath: output + "/" + $0))) })
    }

    @Test("They hold the words of the screen and nothing of this machine, and come out the same twice")
    func pictures() throws {
        let first = try make("first")
        #expect(Set(first.keys) == ["capture-dark.svg", "capture-light.svg"])
        for (name, data) in first {
            let text = String(decoding: data, as: UTF8.self)
            #expect(
                text.contains(">draft the hiring scorecard</text>") && text.contains(">by friday</text>"), "\(name)")
            #expect(text.contains("<title id=\"title\">Capture during the call</title>"))
            #expect(!text.contains(folder.path) && !text.contains(NSUserName() + "@"))
            let opened = text.components(separatedBy: "<text ").count
            #expect(opened == text.components(separatedBy: "</text>").count && opened > 40)
        }
        #expect(try make("second") == first)
    }
}
