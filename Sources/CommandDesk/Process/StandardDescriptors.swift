import Foundation

/// Standard input, output and error may be closed by whoever started us. The first file that is opened would then take
/// their numbers, and what is printed would go into it: into the lock, or the record.
package enum StandardDescriptors {
    /// Takes the numbers that are free, each the wrong way round, so that using one is the error that it was before.
    package static func fill() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
