extension Color {
    /// The nearest of the colours that a terminal with so many has; 24 bits and more have all.
    public func nearest(ofColors count: Int) -> Color {
        switch self {
        case .terminal: return self
        case .indexed(let index) where index < 16: return count < 8 ? .terminal : self
        default: break
        }
        guard count < 1 << 24, let parts else { return self }
        if count < 8 { return .terminal }
        if count < 256 { return .indexed(TerminalColors.nearest16(to: parts)) }
        if case .indexed = self { return self }
        return .indexed(TerminalColors.nearest256(to: parts))
    }
}
