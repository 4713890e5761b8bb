import Foundation

/// Sizes of files as people read them.
enum ByteCount {
    static func text(_ bytes: Int64) -> String {
        let units = ["KB", "MB", "GB", "TB"]
        guard bytes >= 1000 else { return "\(bytes) bytes" }
        var size = Double(bytes) / 1000
        var unit = 0
        while size >= 999.5, unit < units.count - 1 {
            size /= 1000
            unit += 1
        }
        let digits = size < 9.95 ? String(format: "%.1f", size) : String(format: "%.0f", size)
        return "\(digits) \(units[unit])"
    }

    static func text(ofFile path: String) -> String {
        // A file that is gone again has no size to tell.
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
        return text(size)
    }
}
