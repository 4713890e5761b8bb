import Foundation

/// Why a text is not JSON, and on which line. The decoder does not say on Linux; Foundation's older parser does.
enum BrokenJSON {
    static func error(_ text: ArraySlice<UInt8>) -> ExchangeError {
        var words = ""
        do {
            _ = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
        } catch {
            words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
        }
        if words.hasPrefix("Unexpected end") {
            return ExchangeError(line: line(of: text.endIndex, in: text), .notARecord("not JSON: it ends too early"))
        }
        let place = words.split(separator: " ").last.flatMap { Int($0.filter(\.isNumber)) }
        let what = words.hasPrefix("Too many nested") ? "not JSON to read: it is nested too deeply" : "not JSON"
        return ExchangeError(line: place.map { line(of: text.startIndex + $0, in: text) }, .notARecord(what))
    }

    /// 1-based.
    private static func line(of place: Int, in text: ArraySlice<UInt8>) -> Int {
        text[..<min(max(place, text.startIndex), text.endIndex)].count { $0 == 0x0A } + 1
    }
}
