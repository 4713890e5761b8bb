import RosterModel

@testable import RosterExchange

func readSheet(
    _ text: String, map: [String: ClientSheet.Column] = [:], country: String? = "US"
) throws(ExchangeError) -> ClientSheet {
    try ClientsReader.read(Array(text.utf8), map: map, country: country)
}

/// The error of bytes that can't be read, or nil.
func sheetError(_ bytes: [UInt8], map: [String: ClientSheet.Column] = [:]) -> ExchangeError? {
    do {
        _ = try ClientsReader.read(bytes, map: map, country: "US")
        return nil
    } catch {
        return error
    }
}

func sheetError(_ text: String, map: [String: ClientSheet.Column] = [:]) -> ExchangeError? {
    sheetError(Array(text.utf8), map: map)
}
