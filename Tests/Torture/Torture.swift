import Foundation

/// How long the violent and random tests go on: short where every test is run, whole in `scripts/torture`, which sets
/// the numbers. The test is the same in both.
public enum Torture {
    /// How many rounds a test goes: `ROSTER_TORTURE_<NAME>` where it is set, else the short form.
    public static func rounds(_ name: String, short: Int) -> Int {
        setting("ROSTER_TORTURE_\(name.uppercased())").flatMap { Int($0) } ?? short
    }

    /// Where a random test begins: `ROSTER_SEED` where it is set, else always the same, so that what is run every day
    /// does not depend on luck. `scripts/torture` sets a fresh one and says which.
    public static func seed(orElse usual: UInt64 = 20_261_123) -> UInt64 {
        setting("ROSTER_SEED").flatMap { UInt64($0) } ?? usual
    }

    /// A line of the report that `scripts/torture` collects: what was done how often, and how often it went wrong.
    public static func report(_ name: String, _ figure: String) {
        guard setting("ROSTER_TORTURE_\(name.uppercased())") != nil else { return }
        print("torture \(name): \(figure)")
    }

    private static func setting(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
