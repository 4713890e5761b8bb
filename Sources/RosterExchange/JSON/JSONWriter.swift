extension JSON {
    /// Writes the document, indented by two spaces; objects and lists without others inside them stand on one line.
    public func write(to bytes: inout [UInt8], indent: Int = 0) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .real(let number): bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
        case .string(let text): JSON.write(text, to: &bytes)
        case .array(let values):
            JSON.write(values, between: "[]", onOneLine: values.allSatisfy(\.isFlat), to: &bytes, indent) {
                $0.write(to: &$1, indent: indent + 1)
            }
        case .object(let members):
            let isFlat = members.count <= 4 && members.allSatisfy(\.value.isFlat)
            JSON.write(members, between: "{}", onOneLine: isFlat, to: &bytes, indent) { member, bytes in
                JSON.write(member.name, to: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                member.value.write(to: &bytes, indent: indent + 1)
            }
        }
    }

    private var isFlat: Bool {
        switch self {
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    private static func write<Element>(
        _ elements: [Element], between brackets: StaticString, onOneLine: Bool, to bytes: inout [UInt8],
        _ indent: Int, _ body: (Element, inout [UInt8]) -> Void
    ) {
        let (open, close) = brackets.withUTF8Buffer { ($0[0], $0[1]) }
        bytes.append(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if onOneLine {
                if index > 0 { bytes.append(UInt8(ascii: " ")) }
            } else {
                newLine(indent + 1, to: &bytes)
            }
            body(element, &bytes)
        }
        if !onOneLine { newLine(indent, to: &bytes) }
        bytes.append(close)
    }

    private static func newLine(_ indent: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }

    /// Escapes what RFC 8259 asks for, and every other control and invisible format character: JSON is read on
    /// terminals too.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: "\\\"".utf8)
            case "\\": bytes.append(contentsOf: "\\\\".utf8)
            case "\n": bytes.append(contentsOf: "\\n".utf8)
            case "\t": bytes.append(contentsOf: "\\t".utf8)
            case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default:
                if isVisible(scalar) {
                    bytes.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
                } else {
                    for unit in String(scalar).utf16 { bytes.append(contentsOf: escaped(unit).utf8) }
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }

    private static func escaped(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
