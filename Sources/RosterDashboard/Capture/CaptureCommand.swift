/// What the capture pane's own keys do; all others write.
public enum CaptureCommand: String, CaseIterable, Sendable {
    case save, close, editor, client, drafts
}
