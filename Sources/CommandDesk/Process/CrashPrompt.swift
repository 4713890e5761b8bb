import Foundation

/// On a terminal Swift answers a crash with a debugger that asks for a key for half a minute. A coach gets the reason
/// and the prompt of their shell instead; whoever looks for a fault sets `SWIFT_BACKTRACE`.
package enum CrashPrompt {
    private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT]

    package static func forbid() {
        guard getenv("SWIFT_BACKTRACE") == nil else { return }
        for crash in crashes {
            let before = signal(crash, SIG_DFL)
            // What whoever started us has us ignore stays ignored. C's function pointers have no `==` in Swift.
            let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
            if isIgnored { signal(crash, SIG_IGN) }
        }
    }
}
