import Foundation
import RosterDashboard
import Testing

@Suite("Roles") struct RoleTests {
    @Test("Each says in a sentence of its own what it is for") func about() {
        let sentences = Role.allCases.map(\.about)
        #expect(Set(sentences).count == Role.allCases.count)
        for sentence in sentences { #expect(sentence.hasSuffix(".") && sentence.count < 110, "\(sentence)") }
    }

    @Test("Each is drawn somewhere") func use() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/RosterDashboard")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let source = try files.compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" && !$0.lastPathComponent.hasPrefix("Role") }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let words = Set(
            source.split { !$0.isLetter && $0 != "." }.flatMap { $0.split(separator: ".").map(String.init) })
        for role in Role.allCases { #expect(words.contains("\(role)"), "\(role)") }
    }

    @Test("The parts of a theme that are read have no holes: grounds, standings and text are roles") func groups() {
        #expect(Role.grounds.filter(\.isText) == [.text])
        #expect(Role.standings.allSatisfy { $0.isText && $0.rawValue.hasPrefix("item.") })
    }
}
