import Dispatch
import RosterDashboard
import RosterSettings
import RosterTerminal

/// Reads the themes' files beside the screen, for `:theme`.
enum ThemeReading {
    static func start(_ library: ThemeLibrary, mailbox: Mailbox<Message>) {
        DispatchQueue.global(qos: .userInitiated).async {
            let offers = library.names().compactMap { name in
                library.theme(named: name).map {
                    ThemeOffer(theme: Theme($0), warnings: $0.warnings.map(\.description))
                }
            }
            mailbox.post(.themesLoaded(offers))
        }
    }
}
