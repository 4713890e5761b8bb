import RosterModel

@testable import RosterDashboard

/// The whole dashboard with the practice of `RosterFixture`, and what the forms read of it.
struct FormStage {
    var stage: StateStage

    /// Nil where no form is open.
    var form: Form? { stage.state.forms.open }

    init(columns: Int = 120, rows: Int = 40, roster: Roster? = RosterFixture.roster) {
        stage = StateStage(columns: columns, rows: rows, roster: roster)
    }

    /// As the record has them.
    static let clients: [Client] = [
        RosterFixture.adaCard.client,
        Client(id: Client.ID(2), uid: "client-2", name: "Ben Okafor", email: "ben@example.com"),
        Client(id: Client.ID(4), uid: "client-4", name: "横山 健", timeZone: "Asia/Tokyo"),
        Client(id: Client.ID(6), uid: "client-6", name: "Tamar כהן", status: .paused),
    ].compactMap(\.self)

    static let book = PeopleBook(
        clients: clients,
        cohorts: [
            Cohort(
                id: Cohort.ID(1), uid: "cohort-1", name: "Q4 founders", members: [Client.ID(1), Client.ID(2)])
        ],
        sessions: [
            SessionLine(
                session: RosterFixture.session(101, RosterFixture.ada, "2026-11-23", 10, 0), name: "Ada Moreau"),
            SessionLine(
                session: RosterFixture.session(102, RosterFixture.ben, "2026-11-23", 11, 30), name: "Ben Okafor"),
            SessionLine(
                session: RosterFixture.session(131, RosterFixture.ada, "2026-12-07", 10, 0), name: "Ada Moreau"),
        ],
        spoken: SpokenTime(now: RosterFixture.now, zone: CaptureStage.zone))

    /// Presses a key, and answers what a form reads.
    mutating func press(_ keys: Key...) {
        for key in keys {
            stage.press(key)
            answer()
        }
    }

    private mutating func answer() {
        if stage.effects.contains(.loadPeople) { stage.receive(.peopleLoaded(Self.book)) }
        for case .loadItem(let id) in stage.effects {
            if let line = RosterFixture.adaCard.items.first(where: { $0.id == id }) { stage.receive(.itemLoaded(line)) }
        }
        stage.effects.removeAll { effect in
            if case .loadItem = effect { return true }
            return effect == .loadPeople
        }
    }

    mutating func type(_ text: String) { stage.type(text) }

    /// The field that has the keys.
    var focused: FieldKey? { form.map { $0.fields[$0.focus].key } }

    func value(_ key: FieldKey) -> String? { form?.fields.first { $0.key == key }?.value }

    /// What is said to the coach in the form.
    var notice: String? { form?.notice?.text }

    /// What was asked of the record.
    mutating func operations() -> [Operation] {
        stage.take().compactMap { effect in
            if case .perform(let operation) = effect { operation } else { nil }
        }
    }
}
