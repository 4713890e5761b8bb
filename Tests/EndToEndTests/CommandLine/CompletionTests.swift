import Testing

/// What a shell offers while a command is typed: it asks the program itself.
@Suite("Completion") struct CompletionTests {
    private let program = Program()

    private func offered(_ words: String..., position: Int = 0, typed: String = "") throws -> [String] {
        // The words of the command, the argument that is wanted, and where the cursor is, as the scripts ask for it.
        let arguments = ["---completion"] + words + ["--", "positional@\(position)"]
        let line = ["roster"] + words + [typed]
        return try program.run(arguments + [String(line.count - 1), String(typed.count)] + line).lines
    }

    @Test("names are offered by a word that means one alone") func names() throws {
        for name in ["Ada Moreau", "Ana Lima", "Ana Lima-Prado"] { try program.succeed("client", "add", name) }
        try program.succeed("cohort", "add", "Founders", "ada")
        #expect(try offered("client", "show") == ["Ada", "Ana Lima", "Lima-Prado"])
        #expect(try offered("client", "show", typed: "M") == ["Moreau"])
        #expect(try offered("inbox", "assign", position: 1, typed: "Fo") == ["Founders"])
        #expect(try offered("cohort", "members") == ["Founders"])
    }

    @Test("without a record nothing is offered, and nothing said") func noRecord() throws {
        #expect(try offered("client", "show").filter { !$0.isEmpty } == [])
    }

    @Test("every shell's script is written", arguments: ["bash", "zsh", "fish"]) func scripts(shell: String) throws {
        let script = try program.succeed("--generate-completion-script", shell).output
        #expect(script.contains("inbox") && script.contains("positional@0"))
    }
}
