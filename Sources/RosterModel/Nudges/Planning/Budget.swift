/// Rule 5: never more SMS than the budget has.
extension Planner {
    /// The same messages; what has no place among the SMS goes by mail where it can, else it is dropped.
    func withinBudget(_ messages: [MergedOccasions]) -> [MergedOccasions] {
        var days = situation.smsSent.map { zone.day(of: $0).ordinal }
        var kept: [MergedOccasions] = []
        var mail: [Occasion] = []
        for message in messages.sorted(by: Planner.comesFirst) {
            guard message.dropped == nil else {
                kept.append(message)
                continue
            }
            if message.channel == .email {
                mail += message.occasions
            } else if let reason = excess(of: message.day.ordinal, beside: days) {
                let byMail = message.occasions.filter { canGoByMail($0.step) }.map { self.byMail($0, reason) }
                let lost = message.occasions.filter { !canGoByMail($0.step) }.map { self.lost($0, reason) }
                mail += byMail
                kept += merged(lost)
            } else {
                days.append(message.day.ordinal)
                kept.append(message)
            }
        }
        return kept + merged(mail)
    }

    /// `midpoint` gives way to all others; of equals the earlier one stays.
    private static func comesFirst(_ left: MergedOccasions, _ right: MergedOccasions) -> Bool {
        func rank(_ message: MergedOccasions) -> (Int, Int, Int64, Int64) {
            let first = message.occasions[0]
            let weight =
                switch message.kind {
                case .midpoint: 2
                case .confirm: 1
                default: 0
                }
            return (weight, message.day.ordinal, first.at.seconds, first.item.id.number)
        }
        return rank(left) < rank(right)
    }

    /// Why one more SMS on that day would be too many, counting those sent and planned; nil where it is not.
    private func excess(of day: Int, beside days: [Int]) -> String? {
        let budget = cadence.budget
        if days.count(where: { $0 == day }) >= budget.perDay { return "over the budget of \(budget.perDay) SMS a day" }
        let isOver = (day - 6...day).contains { start in
            days.count { (start...start + 6).contains($0) } >= budget.perWeek
        }
        return isOver ? "over the budget of \(budget.perWeek) SMS a week" : nil
    }

    private func canGoByMail(_ step: CadenceStep) -> Bool {
        wanted(by: step).contains(.email) && isUsable(.email)
    }

    private func byMail(_ occasion: Occasion, _ reason: String) -> Occasion {
        var moved = occasion
        moved.channel = .email
        if isExempt(moved) {
            moved.at = moved.moment
            moved.detours = []
        }
        moved.detours.append("by email: \(reason)")
        return moved
    }

    private func lost(_ occasion: Occasion, _ reason: String) -> Occasion {
        var lost = occasion
        lost.dropped = reason
        return lost
    }
}
