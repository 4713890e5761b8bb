import ArgumentParser
import Foundation

/// The commands as the argument parser describes them (`ToolInfoV0` of swift-argument-parser, as far as it is used here):
/// the manual is written from it, so it says what the program does.
struct CommandTree: Decodable {
    let command: Node

    struct Node: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool
        let subcommands: [Node]?
        let arguments: [Argument]?
    }

    struct Argument: Decodable {
        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?

        enum Kind: String, Decodable {
            case positional, option, flag
        }
    }

    struct Name: Decodable {
        let kind: String
        let name: String

        var written: String { (kind == "long" ? "--" : "-") + name }
    }

    static func ofProgram() throws -> CommandTree {
        try JSONDecoder().decode(CommandTree.self, from: Data(RootCommand._dumpHelp().utf8))
    }
}

extension CommandTree.Node {
    /// Those that are shown; the parser's own `help` is not worth a place in a list.
    var children: [CommandTree.Node] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    func child(_ name: String) -> CommandTree.Node? {
        subcommands?.first { $0.commandName == name }
    }
}
