import ArgumentParser
import CommandDesk
import Foundation
import RosterModel
import RosterStore

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup in the record's place, or lists the backups there are.",
        discussion: """
            The file is checked first, and what is in the record now is kept beside it, so that a restore can be taken
            back with a second one. The dashboard may stay open: it shows what was restored.

            Examples:
              roster restore                     lists the backups that are kept
              roster restore 2026-11-22          the one of that day
              roster restore ~/stick/roster.db   one that was made with “roster backup FILE”
            """)

    @Argument(help: "The backup: a file, or the name of one that is kept.", completion: .file())
    var file: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try Desk()
        let path = common.database ?? desk.paths.database
        if let file {
            try restore(file, to: path, desk)
        } else {
            list(path, desk)
        }
        try desk.console.flush()
    }

    private func restore(_ file: String, to path: String, _ desk: Desk) throws {
        let settings = desk.configuration.storeSettings
        let backup = meant(by: file, of: path)
        let restored = try Store.restore(backup, to: path, settings: settings, at: desk.now)
        desk.console.print("restored from \(backup)")
        if let version = restored.broughtUpFrom {
            desk.console.print("It was made by an older Roster (version \(version)) and was brought up to date.")
        }
        guard let kept = restored.kept else { return }
        if restored.keptIsDamaged {
            desk.console.print("What was there is damaged; it is kept as it is in \(kept)")
        } else {
            desk.console.print("What was there is kept in \(kept)")
            desk.console.print("To take this back: roster restore \(name(of: kept))")
        }
    }

    /// A kept backup may be called by its name alone, where no other file has that name.
    private func meant(by file: String, of path: String) -> String {
        let absolute = InputFile.absolute(file)
        if FileManager.default.fileExists(atPath: absolute) { return absolute }
        return KeptBackups.all(of: path).first { name(of: $0.path) == file || name(of: $0.path) == file + ".db" }?.path
            ?? absolute
    }

    private func name(of path: String) -> String { InputFile.name(path) }

    private func list(_ path: String, _ desk: Desk) {
        let kept = KeptBackups.all(of: path)
        guard !kept.isEmpty else {
            return desk.console.print("There are no backups of \(path) yet; “roster backup” makes one.")
        }
        let times = SpokenTime(now: desk.now, zone: desk.zone)
        var table = TextTable(["Backup", "Made", "Size", ""], numbers: [2])
        for backup in kept {
            table.add([
                .init(name(of: backup.path)), .init(times.full(backup.made)), .init(ByteCount.text(backup.size)),
                .init(backup.kind.reason, .dim),
            ])
        }
        table.print(to: desk.console)
        desk.console.print("They lie in \(KeptBackups.folder(of: path)). “roster restore NAME” brings one back.")
    }
}

extension KeptBackup.Kind {
    fileprivate var reason: String {
        switch self {
        case .daily: "daily"
        case .byHand: "by hand"
        case .beforeVersion(let version): "before the record became version \(version)"
        case .beforeRestore: "before a restore"
        case .beforeRepair: "before a repair"
        }
    }
}
