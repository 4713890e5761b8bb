import RosterModel

/// An event while the palette is open.
extension State {
    mutating func openPalette(_ text: String = "") -> [Effect] {
        palette = Palette(text)
        themes.grewOld()
        return refreshPalette()
    }

    mutating func takeInPalette(_ event: Event) -> [Effect] {
        switch event {
        case .key(let key): return takeInPalette(key)
        case .click(let position), .doubleClick(let position): return clickInPalette(position)
        case .scroll(_, let lines): return choose(lines)
        case .paste, .resized: return typeInPalette(event)
        }
    }

    private mutating func takeInPalette(_ key: Key) -> [Effect] {
        switch key {
        case .escape: return palette?.field.letsGo() == true ? [] : closePalette()
        case .backspace where palette?.field.isEmpty == true: return closePalette()
        case .enter: return enter()
        case .tab: return complete()
        case .up, .control("p"), .backTab: return recallsOlder ? recall(1) : choose(-1)
        case .down, .control("n"): return palette?.recalled == nil ? choose(1) : recall(-1)
        case .pageUp: return choose(-paletteLayout.list.rows)
        case .pageDown: return choose(paletteLayout.list.rows)
        default: return typeInPalette(.key(key))
        }
    }

    /// The theme that was looked at goes with the palette.
    mutating func closePalette() -> [Effect] {
        palette = nil
        themes.show(nil)
        return []
    }

    private mutating func typeInPalette(_ event: Event) -> [Effect] {
        guard var open = palette, case .changed = open.field.handle(event) else { return [] }
        open.recalled = nil
        palette = open
        return refreshPalette()
    }

    /// Looks for what is in the field now.
    mutating func refreshPalette() -> [Effect] {
        guard var open = palette else { return [] }
        let text = open.field.text
        let argument = Self.argument(in: text)
        let typed = String(text.drop { $0 == ":" || $0 == " " })
        open.show(argument.map { argumentMatches($0, $1) } ?? commandMatches(typed), rows: paletteLayout.list.rows)
        palette = open
        previewTheme()
        return argument?.command == .theme && themes.wantsReading() ? [.loadThemes] : []
    }

    private mutating func choose(_ count: Int) -> [Effect] {
        let rows = paletteLayout.list.rows
        palette?.move(count, rows: rows)
        previewTheme()
        return []
    }

    /// Themes are seen while one goes through them.
    private mutating func previewTheme() {
        var name: String?
        if case .theme(let chosen) = palette?.chosen?.action { name = chosen }
        themes.show(name)
    }

    private mutating func complete() -> [Effect] {
        guard let entry = palette?.nearest else { return [] }
        palette?.write(entry.text)
        return refreshPalette()
    }

    private mutating func clickInPalette(_ position: Position) -> [Effect] {
        let layout = paletteLayout
        spentClick = position
        if position.row < layout.rule.row { return closePalette() }
        guard layout.list.contains(position) else { return [] }
        let entry = palette?.choose(row: position.row - layout.list.row, rows: layout.list.rows)
        return entry.map { run($0) } ?? []
    }

    // MARK: What was run before

    /// With nothing typed, or one of them in the field, up goes further back.
    private var recallsOlder: Bool {
        guard let palette, !paletteHistory.isEmpty else { return false }
        return palette.recalled != nil || palette.field.isEmpty && palette.cursor == 0
    }

    private mutating func recall(_ count: Int) -> [Effect] {
        let place = min((palette?.recalled ?? -1) + count, paletteHistory.count - 1)
        palette?.write(place < 0 ? "" : paletteHistory[paletteHistory.count - 1 - place])
        palette?.recalled = place < 0 ? nil : place
        return refreshPalette()
    }
}
