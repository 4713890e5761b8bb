/// What a few keys do on every screen.
public enum EverywhereCommand: String, CaseIterable, Sendable {
    case leave, suspend, repaint

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .leave: "leave-program"
        case .suspend: "suspend"
        case .repaint: "repaint"
        }
    }

    public var keys: [Key] {
        switch self {
        case .leave: [.control("c")]
        case .suspend: [.control("z")]
        case .repaint: [.control("l")]
        }
    }

    /// For the help.
    public var title: String {
        switch self {
        case .leave: "leave at once; a note stays a draft"
        case .suspend: "back to the shell for a while"
        case .repaint: "paint the screen anew"
        }
    }
}
