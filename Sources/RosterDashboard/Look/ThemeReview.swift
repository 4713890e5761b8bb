/// What is hard to read or to tell apart in a theme, by computation. Colours that are the terminal's own are its user's
/// to choose, and are left out.
public struct ThemeReview: Sendable {
    /// The least contrast that text must have.
    public var leastContrast = Contrast.ofText
    /// For whom an item's standing must be plain from its colour alone.
    public var visions: [ColorVision] = [.normal]
    /// How a colour is shown, on a terminal that does not have all.
    public var shown: @Sendable (Color) -> Color = { $0 }

    /// The colours of two standings are at least so different (CIEDE2000): about ten times what can just be seen.
    public static let leastDifference = 10.0

    public init() {}

    public enum Finding: Equatable, Sendable {
        /// The contrast that it has on a ground, and the one it needs.
        case faint(Role, on: Role, contrast: Double, needed: Double)
        case alike(Role, Role, to: ColorVision, difference: Double)
    }

    public func findings(in theme: Theme) -> [Finding] {
        Role.allCases.flatMap { faint($0, theme) } + visions.flatMap { alike(to: $0, theme) }
    }

    private func faint(_ role: Role, _ theme: Theme) -> [Finding] {
        guard role.isText || role == .chart else { return [] }
        let needed = role == .chart ? Contrast.ofGraphics : leastContrast
        return Role.grounds.compactMap { ground in
            let style = theme.style(of: ground)
            // A ground of its own is the role's on the screen's, and the row's on a row.
            let under = ground == .text ? theme.style(of: role).ground : style.ground
            let ink = theme.style(of: role).ink == .terminal ? style.ink : theme.style(of: role).ink
            guard let ink = shown(ink).parts, let under = shown(under).parts else { return nil }
            let contrast = Contrast.ratio(ink, under)
            return contrast < needed ? .faint(role, on: ground, contrast: contrast, needed: needed) : nil
        }
    }

    private func alike(to vision: ColorVision, _ theme: Theme) -> [Finding] {
        var findings: [Finding] = []
        for (place, first) in Role.standings.enumerated() {
            for second in Role.standings[(place + 1)...] {
                guard let one = shown(theme.style(of: first).ink).parts,
                    let other = shown(theme.style(of: second).ink).parts
                else { continue }
                let difference = one.difference(from: other, to: vision)
                guard difference < ThemeReview.leastDifference else { continue }
                findings.append(.alike(first, second, to: vision, difference: difference))
            }
        }
        return findings
    }
}
