/// The theme that is there when no file is found: `themes/default.toml`, word for word (a test compares them).
enum DefaultTheme {
    static let name = "default"

    static let text = #"""
        # The terminal's own sixteen colours, on its own ground: it looks as its user has made everything else look.
        #
        # A role is given as an ink ("red"), or as { ink, ground, bold, dim, italic, underline, reverse }. Colours are a
        # terminal's names (black red green yellow blue magenta cyan white, each also as bright-…), 0 to 255, "#rrggbb",
        # "terminal" for its own, or a name of the [palette]. "item.overdue" falls back to "item", then to "text".

        text = "terminal"
        dim = "gray"
        strong = { bold = true }

        header = "gray"
        "header.title" = { ink = "terminal", bold = true }
        "column.title" = "gray"
        rule = "gray"
        # "reverse" would hide the colours of the statuses: a quiet ground keeps them. The ink is for light terminals, where
        # their own would not be seen on it.
        selection = { ink = 15, ground = 236 }
        field = { ink = 15, ground = 239 }
        key = { ink = "terminal", bold = true }
        hint = "gray"
        match = { ink = "yellow", underline = true }
        message = "green"
        "message.error" = { ink = "red", bold = true }

        session = "gray"
        "session.now" = "blue"
        quote = "magenta"
        flag = "yellow"
        chart = "blue"

        item = "terminal"
        "item.open" = "blue"
        "item.soon" = "yellow"
        "item.overdue" = { ink = "red", bold = true }
        "item.stuck" = "magenta"
        "item.done" = "green"
        "item.skipped" = "gray"

        nudge = "terminal"
        "nudge.planned" = "blue"
        "nudge.flying" = { ink = "blue", bold = true }
        "nudge.retry" = "yellow"
        "nudge.sent" = "green"
        "nudge.failed" = { ink = "red", bold = true }
        "nudge.unknown" = "magenta"
        "nudge.ended" = "gray"

        runner = "gray"
        "runner.on" = "green"
        "runner.off" = "yellow"
        "runner.silent" = { ink = "red", bold = true }
        "runner.disabled" = "gray"

        "token.deadline" = "yellow"
        "token.owner" = "cyan"
        "token.count" = "magenta"
        "token.tag" = "green"
        "token.marker" = "gray"

        """#
}
