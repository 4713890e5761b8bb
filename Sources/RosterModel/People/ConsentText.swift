/// Consent to SMS as a list of clients has it in words: `yes, 2026-01-15, intake form`, `no`, `opted out in March`.
public enum ConsentText {
    /// - Returns: consent with the words as they were written, for they are the proof; nil where they say neither yes
    ///   nor no.
    public static func read(_ text: String) -> SMSConsent? {
        let proof = Text.spaced(Text.line(text, limit: Text.Field.comment.limit))
        let plain = Text.folded(proof).replacing("-", with: " ")
        let first = plain.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
        if refusals.contains(where: { plain.hasPrefix($0) }) { return .optedOut(proof: proof) }
        if first.isEmpty || noWords.contains(first) { return SMSConsent.none }
        if agreements.contains(where: { plain.hasPrefix($0) }) || yesWords.contains(first) || beginsWithDay(proof) {
            return .consented(proof: proof)
        }
        return nil
    }

    private static let refusals = ["opted out", "opt out", "optout", "stop", "unsubscribed", "withdrawn", "revoked"]
    private static let agreements = ["opted in", "opt in", "signed up"]
    private static let yesWords: Set<String> = [
        "yes", "y", "true", "1", "ok", "okay", "x", "consent", "consented", "agreed", "given", "granted", "si", "oui",
        "ja",
    ]
    private static let noWords: Set<String> = [
        "no", "n", "false", "0", "none", "not", "never", "unknown", "pending", "na", "declined", "refused", "non",
        "nein",
    ]

    /// A day alone tells when consent was given.
    private static func beginsWithDay(_ text: String) -> Bool {
        Day(iso: text.prefix(10)) != nil
    }
}
