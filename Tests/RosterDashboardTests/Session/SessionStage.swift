import RosterModel

@testable import RosterDashboard

/// A note being taken during Ada's session, 31 minutes in, over the practice of `RosterFixture`.
struct SessionStage {
    var stage: StateStage

    init(columns: Int = 120, rows: Int = 40, card: Card = RosterFixture.adaCard, isAlone: Bool = false) {
        stage = StateStage(
            columns: columns, rows: rows, start: isAlone ? .capture(RosterFixture.ada) : .roster)
        stage.pass(seconds: 50 * 60)
        if !isAlone { stage.press(.character("c")) }
        stage.receive(.captureSubjectLoaded(CaptureStage.adaSubject))
        stage.receive(.cardLoaded(card))
        stage.receive(.draftsLoaded([]))
        _ = stage.take()
    }

    var pane: CapturePane? { stage.state.pane }
    var cursor: Int64? { pane?.agenda.current?.id.number }
    var shown: [Int64] { pane?.agenda.items.map(\.id.number) ?? [] }

    mutating func press(_ keys: Key...) {
        for key in keys { stage.press(key) }
    }

    mutating func type(_ text: String) {
        for character in text {
            stage.press(character == "\n" ? .enter : character == "\t" ? .tab : .character(character))
        }
    }

    /// The operations that were asked for since the last call.
    mutating func operations() -> [RosterModel.Operation] {
        stage.take().compactMap { effect in
            if case .perform(let operation) = effect { operation } else { nil }
        }
    }

    /// The record answers the operations, and the card as it is then is read.
    mutating func answer(_ summary: String = "done", card change: (inout Card) -> Void = { _ in }) {
        for operation in operations() {
            stage.receive(.performed(operation, Receipt(operation: 1, summary: summary)))
        }
        var card = pane?.agenda.card ?? RosterFixture.adaCard
        change(&card)
        stage.receive(.cardLoaded(card))
        _ = stage.take()
    }

    /// What the screen shows, as text.
    var text: String { (0..<stage.state.size.rows).map { stage.line($0) }.joined(separator: "\n") }
}

extension Card {
    mutating func change(_ number: Int64, _ change: (inout ActionItem) -> Void) {
        for place in items.indices where items[place].id.number == number { change(&items[place].item) }
    }
}
