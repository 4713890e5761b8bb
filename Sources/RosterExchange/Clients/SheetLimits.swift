/// What a CSV file may hold (`reliability.md` 4.5).
enum SheetLimits {
    static let bytes = 10 << 20
    static let rows = 100_000
    static let columns = 200
    static let fieldBytes = 64 << 10
}
