/// What is agreed on in the sample practice. All of it is made up.
enum SampleWords {
    /// The first line of a note.
    static let openings = [
        "The scorecard is the bottleneck: nobody can say yes to a candidate.",
        "Feels the week is all meetings. Wants two mornings back.",
        "Good energy after the offsite; the hard talk is still ahead.",
        "The board deck went well. Now the team needs to hear the same story.",
        "Delegation is real on paper, not on Friday nights.",
        "Three reports ask for three different things; the goal is one page.",
        "Slept badly before the review, and did fine in it.",
        "Wants to hire ahead of the plan; we looked at what that would cost.",
        "Feedback from peers came in: clear on what, vague on why.",
        "The new role is exciting and lonely. Who could be a sounding board?",
        "Said no twice this week, and nothing fell apart.",
        "Talked about the reorganisation, and what stays true whatever happens.",
    ]

    /// Commitments, as a coach jots them down.
    static let commitments = [
        "Draft the hiring scorecard", "Schedule two skip-levels x2", "Journal twice", "Send the 360 to five peers x5",
        "Block two mornings a week", "Write the one-page story of the quarter", "Have the salary conversation",
        "Ask three peers for feedback x3", "Name a deputy for the weekly report #team", "Say no to one meeting a day",
        "Walk before the Monday review", "Share the growth plan with Kim #growth", "Rehearse the first five minutes",
        "Send the thank-you notes", "Read two chapters of the book", "Decide on the vendor #ops",
        "Write down what only I can do", "Call the mentor", "Move the one-to-ones to Tuesdays",
        "Try the pause before answering three times", "List what to stop doing", "Prepare the talk with the founder",
        "Send the reading list @me", "Introduce the two team leads @me", "Close the laptop at six twice",
        "Draft the note to the board", "Ask for the numbers behind the forecast #ops",
        "Give one piece of praise a day daily", "Sketch the team in a year", "Book the follow-up with HR",
    ]

    /// Why something is stuck, in the client's words.
    static let obstacles = [
        "VP away until Thursday", "waiting for HR", "no answer from the team yet", "not sure where to begin",
        "the budget is frozen until the review",
    ]

    /// What clients say when something is done.
    static let remarks = ["easier than I thought", "took two tries", "good talk", "thank you for the push"]

    static let groupCommitments = [
        "Post the week's one number", "Pair up for a practice pitch", "Share a decision that went wrong",
    ]

    /// The element at any number, going round.
    static func pick<Element>(_ list: [Element], _ number: Int) -> Element {
        list[((number % list.count) + list.count) % list.count]
    }
}
