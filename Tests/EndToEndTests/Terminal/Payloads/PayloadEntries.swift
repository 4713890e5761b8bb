import Foundation

/// Every way into the record and every argument, as lines of a shell: it can hand over bytes that are no text.
/// Most of them are refused, and quote in their sentence what was typed.
enum PayloadEntries {
    /// `$P` is the payload, `$H` and `$T` its halves, `$N` a number that no other has; `$D` the folder of its files.
    static let script = """
        exec </dev/null
        P=$(cat "$D/whole"); H=$(cat "$D/head"); T=$(cat "$D/tail")
        roster() { "$ROSTER" "$@"; }
        roster client add "Ada$P Moreau$N" --email "ada$N@example.com" --package "pack$P" --cohort "Q4$P"
        roster client add "Ben$N$H" --email "ben$N@example.com" --package "$T mentoring" --sms-consent "$T$H" --phone "+1202555010$N"
        roster client add "Cleo$N" --email "x$P@example.com"
        roster client add "Dan$N" --time-zone "Europe/$P" --phone "+1$P" --since "2026$P"
        roster client edit "ben$N" --package "more$P"
        roster client show "nobody$P"
        roster cohort add "Team$P$N"
        roster session add "ada$N@example.com" "2026-11-23 1$N:00"
        roster session add "ada$N@example.com" "fri$P"
        roster session move "1$P" "fri$P"
        printf '%s\\n' "- draft$P the plan by friday" "- journal x3 #tag$P" "- call $H" "  $T below" "by$P nobody" > "$D/note.md"
        roster capture "ada$N@example.com" --note "$D/note.md" --dry-run
        roster capture "ada$N@example.com" < "$D/note.md"
        roster capture "ada$N@example.com" --note "$D/none$P.md" --session "mon$P"
        first=$(roster list --json "ada$N" | tr ',' '\\n' | sed -n 's/.*"id": *\\([0-9]*\\).*/\\1/p' | head -1)
        roster comment "$first" "stuck$P because"
        roster mark "$first" stuck --comment "$H$T"
        roster mark "$first" "done$P"
        roster edit "$first" --text "text$P of it" --tags "a$P,b"
        roster edit "$first" --owner "me$P" --count "3$P"
        roster due "$first" "next$P"
        roster show "9$P"
        roster list "status:$P" "due:<$P"
        roster list "$P" "client:$P" "#$P" --"$P"
        roster history "who$P" --limit "5$P"
        roster "$P"
        roster --view "$P"
        roster --db "$D/no$P/roster.db" list
        roster import clients "$D/missing$P.csv"
        roster import clients "$D/clients.csv" --map "Col$P=phone$P"
        roster import clients "$D/clients.csv"
        roster import calendar "$D/calendar.ics"
        roster import notes "$D/notes"
        ROSTER_NOW="2026$P" roster list
        TZ="$P" roster list > "$D/zone"
        ROSTER_DB="$D/absent$P" roster list
        for kind in theme keys broken; do XDG_CONFIG_HOME="$D/$kind" roster list; XDG_CONFIG_HOME="$D/$kind" roster theme list; done

        """

    /// The files that the script gives to the importers and as configuration.
    static func write(_ payload: Payload, number: Int, to folder: TemporaryFolder, in name: String) throws {
        let (head, tail) = payload.halves
        let bytes = { (parts: [Any]) -> Data in
            parts.reduce(into: Data()) { data, part in
                if let text = part as? String { data.append(contentsOf: text.utf8) }
                if let raw = part as? [UInt8] { data.append(contentsOf: raw) }
            }
        }
        // Here there may be a NUL too.
        let whole: [UInt8] = payload.bytes + [0]
        try folder.write("\(name)/whole", Data(payload.bytes))
        try folder.write("\(name)/head", Data(head))
        try folder.write("\(name)/tail", Data(tail))
        try folder.write(
            "\(name)/clients.csv",
            bytes([
                "Name,Email,Package,Col", whole, "\nEve\(number)", whole, ",eve\(number)@example.com,", head,
                "\n\"Finn\(number)\",",
                tail, "@example.com,\"", whole, "\",x\n",
            ]))
        try folder.write(
            "\(name)/calendar.ics",
            bytes([
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Cal", whole, "\r\nBEGIN:VEVENT\r\nUID:u\(number)",
                whole,
                "\r\nDTSTART:20261125T150000Z\r\nDTEND:20261125T160000Z\r\nSUMMARY:Coaching", whole, "\r\nATTENDEE;CN=",
                head,
                ":mailto:", tail, "@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            ]))
        try folder.write(
            "\(name)/notes/plain.md",
            bytes([
                "---\nclient: Ada", whole, " Moreau\(number)\ndate: 2026-11-20\n---\n- do", whole, " it\n", head, "\n",
                tail,
            ]))
        try nameFile(payload, in: folder.path + "/\(name)/notes")
        // In TOML only so can it be a value.
        let escaped = String(decoding: payload.bytes, as: UTF8.self).unicodeScalars.map {
            "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count) + String($0.value, radix: 16)
        }
        try folder.write("\(name)/theme/roster/config.toml", "[theme]\nname = \"my\(escaped.joined())\"\n")
        try folder.write(
            "\(name)/keys/roster/config.toml",
            bytes(["[keys]\n\"open", payload.bytes, "\" = \"x", payload.bytes, "\"\n"]))
        try folder.write(
            "\(name)/broken/roster/config.toml", bytes(["[screen", payload.bytes, "\nnothing ", payload.bytes]))
        try folder.write(
            "\(name)/theme/roster/themes/mine.toml",
            bytes(["name = \"", payload.bytes, "\"\n[roles]\n\"", payload.bytes, "\" = 1\n"]))
    }

    /// A note whose file is called so.
    private static func nameFile(_ payload: Payload, in folder: String) throws {
        let name = Array("2026-11-19 Ada".utf8) + payload.bytes.filter { $0 != 0x2F } + Array(".md".utf8)
        let path = (Array(folder.utf8) + [0x2F] + name.suffix(250) + [0]).map { CChar(bitPattern: $0) }
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { return }  // some file systems take no such names
        Foundation.write(descriptor, "- an item\n", 10)
        Foundation.close(descriptor)
    }
}
