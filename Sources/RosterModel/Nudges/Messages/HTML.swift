/// HTML for mail: few elements, no colours of its own but the reader's, light or dark.
enum HTML {
    /// The one way for text to get into a page.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Text whose direction is its own: a name in Hebrew does not turn the sentence round.
    static func isolated(_ text: String) -> String {
        "<bdi>\(escaped(text))</bdi>"
    }

    /// Lines of a paragraph.
    static func paragraph(_ text: String) -> String {
        "<p>"
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
            .joined(separator: "<br>\n") + "</p>"
    }

    static func button(_ label: String, to address: String) -> String {
        "<a href=\"\(escaped(address))\" style=\"\(buttonStyle)\">\(escaped(label))</a>"
    }

    static func page(_ body: [String]) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <style>:root { color-scheme: light dark; }</style>
        </head>
        <body style="\(bodyStyle)">
        \(body.joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static let bodyStyle =
        "margin: 0 auto; max-width: 36em; padding: 1em; font: 16px/1.5 sans-serif"
    private static let buttonStyle =
        "display: inline-block; margin: 4px 8px 4px 0; padding: 8px 16px; border: 1px solid; border-radius: 6px; "
        + "text-decoration: none"
}
