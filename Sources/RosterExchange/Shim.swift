import Foundation
import RosterModel

// Until the model has these by the same names; goes with the next merge.

struct EmailAddress {
    let text: String

    init?(_ text: String) {
        guard text.contains("@") else { return nil }
        self.text = text
    }
}

struct PhoneNumber {
    let e164: String

    init?(_ text: String, country: String?) {
        let digits = text.filter { $0.isNumber || $0 == "+" }
        guard digits.count > 6 else { return nil }
        e164 = digits.hasPrefix("+") ? digits : "+1" + digits
        if country == nil, !digits.hasPrefix("+") { return nil }
    }
}

extension SMSConsent {
    init(written text: String) {
        self = text.hasPrefix("yes") ? .consented(proof: text) : .none
    }
}

extension Instant {
    init?(rfc3339 text: String) {
        guard let date = ISO8601DateFormatter().date(from: text) else { return nil }
        self.init(seconds: Int64(date.timeIntervalSince1970))
    }
}
