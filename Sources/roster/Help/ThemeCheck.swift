import RosterDashboard
import RosterSettings

/// What is hard to read in a theme, in words and with the line that says it.
struct ThemeCheck {
    private let definition: ThemeDefinition
    private let theme: Theme

    init(_ definition: ThemeDefinition) {
        self.definition = definition
        theme = Theme(definition)
    }

    /// As it is, and in 256 colours what is not found already.
    func problems(_ review: ThemeReview) -> [SettingsProblem] {
        let found = worst(review.findings(in: theme))
        var reduced = review
        reduced.shown = { $0.nearest(ofColors: 256) }
        let more = worst(reduced.findings(in: theme)).filter { new in !found.contains { $0.isAboutTheSame(as: new) } }
        return found.map { problem($0, "") } + more.map { problem($0, " in 256 colours") }
    }

    /// Of each role, the ground it is hardest to read on.
    private func worst(_ findings: [ThemeReview.Finding]) -> [ThemeReview.Finding] {
        findings.filter { finding in
            guard case .faint(_, _, let contrast, _) = finding else { return true }
            return !findings.contains { other in
                guard case .faint(_, _, let lower, _) = other, other.isAboutTheSame(as: finding) else { return false }
                return lower < contrast
            }
        }
    }

    private func problem(_ finding: ThemeReview.Finding, _ depth: String) -> SettingsProblem {
        let origin = definition.roleSaid(for: finding.role.rawValue).flatMap { definition.origins[$0] }
        return SettingsProblem(
            file: origin?.file ?? definition.file ?? definition.name, line: origin?.line,
            message: words(finding, depth))
    }

    private func words(_ finding: ThemeReview.Finding, _ depth: String) -> String {
        switch finding {
        case .faint(let role, let ground, let contrast, let needed):
            "\(role.rawValue) has a contrast of \(cut(contrast)):1 \(place(of: ground))\(depth); it needs \(cut(needed)):1"
        case .alike(let first, let second, let vision, _):
            "\(first.rawValue) and \(second.rawValue) look alike\(vision == .normal ? "" : " with \(vision.rawValue)")"
                + depth
        }
    }

    private func place(of ground: Role) -> String {
        switch ground {
        case .selection: "on the row of the cursor"
        case .field: "in a field"
        default: "on the screen's ground"
        }
    }

    /// Cut, not rounded: 4.49 is not 4.5.
    private func cut(_ ratio: Double) -> String {
        let tenths = Int((ratio * 10).rounded(.down))
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
}

extension ThemeReview.Finding {
    fileprivate var role: Role {
        switch self {
        case .faint(let role, _, _, _): role
        case .alike(let role, _, _, _): role
        }
    }

    fileprivate func isAboutTheSame(as other: ThemeReview.Finding) -> Bool {
        switch (self, other) {
        case (.faint(let role, _, _, _), .faint(let other, _, _, _)): role == other
        case (.alike(let first, let second, let vision, _), .alike(let one, let another, let other, _)):
            first == one && second == another && vision == other
        default: false
        }
    }
}
