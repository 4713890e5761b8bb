import RosterModel

/// How the locale writes a day in numbers.
public enum LocaleDateOrder {
    /// By `LC_ALL`, `LC_TIME`, `LANG`, the first that is set. A locale without a country (`C`, `POSIX`) is American:
    /// that is how the C library's own writes dates.
    public static func find(environment: [String: String]) -> DateOrder {
        let locale = variable(environment).flatMap { environment[$0] } ?? "C"
        let name = locale.prefix { $0 != "." && $0 != "@" }
        guard let underscore = name.firstIndex(of: "_") else {
            return name.count > 2 || name == "C" ? .monthFirst : .dayFirst
        }
        return monthFirst.contains(String(name[name.index(after: underscore)...])) ? .monthFirst : .dayFirst
    }

    /// The variable that decides.
    static func variable(_ environment: [String: String]) -> String? {
        ["LC_ALL", "LC_TIME", "LANG"].first { environment[$0]?.isEmpty == false }
    }

    /// The countries where the month comes before the day; those that write the year first too, since without a year
    /// `12/4` is 4 December there. (Unicode CLDR, `dateFormats`, pattern `Md`.)
    private static let monthFirst: Set<String> = [
        "US", "PH", "PR", "GU", "VI", "AS", "MP", "UM", "FM", "MH", "PW", "JP", "CN", "TW", "KR", "KP", "HU", "LT",
        "MN",
    ]
}
