import ArgumentParser
import Foundation

/// The commands as the argument parser describes them (`ToolInfoV0` of swift-argument-parser, as far as it is used here):
/// the manual is written from it, so it says what the program does.
package struct CommandTree: Decodable {
    package let command: Node

    package struct Node: Decodable {
        package let commandName: String
        package let abstract: String?
        package let discussion: String?
        package let shouldDisplay: Bool
        package let subcommands: [Node]?
        package let arguments: [Argument]?
    }

    package struct Argument: Decodable {
        package let kind: Kind
        package let shouldDisplay: Bool
        package let isOptional: Bool
        package let isRepeating: Bool
        package let names: [Name]?
        package let valueName: String?
        package let defaultValue: String?
        package let abstract: String?

        package enum Kind: String, Decodable {
            case positional, option, flag
        }
    }

    package struct Name: Decodable {
        package let kind: String
        package let name: String

        package var written: String { (kind == "long" ? "--" : "-") + name }
    }

    package init(of root: any ParsableCommand.Type) throws {
        self = try JSONDecoder().decode(CommandTree.self, from: Data(root._dumpHelp().utf8))
    }
}

extension CommandTree.Node {
    /// Those that are shown; the parser's own `help` is not worth a place in a list.
    package var children: [CommandTree.Node] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    package func child(_ name: String) -> CommandTree.Node? {
        subcommands?.first { $0.commandName == name }
    }
}
