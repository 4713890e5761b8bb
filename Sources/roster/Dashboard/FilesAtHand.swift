import Foundation
import RosterDashboard
import RosterModel
import RosterStore

/// Files that can be imported on the dashboard: found as their names are typed, and looked through before they are.
struct FilesAtHand {
    let store: Store
    let source: ImportSource
    let origin: Origin

    /// What begins as `typed` does, and what the file of that name would bring. `~` is the home folder.
    func find(_ typed: String) -> FileFindings {
        var found = FileFindings(path: typed, names: names(typed))
        let path = Self.whole(typed)
        // A folder whose name ends in a stroke is still being walked through.
        guard !typed.isEmpty, !typed.hasSuffix("/"), FileManager.default.fileExists(atPath: path) else {
            if found.names.isEmpty, !typed.isEmpty { found.outcome = .problem("there is no file of that name") }
            return found
        }
        do {
            let receipt = try store.perform(
                try source.operation(at: path), by: origin, at: source.now, dryRun: true)
            found.outcome = .preview(.init(receipt))
        } catch {
            found.outcome = .problem(Failure.sentence(of: error))
        }
        return found
    }

    func bring(_ typed: String) throws -> Receipt {
        try store.perform(try source.operation(at: Self.whole(typed)), by: origin, at: source.now)
    }

    /// At most; a folder of thousands is not for reading through.
    private static let listed = 200

    private func names(_ typed: String) -> [String] {
        let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
        let (folder, beginning) = (String(typed[..<start]), String(typed[start...]))
        let place = folder.isEmpty ? "." : Self.whole(folder)
        let all = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let fitting = all.filter { $0.hasPrefix(beginning) && (beginning.hasPrefix(".") || !$0.hasPrefix(".")) }
        return fitting.sorted().prefix(Self.listed).map { name in
            let isFolder = ImportSource.isFolder(place + "/" + name)
            return Text.line(folder + name) + (isFolder ? "/" : "")
        }.filter { $0 != typed }
    }

    private static func whole(_ typed: String) -> String { (typed as NSString).expandingTildeInPath }
}

extension FileFindings.Preview {
    fileprivate init(_ receipt: Receipt) {
        let report = receipt.report ?? ImportReport()
        func line(_ names: [String], _ word: String) -> String? {
            guard !names.isEmpty else { return nil }
            let rest = names.count > 6 ? " …" : ""
            return "\(names.count) \(word): " + names.prefix(6).joined(separator: ", ") + rest
        }
        func doubt(_ refusal: Refusal, _ word: String) -> String {
            "\(word): \(refusal.what): \(refusal.reason)"
        }
        let unchanged = report.unchanged > 0 ? "\(report.unchanged) are there as they are" : nil
        self.init(
            summary: receipt.summary,
            lines: [line(report.added, "added"), line(report.changed, "changed"), unchanged].compactMap(\.self),
            doubts: report.waiting.map { doubt($0, "waits in the inbox") }
                + report.refused.map { doubt($0, "not taken") } + report.warnings)
    }
}
