import Foundation

/// Standard input, output and error.
enum StandardDescriptors {
    /// Puts something in the place of those that were closed (`>&-`), before any file is opened: the record would else get
    /// their number, and what is printed would be written into it. It refuses to be read or written, so that this is
    /// told.
    static func fillGaps() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
