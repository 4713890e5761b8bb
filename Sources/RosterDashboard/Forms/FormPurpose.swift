import RosterModel

/// What a form is for. Two forms for the same are the same form: what was typed into it comes back.
enum FormPurpose: Hashable, Sendable {
    case addClient
    case editClient(Client.ID)
    /// A session; with whom, where that is known.
    case book(Party?)
    /// Moves or cancels a session that lies ahead.
    case move(Party)
    case addCohort
    case editCohort(Cohort.ID)
    case editItem(ActionItem.ID)
    case bring

    var title: String {
        switch self {
        case .addClient: "Add a client"
        case .editClient: "Edit a client"
        case .book: "Book a session"
        case .move: "Move or cancel a session"
        case .addCohort: "Add a cohort"
        case .editCohort: "Who is in the cohort"
        case .editItem: "Edit an item"
        case .bring: "Bring clients, sessions or notes from a file"
        }
    }

    func fields(in surroundings: FormSurroundings) -> [FormField] {
        switch self {
        case .addClient: ClientForm.fields(of: nil, surroundings)
        case .editClient(let id): ClientForm.fields(of: id, surroundings)
        case .book(let party): BookingForm.fields(with: party, surroundings)
        case .move(let party): MovingForm.fields(of: party, surroundings)
        case .addCohort: CohortForm.fields(of: nil, surroundings)
        case .editCohort(let id): CohortForm.fields(of: id, surroundings)
        case .editItem: ItemForm.fields(surroundings)
        case .bring: BringForm.fields(surroundings)
        }
    }

    func reading(of key: FieldKey, in values: FormValues, _ surroundings: FormSurroundings) -> FieldReading {
        switch self {
        case .addClient: ClientForm.reading(of: key, in: values, client: nil, surroundings)
        case .editClient(let id): ClientForm.reading(of: key, in: values, client: id, surroundings)
        case .book(let party): BookingForm.reading(of: key, in: values, with: party, surroundings)
        case .move(let party): MovingForm.reading(of: key, in: values, of: party, surroundings)
        case .addCohort: CohortForm.reading(of: key, in: values, cohort: nil, surroundings)
        case .editCohort(let id): CohortForm.reading(of: key, in: values, cohort: id, surroundings)
        case .editItem: ItemForm.reading(of: key, in: values, surroundings)
        case .bring: BringForm.reading(of: key, in: values, surroundings)
        }
    }

    /// Of a form in which nothing is wrong.
    func decision(_ values: FormValues, _ surroundings: FormSurroundings) -> FormDecision {
        switch self {
        case .addClient: ClientForm.addition(values, surroundings)
        case .editClient(let id): ClientForm.edit(of: id, values, surroundings)
        case .book(let party): BookingForm.decision(values, with: party, surroundings)
        case .move(let party): MovingForm.decision(values, of: party, surroundings)
        case .addCohort: CohortForm.addition(values, surroundings)
        case .editCohort(let id): CohortForm.change(of: id, values, surroundings)
        case .editItem(let id): ItemForm.decision(values, of: id, surroundings)
        case .bring: .bring(file: values[.file])
        }
    }

    /// What is good to know while it is filled in: below the fields, where there is room.
    func aside(_ values: FormValues, _ surroundings: FormSurroundings) -> [CardLine] {
        switch self {
        case .book(let party): BookingForm.aside(values, with: party, surroundings)
        case .move(let party): MovingForm.aside(values, of: party, surroundings)
        case .bring: BringForm.aside(values, surroundings)
        default: []
        }
    }
}

/// What a form has to know beside itself.
struct FormSurroundings {
    var now: Instant
    /// The coach's.
    var zone: Zone
    var policy: CapturePolicy
    /// Whose national phone numbers are understood.
    var country: String?
    var area: Area
    /// Nil until it is read.
    var book: PeopleBook?
    /// Whom it is about, where that was known when it was opened.
    var name = ""
    /// The item that is edited; nil until it is read.
    var item: ItemLine?
    /// What the file that was named last would bring.
    var file: FileFindings?

    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }
}
