import RosterDashboard

extension Color {
    /// The nearest of the colours that a terminal with so many has; 24 bits and more have all.
    public func nearest(ofColors count: Int) -> Color {
        switch (self, count) {
        case (.terminal, _), (_, (1 << 24)...): self
        case (_, ..<8): .terminal
        case (.rgb(let red, let green, let blue), 256...):
            .indexed(Palette.nearest256(to: RGB(red, green, blue)))
        case (.rgb(let red, let green, let blue), _): .indexed(Palette.nearest16(to: RGB(red, green, blue)))
        case (.indexed(let index), ..<256) where index > 15:
            .indexed(Palette.nearest16(to: Palette.rgb(of: index)))
        case (.indexed, _): self
        }
    }
}
