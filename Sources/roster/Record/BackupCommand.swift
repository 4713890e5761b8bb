import ArgumentParser
import Foundation
import RosterModel
import RosterStore

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the record to a file, while others may write.",
        discussion: """
            The copy is checked before it gets its name. Without FILE it is put beside the record, among the backups
            that are made every day by themselves; “roster restore” lists those.
            """)

    @Argument(help: "The file to make; one that is there is never replaced.", completion: .file())
    var file: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reading { desk, store in
            let line = ProgressLine()
            defer { line.clear() }
            let path = try store.backup(to: file.map { InputFile.absolute($0) }, at: desk.now) { line.show($0) }
            desk.console.print("\(path): \(ByteCount.text(ofFile: path)), checked")
        }
    }
}

/// Tells on a terminal how far a long backup has come.
private final class ProgressLine {
    private let begin = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = ""

    func show(_ progress: BackupProgress) {
        guard isTerminal, ContinuousClock.now - begin > .seconds(1) else { return }
        let text =
            switch progress {
            case .copying(let part): "copying, \(Int(part * 100)) %"
            case .checking: "checking the copy"
            }
        if text != shown { write("\r\(text)\u{1B}[K") }
        shown = text
    }

    func clear() {
        if !shown.isEmpty { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
