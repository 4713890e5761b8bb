import Foundation

/// On a terminal Swift answers a crash with a debugger that asks for a key for half a minute. A coach gets the reason
/// and the prompt of their shell instead; whoever looks for a fault sets `SWIFT_BACKTRACE`.
enum CrashPrompt {
    private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT]

    static func forbid() {
        guard getenv("SWIFT_BACKTRACE") == nil else { return }
        for crash in crashes { signal(crash, SIG_DFL) }
    }
}
