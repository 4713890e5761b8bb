import RosterModel

/// The first start: an empty roster says how it is filled, and offers to look around in one that is.
public struct StartView: Equatable, Sendable {
    /// The sample practice is being made.
    private(set) var isOpening = false
    /// What is being said to the coach, until the next key.
    private(set) var notice: String?

    public init() {}

    /// One key. `command` is what the key table makes of it here.
    public mutating func handle(
        _ event: Event, command: StartCommand?, in surroundings: ViewSurroundings
    ) -> [Effect] {
        guard case .key = event else { return [] }
        forgetNotice()
        return command.map { perform($0) } ?? []
    }

    public mutating func perform(_ command: StartCommand) -> [Effect] {
        switch command {
        case .quit: return [.quit]
        // These open forms, which are not a part of this screen.
        case .addClient, .bring: return []
        case .sample:
            if command.obstacle(in: self) != nil { return [] }
            isOpening = true
            return [.openSamplePractice]
        }
    }

    mutating func forgetNotice() {
        notice = nil
    }

    public mutating func receive(_ message: Message) {
        switch message {
        case .rosterLoaded: isOpening = false
        case .failed(let sentence, _):
            isOpening = false
            notice = sentence
        default: break
        }
    }
}
