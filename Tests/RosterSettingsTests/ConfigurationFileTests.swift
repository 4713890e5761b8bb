import Foundation
import RosterModel
import Testing

@testable import RosterSettings

@Suite("The configuration's file") struct ConfigurationFileTests {
    private let folder = TemporaryFolder()
    private let defaults = Configuration.Defaults(zone: .utc, dateOrder: .monthFirst)

    private func load(_ environment: [String: String]) throws -> Configuration {
        try Configuration.load(paths: Paths(environment: environment), defaults: defaults)
    }

    private func complaint(_ environment: [String: String]) -> String? {
        do {
            _ = try load(environment)
            return nil
        } catch let error as ConfigurationError {
            return error.problems.first?.description
        } catch {
            return "\(error)"
        }
    }

    @Test("None is needed to start") func missing() throws {
        #expect(try load(["HOME": folder.path]) == Configuration(defaults: defaults))
    }

    @Test("The one that ROSTER_CONFIG names has to be there") func named() {
        let path = folder.path + "/none.toml"
        #expect(complaint(["ROSTER_CONFIG": path])?.hasPrefix("\(path): it can't be read") == true)
    }

    @Test("A folder, a file that is too long and one that is not UTF-8 are refused") func noText() throws {
        #expect(complaint(["ROSTER_CONFIG": folder.path])?.hasSuffix("it is not a file") == true)
        let long = try folder.write("long.toml", Data(repeating: 0x23, count: (1 << 20) + 1))
        #expect(complaint(["ROSTER_CONFIG": long])?.hasSuffix("it is over 1 MiB") == true)
        let latin = try folder.write("latin.toml", Data("[coach]\nname = \"Jos".utf8) + [0xE9, 0x22])
        #expect(complaint(["ROSTER_CONFIG": latin]) == "\(latin):2: it is not UTF-8")
    }

    @Test("A literal secret in a file that others can read is refused, with the command that mends it") func secret()
        throws
    {
        let path = try folder.write("has space.toml", Data("[email]\npassword = \"open sesame\"\n".utf8))
        for mode in [0o644, 0o640, 0o604, 0o620] {
            try folder.setMode(mode, of: path)
            let complaint = complaint(["ROSTER_CONFIG": path])
            #expect(complaint?.hasSuffix("chmod 600 '\(path)'") == true, "\(complaint ?? "nothing")")
            #expect(complaint?.contains("sesame") == false)
        }
        for mode in [0o600, 0o400] {
            try folder.setMode(mode, of: path)
            #expect(try load(["ROSTER_CONFIG": path]).email.password == .literal(Secret("open sesame")))
        }
    }

    @Test("Without a secret in it, the file's mode is nobody's business") func openFile() throws {
        let path = try folder.write("open.toml", Data("[email]\npassword_command = [\"pass\"]\n".utf8))
        try folder.setMode(0o644, of: path)
        #expect(complaint(["ROSTER_CONFIG": path]) == nil)
    }
}

@Suite("Secrets") struct SecretTests {
    @Test("Nothing that prints one shows it") func hidden() {
        let secret = Secret("open sesame")
        var dumped = ""
        dump(SecretSource.literal(secret), to: &dumped)
        for shown in [
            "\(secret)", String(reflecting: secret), "\([secret])", dumped, "\(SecretSource.literal(secret))",
        ] {
            #expect(!shown.contains("sesame"))
        }
        #expect(secret.reveal() == "open sesame")
    }
}

/// A folder that is gone when its test is.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path + "/roster-settings-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let file = path + "/" + name
        try data.write(to: URL(fileURLWithPath: file))
        return file
    }

    func setMode(_ mode: Int, of file: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }
}
