import RosterModel
import Testing

@Suite("RFC 3339")
struct RFC3339Tests {
    @Test(
        "Reads and writes with the zone's offset",
        arguments: [
            ("2026-11-23T09:41:00-05:00", "America/New_York"), ("2026-07-01T00:00:59-04:00", "America/New_York"),
            ("2026-11-23T20:26:00+05:45", "Asia/Kathmandu"), ("1969-12-31T23:59:59+01:00", "Europe/Paris"),
            ("2026-11-23T14:41:00Z", "UTC"),
            ("2026-02-28T23:30:00+10:30", "Australia/Adelaide"),
        ])
    func bothWays(text: String, name: String) throws {
        let instant = try #require(Instant(rfc3339: text))
        #expect(instant.rfc3339(in: name == "UTC" ? .utc : zone(name)) == text)
    }

    @Test(
        "Fractions, small letters and a space are read",
        arguments: [
            "2026-11-23t14:41:00z", "2026-11-23 14:41:00Z", "2026-11-23T14:41:00.999Z", "2026-11-23T09:41:00.0-05:00",
        ])
    func lenient(text: String) {
        #expect(Instant(rfc3339: text)?.seconds == 1_795_444_860)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "2026-11-23", "2026-11-23T09:41:00", "2026-11-23T09:41Z", "2026-02-30T09:41:00Z",
            "2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z",
            "2026-11-23T09:41:00+5:00", "2026-11-23T09:41:00+0500", "2026-11-23T09:41:00+05:60",
            "2026-11-23T09:41:00Zx", "2026-11-23T09:41:00.Z",
            "+026-11-23T09:41:00Z", "2026-11-23T09:41:00−05:00", "2026-11-23T-9:41:00Z",
        ])
    func refused(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }
}

@Suite("Times as people say them")
struct SpokenTimeTests {
    private let spoken = SpokenTime(now: moment("2026-11-23T09:41"), zone: newYork)

    @Test(
        "Days",
        arguments: [
            ("2026-11-23T23:59", "today"), ("2026-11-24T00:00", "tomorrow"), ("2026-11-22T10:00", "yesterday"),
            ("2026-11-25T18:00", "Wed"),
            ("2026-11-29T18:00", "Sun"), ("2026-11-21T18:00", "Sat"), ("2026-11-30T18:00", "30 Nov"),
            ("2026-11-16T18:00", "16 Nov"),
            ("2027-01-04T18:00", "4 Jan 2027"),
        ])
    func days(at: String, said: String) {
        #expect(spoken.day(moment(at)) == said)
    }

    @Test(
        "Deadlines",
        arguments: [
            ("2026-11-21T18:00", "2d late"), ("2026-11-22T18:00", "1d late"), ("2026-11-23T06:00", "3h late"),
            ("2026-11-23T09:21", "20 min late"),
            ("2026-11-23T18:00", "today"), ("2026-11-25T18:00", "Wed"),
        ])
    func due(at: String, said: String) {
        #expect(spoken.due(moment(at)) == said)
    }

    @Test(
        "Sessions in a narrow column",
        arguments: [
            ("2026-11-23T10:00", "10:00"), ("2026-11-24T09:00", "Tue 09"), ("2026-11-24T14:30", "Tue 14:30"),
            ("2026-11-29T10:00", "Sun 10"),
            ("2026-12-07T10:00", "7 Dec"), ("2026-11-20T10:00", "20 Nov"),
        ])
    func sessions(at: String, said: String) {
        #expect(spoken.session(moment(at)) == said)
    }

    @Test(
        "Distances",
        arguments: [
            ("2026-11-23T10:00", "in 19 min"), ("2026-11-23T09:10", "31 min in"), ("2026-11-23T13:00", "in 3h"),
            ("2026-11-25T10:00", "in 2d"),
            ("2026-11-24T12:00", "in 1d"), ("2026-11-24T09:00", "in 23h"), ("2026-11-23T08:40", "ended 11 min ago"),
        ])
    func distances(at: String, said: String) {
        let starts = moment(at)
        #expect(spoken.distance(toSession: starts, ends: starts.adding(minutes: 50)) == said)
    }

    @Test(
        "How long ago",
        arguments: [("2026-11-23T06:00", "3h"), ("2026-11-11T09:00", "12d"), ("2026-11-23T09:40", "1 min")])
    func ago(at: String, said: String) {
        #expect(spoken.ago(moment(at)) == said)
    }

    @Test("Exact ones, in the zone they are told in")
    func exact() {
        #expect(spoken.full(moment("2026-11-27T18:00")) == "Fri 27 Nov 18:00")
        #expect(spoken.full(moment("2027-01-01T09:05")) == "Fri 1 Jan 2027 09:05")
        #expect(spoken.dayAndClock(moment("2026-11-23T18:00")) == "today 18:00")
        #expect(SpokenTime(now: spoken.now, zone: zone("Europe/Paris")).clock(spoken.now) == "15:41")
        #expect(SpokenTime(now: spoken.now, zone: zone("Asia/Tokyo")).day(moment("2026-11-23T12:00")) == "tomorrow")
    }
}

@Suite("Identifiers for exchange")
struct UIDTests {
    @Test("UUID version 7: its time, its version and its variant")
    func shape() {
        var generator = SeededGenerator(seed: 7)
        let uid = UID.make(at: Instant(seconds: 1_645_557_742), using: &generator)
        #expect(uid.hasPrefix("017f22e2-7") && uid.utf8.count == 36)
        let parts = uid.split(separator: "-")
        #expect(parts.map(\.count) == [8, 4, 4, 4, 12] && parts[2].first == "7" && "89ab".contains(parts[3].prefix(1)))
    }

    @Test("They sort by time and do not repeat")
    func order() {
        var generator = SeededGenerator(seed: 8)
        let uids = (0..<1000).map { UID.make(at: Instant(seconds: 1_795_444_860 + Int64($0)), using: &generator) }
        #expect(uids == uids.sorted() && Set(uids).count == 1000)
        let same = (0..<1000).map { _ in UID.make(at: Instant(seconds: 1_795_444_860), using: &generator) }
        #expect(Set(same).count == 1000)
    }
}
