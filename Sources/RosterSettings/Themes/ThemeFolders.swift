import Foundation

/// Where themes are looked for.
public enum ThemeFolders {
    /// The coach's own, then beside an installed program (`../share/roster/themes`), then in the checkout that the
    /// program was built in. `program` is its own path, with symbolic links followed.
    public static func find(paths: Paths, program: String) -> [String] {
        let bin = (program as NSString).deletingLastPathComponent
        let prefix = (bin as NSString).deletingLastPathComponent
        let places = [paths.userThemes, Paths.join(prefix, "share/roster/themes"), checkout(above: bin)]
        return places.compactMap { $0 }
    }

    /// `.build/<platform>/debug/roster` lies three folders below the checkout; tests' bundles no deeper.
    private static func checkout(above folder: String) -> String? {
        var folder = folder
        for _ in 0..<5 {
            folder = (folder as NSString).deletingLastPathComponent
            if access(Paths.join(folder, "Package.swift"), F_OK) == 0 { return Paths.join(folder, "themes") }
        }
        return nil
    }

    /// Where the running program lies.
    public static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
