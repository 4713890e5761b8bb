import Foundation
import RosterModel
import Testing

@Suite("Capture: the vectors as they stand")
struct CaptureVectorTests {
    struct Vector: Decodable, CustomTestStringConvertible {
        let name: String
        let context: Context
        let note: String
        let items: [Item]
        let warnings: Int

        struct Context: Decodable {
            let now: String
            let zone: String
            let nextSession: String?
            let dateOrder: DateOrder
            let source: String
        }

        struct Item: Decodable {
            let text: String
            let due: String
            let rule: String
            let detail: String?
            let owner: ActionItem.Owner?
            let status: ActionItem.Status?
            let target: Int?
            let tags: [String]?
        }

        var testDescription: String { name }
    }

    static let vectors: [Vector] = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let file = Bundle.module.url(forResource: "Vectors/capture", withExtension: "json"),
            let data = try? Data(contentsOf: file), let vectors = try? decoder.decode([Vector].self, from: data)
        else { return [] }
        return vectors
    }()

    @Test("All vectors are there")
    func count() {
        #expect(Self.vectors.count >= 40)
    }

    @Test("Vector", arguments: vectors)
    func vector(_ vector: Vector) {
        let zone = zone(vector.context.zone)
        let context = CaptureContext(
            now: moment(vector.context.now, in: zone), zone: zone,
            nextSession: vector.context.nextSession.map { moment($0, in: zone) },
            policy: CapturePolicy(dateOrder: vector.context.dateOrder),
            source: vector.context.source == "pane" ? .pane : .file)
        let result = parse(vector.note, context)
        #expect(result.items.map(\.text) == vector.items.map(\.text))
        #expect(result.warnings.count == vector.warnings, "\(result.warnings)")
        for (item, expected) in zip(result.items, vector.items) {
            #expect(wall(item.due, in: zone) == expected.due)
            #expect(item.rule.description == expected.rule)
            #expect(item.detail == expected.detail ?? "")
            #expect(item.owner == expected.owner ?? .client)
            #expect(item.status == expected.status ?? .open)
            #expect(item.target == expected.target ?? 1)
            #expect(item.tags == expected.tags ?? [])
        }
    }
}
