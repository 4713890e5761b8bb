import Foundation
import Testing

@Suite("The look back") struct LookBackTests {
    private var program = Program()

    @Test("list --as-of shows items, names and standings as they were at the end of that day") mutating func asOf()
        throws
    {
        program.now = "2026-11-18T10:00:00-05:00"
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("capture", "ada", input: "- draft it by 2026-11-20\n- call the bank by 2026-12-01\n")
        program.now = "2026-11-21T23:30:00-05:00"
        try program.succeed("mark", "1", "done")
        try program.succeed("client", "edit", "ada", "--name", "Ada M.")
        program.now = "2026-11-23T09:41:00-05:00"
        try program.succeed("drop", "2")

        func list(_ arguments: String...) throws -> [String] {
            let run = try program.run(["list", "--json"] + arguments)
            #expect(run.code == 0, "\(run.errors)")
            return try run.objects().map { item in
                let name = (item["client"] as? [String: Any])?["name"] as? String ?? ""
                return "\(name): \(item["text"] as? String ?? "") \(item["standing"] as? String ?? "")"
            }
        }
        #expect(try list("--as-of", "2026-11-18") == ["Ada Moreau: draft it soon", "Ada Moreau: call the bank open"])
        #expect(try list("--as-of", "fri") == ["Ada Moreau: draft it overdue", "Ada Moreau: call the bank open"])
        #expect(try list("--as-of", "yesterday") == ["Ada M.: call the bank open"])
        #expect(try list("--as-of", "2 days ago", "--all").count == 2)
        #expect(try list("--as-of", "21 Nov", "status:done") == ["Ada M.: draft it done"])
        #expect(try list("--as-of", "today") == list())
        #expect(try list("--as-of", "today", "--all") == ["Ada M.: draft it done"])
        let text = try program.succeed("list", "--as-of", "fri").output
        #expect(text.hasPrefix("As it was at the end of Fri 20 Nov:\n") && text.contains("5h late"))
        try program.succeed("undo")
        #expect(try list("--as-of", "yesterday") == ["Ada M.: call the bank open"])
    }
}
