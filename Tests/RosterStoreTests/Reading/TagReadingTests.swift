import RosterModel
import Testing

@testable import RosterStore

@Suite struct TagReadingTests {
    @Test func eachTagOnceInOrderOfOpenItemsAndThoseClosedLately() throws {
        let record = try Record()
        let ada = try record.addClient("Ada Moreau")
        let ids = try record.capture(
            .client(ada), "- One #team #Health\n- Two #health #équipe\n- Three\n- Long ago #old\n- Lately #new")
        let long = moment("2026-11-20 09:00")
        let lately = moment("2026-11-23 09:30")
        try record.store.perform(.mark([ids[3]], Mark(.done)), by: .coach, at: long)
        try record.store.perform(.mark([ids[4]], Mark(.done)), by: .coach, at: lately)
        let tags = try record.store.tags(closedSince: moment("2026-11-23 09:00"))
        #expect(tags == ["équipe", "Health", "new", "team"])
    }
}
