import Foundation
import RosterDashboard
import RosterSettings

/// Everything that can be wrong with the configuration: the file itself, and what it says of keys and themes.
struct ConfigurationCheck {
    let environment: [String: String]
    private let paths: Paths

    init(environment: [String: String]) {
        self.environment = environment
        paths = Paths(environment: environment)
    }

    var file: String { paths.configuration }
    var isThere: Bool { FileManager.default.fileExists(atPath: file) }

    /// None where it can be used as it is.
    func problems() -> [SettingsProblem] {
        do {
            let defaults = Configuration.Defaults(environment: environment)
            let configuration = try Configuration.load(paths: paths, defaults: defaults)
            return keys(configuration) + theme(configuration) + templates(configuration)
        } catch let error as ConfigurationError {
            return error.problems
        } catch {
            return [SettingsProblem(file: file, line: nil, message: Failure.sentence(of: error))]
        }
    }

    private func keys(_ configuration: Configuration) -> [SettingsProblem] {
        do throws(SettingsProblem) {
            _ = try Keys.keymap(configuration, file: file)
            return []
        } catch {
            return [error]
        }
    }

    /// Messages that need one of these would wait.
    private func templates(_ configuration: Configuration) -> [SettingsProblem] {
        configuration.nudges.templateProblems(in: TemplateFolder(path: paths.templates))
    }

    /// The dashboard would start with another theme, and say so.
    private func theme(_ configuration: Configuration) -> [SettingsProblem] {
        guard let name = configuration.theme.name else { return [] }
        let (_, complaints) = Themes.load(name, from: Themes.library(paths))
        return complaints.map { SettingsProblem(file: file, line: nil, message: $0) }
    }
}
