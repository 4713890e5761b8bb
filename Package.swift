// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "roster",
    products: [
        .executable(name: "roster", targets: ["roster"]),
        .executable(name: "rosterd", targets: ["rosterd"]),
        .library(name: "RosterModel", targets: ["RosterModel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        // The domain as values and pure rules.
        .target(name: "RosterModel"),

        // Moments at which tests make it fail; nothing in a release build.
        .target(name: "Failpoints"),

        // The SQLite file behind one narrow door.
        .target(
            name: "RosterStore",
            dependencies: ["RosterModel", "Failpoints", .product(name: "GRDB", package: "GRDB.swift")]
        ),

        // Configuration, themes' files and where things live.
        .target(
            name: "RosterSettings",
            dependencies: ["RosterModel", .product(name: "TOMLKit", package: "TOMLKit")]
        ),

        // What comes from and goes to other tools.
        .target(name: "CCalendar"),
        .target(
            name: "RosterExchange",
            dependencies: ["RosterModel", "CCalendar", .product(name: "SwiftCSV", package: "SwiftCSV")]
        ),

        // Messages out: mail, SMS, files.
        .target(name: "CTransfer"),
        .target(name: "RosterDelivery", dependencies: ["RosterModel", "CTransfer", "Failpoints"]),

        // The screen as a function.
        .target(name: "RosterDashboard", dependencies: ["RosterModel"]),

        // The terminal: guard, painter, loop.
        .target(
            name: "CTerminal",
            cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .target(name: "RosterTerminal", dependencies: ["RosterDashboard", "CTerminal"]),

        // What the programs' command lines share: the clock, sentences for errors, printing, manual pages.
        .target(
            name: "CommandDesk",
            dependencies: [
                "RosterModel", "RosterStore", "RosterSettings", "RosterExchange",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // One pass of the runner: what is due is claimed and sent, what is overdue flagged.
        .target(
            name: "RosterRunner",
            dependencies: ["RosterModel", "RosterStore", "RosterSettings", "RosterDelivery", "Failpoints"]
        ),

        // The runner, wired.
        .target(name: "CProcess"),
        .executableTarget(
            name: "rosterd",
            dependencies: [
                "RosterModel", "RosterStore", "RosterSettings", "RosterExchange", "RosterDelivery", "RosterRunner",
                "CommandDesk", "CProcess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // The command line and the dashboard, wired.
        .executableTarget(
            name: "roster",
            dependencies: [
                "RosterModel", "RosterStore", "RosterSettings", "RosterExchange", "RosterDashboard", "RosterTerminal",
                "CommandDesk",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        .testTarget(name: "RosterModelTests", dependencies: ["RosterModel", "Torture"], resources: [.copy("Vectors")]),
        // How long the violent tests go on.
        .target(name: "Torture", path: "Tests/Torture"),
        // A terminal with a program on it, for the tests of both.
        .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
        .executableTarget(
            name: "StoreProbe", dependencies: ["RosterModel", "RosterStore"], path: "Tests/StoreProbe"),
        .testTarget(name: "RosterStoreTests", dependencies: ["RosterStore", "StoreProbe", "Torture"]),
        .testTarget(name: "RosterRunnerTests", dependencies: ["RosterRunner"]),
        .testTarget(name: "RosterSettingsTests", dependencies: ["RosterSettings"]),
        .testTarget(name: "RosterExchangeTests", dependencies: ["RosterExchange"], resources: [.copy("Samples")]),
        .executableTarget(
            name: "DeliveryProbe", dependencies: ["RosterModel", "RosterDelivery"], path: "Tests/DeliveryProbe"),
        .testTarget(name: "RosterDeliveryTests", dependencies: ["RosterDelivery", "DeliveryProbe", "Torture"]),
        .testTarget(name: "RosterDashboardTests", dependencies: ["RosterDashboard"], resources: [.copy("Goldens")]),
        .executableTarget(
            name: "TerminalProbe",
            dependencies: ["RosterTerminal", "RosterDashboard", "RosterModel"],
            path: "Tests/TerminalProbe"
        ),
        .testTarget(
            name: "RosterTerminalTests",
            dependencies: [
                "RosterTerminal", "RosterDashboard", "RosterSettings", "TerminalProbe", "PseudoTerminal", "Torture",
            ]
        ),
        .testTarget(
            name: "EndToEndTests", dependencies: ["RosterModel", "PseudoTerminal", "Torture"],
            resources: [.copy("Practice")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
