import Foundation
import RosterModel

/// The zone that this machine is set to.
public enum SystemZone {
    /// By `TZ`, then `/etc/timezone`, then where `/etc/localtime` points; UTC where none names a zone.
    public static func find(environment: [String: String]) -> Zone {
        find(
            variable: environment["TZ"],
            file: { try? String(contentsOfFile: "/etc/timezone", encoding: .utf8) },
            link: { try? FileManager.default.destinationOfSymbolicLink(atPath: "/etc/localtime") })
    }

    static func find(variable: String?, file: () -> String?, link: () -> String?) -> Zone {
        // A TZ that is set decides by itself, as for the C library: empty or unknown means UTC.
        if let variable { return zone(named: variable) ?? .utc }
        return file().flatMap(zone(named:)) ?? link().flatMap(zone(named:)) ?? .utc
    }

    /// Reads `Europe/Paris`, `:Europe/Paris` and paths below a `zoneinfo` folder.
    private static func zone(named text: String) -> Zone? {
        var name = Substring(text.split(whereSeparator: \.isNewline).first ?? "")
        if name.hasPrefix(":") { name.removeFirst() }
        if let folder = name.range(of: "zoneinfo/", options: .backwards) { name = name[folder.upperBound...] }
        return Zone(String(name))
    }
}
