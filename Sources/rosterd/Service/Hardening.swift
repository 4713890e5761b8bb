import CProcess
import Foundation

/// What a program does that holds passwords and runs for months (`reliability.md` 1.11, 4.9).
enum Hardening {
    static func apply() {
        // Whatever is made is its owner's alone.
        umask(0o077)
        // A peer that hangs up and a limit on the size of files become errors, and no death.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // Where the system refuses it, there is nothing better to do than to go on.
        _ = roster_process_hide()
    }
}
