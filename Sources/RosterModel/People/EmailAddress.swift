/// An email address that looks like one. Whether anybody reads it only a message can tell.
public enum EmailAddress {
    public enum Problem: Error, Equatable, CustomStringConvertible {
        case tooLong, noAt, badSign(String), noName, badDomain

        public var description: String {
            switch self {
            case .tooLong: "it is longer than 254 characters"
            case .noAt: "an address has one @"
            case .badSign(let sign): "“\(sign)” does not belong in an address"
            case .noName: "nothing stands before the @"
            case .badDomain: "what follows the @ is no domain, as example.com is"
            }
        }
    }

    private static let foreign: Set<Character> = ["<", ">", "(", ")", "[", "]", ",", ";", ":", "\\", "\""]

    /// The address as it is kept: without white space around it, its domain in lower case.
    public static func read(_ text: String) throws(Problem) -> String {
        let line = Text.line(text)
        var address = line.drop { $0.isWhitespace }
        while address.last?.isWhitespace == true { address.removeLast() }
        guard address.utf8.count <= Text.Field.address.limit else { throw .tooLong }
        if let sign = address.first(where: { $0.isWhitespace || foreign.contains($0) }) { throw .badSign(String(sign)) }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .noAt }
        guard !parts[0].isEmpty else { throw .noName }
        guard isDomain(parts[1]) else { throw .badDomain }
        return parts[0] + "@" + parts[1].lowercased()
    }

    /// For comparing two addresses: no mail server in use tells names apart by their case.
    public static func folded(_ address: String) -> String {
        Text.spaced(address).lowercased()
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }
}
