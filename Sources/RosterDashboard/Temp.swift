struct HelpView: Equatable, Sendable {
    var isFinished = false
    init(sections: [KeySection]) {}
    func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {}
    mutating func handle(_ event: Event, in surroundings: ViewSurroundings) { isFinished = true }
}
struct StartView: Equatable, Sendable {
    func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {}
}
