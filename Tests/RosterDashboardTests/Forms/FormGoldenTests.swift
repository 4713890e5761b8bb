import RosterModel
import Testing

@testable import RosterDashboard

struct FormGoldenTests {
    private static let sizes = [(120, 40), (80, 24), (40, 10)]

    private func stage(_ key: Character, _ columns: Int, _ rows: Int) -> FormStage {
        var stage = FormStage(columns: columns, rows: rows)
        stage.press(.character(key))
        return stage
    }

    @Test("a client half filled in: what is meant beside it, what is wrong, and zones to choose from", arguments: sizes)
    func client(columns: Int, rows: Int) throws {
        var stage = stage("A", columns, rows)
        stage.type("横山 健 כהן")
        stage.press(.tab)
        stage.type("ken@example")
        stage.press(.tab)
        stage.type("+33 6 39 98 00 01")
        stage.press(.tab)
        stage.type("par")
        try expectGolden(stage.stage.grid, "form-client-\(columns)x\(rows)")
    }

    @Test("a client as the record has it", arguments: sizes)
    func edit(columns: Int, rows: Int) throws {
        try expectGolden(stage("E", columns, rows).stage.grid, "form-client-edit-\(columns)x\(rows)")
    }

    @Test("a session that overlaps another, with what else there is on that day", arguments: sizes)
    func session(columns: Int, rows: Int) throws {
        var stage = stage("B", columns, rows)
        stage.press(.tab)
        stage.type("today 11:00")
        try expectGolden(stage.stage.grid, "form-session-\(columns)x\(rows)")
    }

    @Test("whom a session is with", arguments: sizes)
    func party(columns: Int, rows: Int) throws {
        var stage = stage("B", columns, rows)
        stage.press(.control("u"), .down)
        try expectGolden(stage.stage.grid, "form-session-with-\(columns)x\(rows)")
    }

    @Test("a session that moves", arguments: sizes)
    func move(columns: Int, rows: Int) throws {
        var stage = stage("M", columns, rows)
        stage.press(.tab)
        stage.type("wed 15:00")
        try expectGolden(stage.stage.grid, "form-move-\(columns)x\(rows)")
    }

    @Test("a cohort", arguments: sizes)
    func cohort(columns: Int, rows: Int) throws {
        var stage = stage("C", columns, rows)
        stage.type("Writers")
        stage.press(.tab)
        stage.type("Ada Moreau, be")
        try expectGolden(stage.stage.grid, "form-cohort-\(columns)x\(rows)")
    }

    @Test("an item", arguments: sizes)
    func item(columns: Int, rows: Int) throws {
        var stage = stage("e", columns, rows)
        stage.press(.tab, .tab, .control("u"))
        stage.type("fri")
        try expectGolden(stage.stage.grid, "form-item-\(columns)x\(rows)")
    }

    @Test("a file, and what it would bring", arguments: sizes)
    func file(columns: Int, rows: Int) throws {
        var stage = stage("I", columns, rows)
        stage.type("~/clients.csv")
        let preview = FileFindings.Preview(
            summary: "28 clients imported, 1 not taken", lines: ["28 added: Ada Moreau, Ben Okafor, Chloé Lindqvist …"],
            doubts: ["not taken: Jonas: the email “jonas” is no address"])
        stage.stage.receive(.fileFound(FileFindings(path: "~/clients.csv", outcome: .preview(preview))))
        try expectGolden(stage.stage.grid, "form-file-\(columns)x\(rows)")
    }

    @Test("what is wrong when it is saved", arguments: sizes)
    func refused(columns: Int, rows: Int) throws {
        var stage = stage("A", columns, rows)
        stage.press(.control("s"))
        try expectGolden(stage.stage.grid, "form-refused-\(columns)x\(rows)")
    }
}
