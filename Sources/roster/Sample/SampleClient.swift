/// A client of the sample practice, and how the last ten weeks went.
struct SampleClient {
    let name: String
    let zone: String
    /// Days from today to the next session; nil for a client who has none booked.
    let nextSession: Int?
    /// When sessions start, in the coach's zone; nil: shortly after now.
    let hour: Int?
    /// One text for each session, the oldest first: what became of each item that was captured in it.
    /// `d` done, `l` done late, `s` stuck, `x` skipped, `c` carried to the next session, `o` nothing yet.
    let outcomes: [String]
    var hasEmail = true
    var hasPhone = true
    var hasConsent = true
    var cohort: String?
    var isPaused = false
    /// Where no session is booked: in how many days the next one would have been.
    var unbookedIn = 3

    static let founders = "Q4 founders"

    static let all: [SampleClient] = [
        SampleClient(
            name: "Ada Moreau", zone: "Europe/Paris", nextSession: 0, hour: nil,
            outcomes: ["ddl", "dsd", "dd", "cdd", "osdo"], cohort: founders),
        SampleClient(
            name: "Ben Okafor", zone: "America/New_York", nextSession: 0, hour: 16,
            outcomes: ["ddd", "dld", "ddd", "ddd", "ood"], cohort: founders),
        SampleClient(
            name: "Chloé Lindqvist", zone: "Europe/Stockholm", nextSession: 1, hour: 9,
            outcomes: ["ddd", "dd", "ls", "oo", "oox"]),
        SampleClient(
            name: "横山 健", zone: "Asia/Tokyo", nextSession: 1, hour: 14, outcomes: ["l", "dl", "ddl", "ddd", "od"]),
        SampleClient(
            name: "Daria Wolańska", zone: "Europe/Warsaw", nextSession: 2, hour: 10,
            outcomes: ["ddd", "ddd", "ddd", "ddd", "dd"], cohort: founders),
        SampleClient(
            name: "Tamar כהן", zone: "Asia/Jerusalem", nextSession: 2, hour: 11,
            outcomes: ["dl", "xd", "ddd", "do", "oo"]),
        SampleClient(
            name: "Emeka Nwosu", zone: "Africa/Lagos", nextSession: 3, hour: 15,
            outcomes: ["ddd", "sd", "dd", "ddd", "oco"], cohort: founders),
        SampleClient(
            name: "Fatima Zahra El-Amrani", zone: "Africa/Casablanca", nextSession: 3, hour: 17,
            outcomes: ["dx", "dd", "lds", "ddl", "sod"]),
        SampleClient(
            name: "Grzegorz Brzęczyszczykiewicz", zone: "Europe/Warsaw", nextSession: 5, hour: 9,
            outcomes: ["ddd", "ddl", "dd", "ddd", "ooo"]),
        SampleClient(
            name: "Hana Kovářová", zone: "Europe/Prague", nextSession: 6, hour: 13,
            outcomes: ["oo", "xo", "ld", "dd", "odo"], cohort: founders),
        SampleClient(
            name: "Jordan Lee", zone: "America/Los_Angeles", nextSession: 7, hour: 10,
            outcomes: ["ddd", "ddd", "dld", "ddd", "doo"]),
        SampleClient(
            name: "Kavya Raghunathan", zone: "Asia/Kolkata", nextSession: 8, hour: 8,
            outcomes: ["dd", "ddx", "ddd", "dd", "ood"], cohort: founders),
        SampleClient(
            name: "Lars Østergård", zone: "Europe/Copenhagen", nextSession: 9, hour: 11,
            outcomes: ["dl", "ls", "do", "xo", "so"], hasConsent: false),
        SampleClient(
            name: "María José Carreño", zone: "America/Bogota", nextSession: 11, hour: 16,
            outcomes: ["ddd", "ddd", "dld", "ddd", "ooo"]),
        SampleClient(
            name: "Ngozi Adeyemi", zone: "Europe/London", nextSession: 13, hour: 10, outcomes: ["oo"]),
        SampleClient(
            name: "Óscar Ibáñez", zone: "Europe/Madrid", nextSession: 13, hour: 15,
            outcomes: ["dd", "dsd", "dd", "ddo"], hasEmail: false, hasPhone: false),
        SampleClient(
            name: "Eli Brandt", zone: "America/Chicago", nextSession: nil, hour: 11, outcomes: ["ls", "xo", "oo", "o"],
            unbookedIn: -10),
        SampleClient(
            name: "Rosa d'Angelo", zone: "Europe/Rome", nextSession: nil, hour: 14, outcomes: ["ddd", "dd"],
            isPaused: true),
    ]
}
