/// The coach's mail about what passed its deadline: by client, with how late it is, what was sent and what came back.
extension MessageFacts {
    private struct Group {
        var name: String
        var items: [Item]
    }

    /// In the order in which the clients come first.
    private var byClient: [Group] {
        items.reduce(into: [Group]()) { groups, item in
            let name = Text.spaced(Text.line(item.clientName))
            if let index = groups.firstIndex(where: { $0.items[0].item.client == item.item.client }) {
                groups[index].items.append(item)
            } else {
                groups.append(Group(name: name, items: [item]))
            }
        }
    }

    /// `due Wed 25 Nov, 18:00, 2h late`, and the item's story.
    private func facts(of item: Item) -> [String] {
        let due = item.item.deadline.at
        let late = due < now ? ", \(spoken.late(due)) late" : ""
        let story = Text.spaced(Text.line(item.story ?? ""))
        return ["due \(deadline(due))\(late)", story].filter { !$0.isEmpty }
    }

    private func title(_ item: Item) -> String {
        line(item.item) + (item.item.owner == .coach ? " (yours)" : "")
    }

    var overdueText: String {
        byClient.map { group in
            let rows = group.items.flatMap { item in ["- \(title(item))"] + facts(of: item).map { "  \($0)" } }
            return ([group.name] + rows).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    var overdueHTML: String {
        byClient.map { group in
            let rows = group.items.map { item in
                "<li>\(HTML.isolated(title(item)))"
                    + facts(of: item).map { "<br>\n" + HTML.escaped($0) }.joined() + "</li>"
            }
            return (["<p><strong>\(HTML.isolated(group.name))</strong></p>", "<ul>"] + rows + ["</ul>"])
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
