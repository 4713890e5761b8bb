import RosterModel

/// What keeps messages from going out, in plain words with the next step: the most pressing first.
extension NudgesView {
    func news(in surroundings: NudgesSurroundings) -> [CardLine] {
        news(in: surroundings, columns: max(1, surroundings.area.columns - 2))
    }

    private func news(in surroundings: NudgesSurroundings, columns: Int) -> [CardLine] {
        var lines: [CardLine] = []
        if let runner = surroundings.runner {
            if let why = runner.standstill {
                lines.append(
                    contentsOf: CardLine.news("!", "Nothing is sent: \(Text.line(why))", .nudgeFailed, columns))
            }
            for trouble in runner.troubles {
                lines.append(
                    contentsOf: CardLine.news("!", trouble.sentence(surroundings.spoken), .nudgeFailed, columns))
            }
            if let words = runner.work.advice(surroundings.spoken) {
                lines.append(contentsOf: CardLine.news(runner.work.glyph, words, runner.work.role, columns))
            }
        }
        if let folder = surroundings.outbox {
            let words = "Nothing leaves this machine: messages are written to \(Text.line(folder))."
            lines.append(contentsOf: CardLine.news("≡", words, .dim, columns))
        }
        return lines
    }
}

extension CardLine {
    /// Over as many lines as it needs: its end says what to do.
    fileprivate static func news(_ glyph: String, _ words: String, _ role: Role, _ columns: Int) -> [CardLine] {
        wrapped(words, role: role, columns: columns - 2).enumerated().map { index, line in
            CardLine(parts: [.init(text: index == 0 ? glyph : "", role: role, columns: 1, gap: 1)] + line.parts)
        }
    }
}
