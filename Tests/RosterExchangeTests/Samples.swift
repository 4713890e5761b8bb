import Foundation
import RosterModel

/// The files beside the tests.
enum Samples {
    static func bytes(_ path: String) throws -> [UInt8] {
        let folder = Bundle.module.resourceURL ?? URL(fileURLWithPath: ".")
        return Array(try Data(contentsOf: folder.appendingPathComponent("Samples/" + path)))
    }

    /// Rows of words, as `Samples/Reference/instances.py` writes them.
    static func rows(_ name: String) throws -> [[String]] {
        try JSONDecoder().decode([[String]].self, from: Data(try bytes("Expected/" + name + ".json")))
    }

    static let newYork = Zone("America/New_York") ?? .utc
    /// 2026-11-23 09:41 in New York.
    static let now = Instant(seconds: 1_795_444_860)
}

extension Instant {
    /// `2026-11-23T14:41:00Z`
    var text: String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }
}
