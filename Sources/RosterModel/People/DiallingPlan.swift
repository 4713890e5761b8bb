/// How numbers are dialled in a country (ITU-T E.164 and its annexes of national plans).
struct DiallingPlan {
    let callingCode: String
    /// Dialled before a national number within the country, not from abroad; empty where there is none.
    let trunk: String

    /// - Parameter country: ISO 3166-1 alpha-2.
    init?(country: String) {
        let code = country.uppercased()
        if Self.northAmerica.contains(code) {
            self.init(callingCode: "1", trunk: "1")
        } else if let plan = Self.plans[code] {
            self.init(callingCode: plan.0, trunk: plan.1)
        } else {
            return nil
        }
    }

    private init(callingCode: String, trunk: String) {
        self.callingCode = callingCode
        self.trunk = trunk
    }

    /// The countries of the North American Numbering Plan.
    private static let northAmerica: Set<String> = [
        "US", "CA", "AG", "AI", "AS", "BB", "BM", "BS", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP", "MS",
        "PR", "SX", "TC", "TT", "VC", "VG", "VI",
    ]

    private static let plans: [String: (String, String)] = [
        // Europe
        "AL": ("355", "0"), "AD": ("376", ""), "AT": ("43", "0"), "BA": ("387", "0"), "BE": ("32", "0"),
        "BG": ("359", "0"), "BY": ("375", "8"), "CH": ("41", "0"), "CY": ("357", ""), "CZ": ("420", ""),
        "DE": ("49", "0"), "DK": ("45", ""), "EE": ("372", ""), "ES": ("34", ""), "FI": ("358", "0"),
        "FO": ("298", ""), "FR": ("33", "0"), "GB": ("44", "0"), "GG": ("44", "0"), "GR": ("30", ""),
        "HR": ("385", "0"), "HU": ("36", "06"), "IE": ("353", "0"), "IM": ("44", "0"), "IS": ("354", ""),
        // In Italy the zero is part of the number, from abroad too.
        "IT": ("39", ""), "SM": ("378", ""), "VA": ("39", ""),
        "JE": ("44", "0"), "LI": ("423", ""), "LT": ("370", "0"), "LU": ("352", ""), "LV": ("371", ""),
        "MC": ("377", ""), "MD": ("373", "0"), "ME": ("382", "0"), "MK": ("389", "0"), "MT": ("356", ""),
        "NL": ("31", "0"), "NO": ("47", ""), "PL": ("48", ""), "PT": ("351", ""), "RO": ("40", "0"),
        "RS": ("381", "0"), "RU": ("7", "8"), "SE": ("46", "0"), "SI": ("386", "0"), "SK": ("421", "0"),
        "TR": ("90", "0"), "UA": ("380", "0"), "XK": ("383", "0"),
        // Asia and the Pacific
        "AE": ("971", "0"), "AU": ("61", "0"), "BD": ("880", "0"), "CN": ("86", "0"), "FJ": ("679", ""),
        "GE": ("995", "0"), "HK": ("852", ""), "ID": ("62", "0"), "IL": ("972", "0"), "IN": ("91", "0"),
        "JO": ("962", "0"), "JP": ("81", "0"), "KR": ("82", "0"), "KW": ("965", ""), "KZ": ("7", "8"),
        "LB": ("961", "0"), "LK": ("94", "0"), "MY": ("60", "0"), "NP": ("977", "0"), "NZ": ("64", "0"),
        "OM": ("968", ""), "PH": ("63", "0"), "PK": ("92", "0"), "QA": ("974", ""), "SA": ("966", "0"),
        "SG": ("65", ""), "TH": ("66", "0"), "TW": ("886", "0"), "VN": ("84", "0"), "WS": ("685", ""),
        // Africa
        "DZ": ("213", "0"), "EG": ("20", "0"), "ET": ("251", "0"), "GH": ("233", "0"), "KE": ("254", "0"),
        "MA": ("212", "0"), "MU": ("230", ""), "NG": ("234", "0"), "RW": ("250", "0"), "SN": ("221", ""),
        "TN": ("216", ""), "TZ": ("255", "0"), "UG": ("256", "0"), "ZA": ("27", "0"), "ZW": ("263", "0"),
        // Latin America
        "AR": ("54", "0"), "BO": ("591", "0"), "BR": ("55", "0"), "CL": ("56", ""), "CO": ("57", ""),
        "CR": ("506", ""), "EC": ("593", "0"), "GT": ("502", ""), "MX": ("52", ""), "PA": ("507", ""),
        "PE": ("51", "0"), "PY": ("595", "0"), "UY": ("598", "0"), "VE": ("58", "0"),
    ]
}
