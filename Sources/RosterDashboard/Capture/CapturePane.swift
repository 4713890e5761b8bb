import RosterModel

/// The capture pane: a note being written, whose it is, and what it becomes. It lasts from `c` to `Ctrl-S` or `Esc`;
/// what is typed is kept as a draft at every change, so that nothing that ends the program loses a word.
public struct CapturePane: Equatable, Sendable {
    /// The draft's key, a UUID; the note saved from it is known by the same.
    public internal(set) var key: String
    public internal(set) var party: Party?
    /// Nil until it is read.
    public internal(set) var subject: CaptureSubject?
    public internal(set) var buffer = TextBuffer()
    public internal(set) var viewport = TextViewport()
    /// What the note becomes, as of the last change.
    public internal(set) var reading = CaptureReading()
    public internal(set) var mode = Mode.writing
    public internal(set) var focus = Focus.note
    /// As it was read last.
    private(set) var card: Card?
    /// What there is to talk about.
    public internal(set) var agenda = SessionAgenda()
    /// What went wrong, until the next key.
    public internal(set) var notice: String?
    /// What happened to the note, until the next key.
    var news: String?
    /// It was saved or put away, and can be taken off the screen.
    public internal(set) var isFinished = false
    /// What there is to say once it is off the screen.
    var parting: String?

    var drafts: [Draft] = []
    /// The note that is on its way to the record.
    var saving: NoteCapture?
    /// A long note is being read, and whether it has changed since.
    var isReadingBeside = false
    var mustReadAgain = false
    /// Nothing was typed yet, so a draft may take the pane.
    var isUntouched = true
    /// The draft came back by itself, and nobody has written on it since.
    var hasComeBack = false
    /// For further notes that are begun in the same pane.
    var spareKeys: DraftKeys

    /// Whether keys write the note or act on the agenda, while nothing is chosen.
    public enum Focus: Equatable, Sendable { case note, agenda }

    /// What the keys go to.
    public enum Mode: Equatable, Sendable {
        case writing
        case choosingClient(ChoiceList)
        case choosingDraft(ChoiceList)
    }

    /// Opens for `party`, the client of the current session or the selected one. `key`: a fresh UUID.
    public init(key: String, party: Party?) {
        self.key = key
        self.party = party
        spareKeys = DraftKeys(seed: key, step: 1 << 32)
    }

    /// What it needs to be read when it opens.
    public var openingEffects: [Effect] { subjectEffects + [.loadDrafts] }

    /// Whose note it is, and what there is to talk about.
    var subjectEffects: [Effect] {
        party.map { [.loadCaptureSubject($0), .loadCard($0)] } ?? []
    }

    /// Whether keys are the note's text.
    public var isWriting: Bool { isUnasked && focus == .note }

    public var agendaHasKeys: Bool { isUnasked && focus == .agenda }

    /// Something is to be chosen or typed, apart from the note.
    var isAsking: Bool { !isUnasked || agenda.marking.prompt != nil }

    private var isUnasked: Bool {
        if case .writing = mode { true } else { false }
    }

    func layout(in surroundings: CaptureSurroundings) -> CaptureLayout {
        CaptureLayout(
            surroundings.area, above: surroundings.above, hasAgenda: !agenda.items.isEmpty, agendaHasKeys: agendaHasKeys
        )
    }

    /// Takes what has been read, saved or refused since. What is not the pane's is left alone.
    public mutating func receive(_ message: Message, in surroundings: CaptureSurroundings) -> [Effect] {
        switch message {
        case .captureSubjectLoaded(let loaded):
            guard loaded.party == party else { return [] }
            subject = loaded
            return read(in: surroundings)
        case .cardLoaded(let loaded):
            guard loaded.party == party else { return [] }
            take(loaded, in: surroundings)
        case .draftsLoaded(let loaded):
            drafts = loaded.filter { !$0.text.allSatisfy(\.isWhitespace) }.sorted {
                ($1.changed, $0.key) < ($0.changed, $1.key)
            }
            refreshDraftList(in: surroundings)
            return isUntouched && isUnasked ? takeDraft(of: party, in: surroundings) : []
        case .performed(.capture(let note), _) where note.source == .pane(key):
            return saved(note)
        case .failed(let sentence, .some(.capture(let note))) where note.source == .pane(key):
            saving = nil
            notice = sentence
        case .editorReturned(let text):
            return replaceText(text, in: surroundings)
        case .clockMoved:
            return read(in: surroundings)
        case .noteRead(let read):
            return take(read, in: surroundings)
        case .recordChanged:
            return subjectEffects
        case .performed, .undone, .redone:
            agenda.receive(message)
        default:
            break
        }
        return []
    }

    /// The draft goes once its note is in the record. What was typed while it was being saved stays, and saved again
    /// it is the same note.
    private mutating func saved(_ note: NoteCapture) -> [Effect] {
        saving = nil
        guard buffer.text == note.text else { return [] }
        isFinished = true
        return [.perform(.discardDraft(key: key))]
    }

    /// The agenda is read, or read anew.
    mutating func take(_ card: Card, in surroundings: CaptureSurroundings) {
        self.card = card
        agenda.take(card, at: surroundings.now, rows: agendaRows(in: surroundings))
    }

    private mutating func replaceText(_ text: String, in surroundings: CaptureSurroundings) -> [Effect] {
        let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
        guard trimmed != buffer.text else { return [] }
        // More often a mishap than meant, and then all that was agreed would be gone.
        guard !trimmed.allSatisfy(\.isWhitespace) || buffer.isBlank else {
            notice = "The editor left nothing, so the note is as it was."
            return []
        }
        return changed(buffer.replaceAll(cleaning: trimmed), in: surroundings)
    }
}
