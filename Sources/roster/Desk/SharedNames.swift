import CommandDesk

// What `roster` shares with `rosterd`, by its name in every file here.
typealias Arguments = CommandDesk.Arguments
typealias Clock = CommandDesk.Clock
typealias CommandTree = CommandDesk.CommandTree
typealias Console = CommandDesk.Console
typealias CrashPrompt = CommandDesk.CrashPrompt
typealias DailyBackup = CommandDesk.DailyBackup
typealias EnvironmentError = CommandDesk.EnvironmentError
typealias Failure = CommandDesk.Failure
typealias Ink = CommandDesk.Ink
typealias OutputError = CommandDesk.OutputError
typealias Roff = CommandDesk.Roff
typealias StandardDescriptors = CommandDesk.StandardDescriptors
typealias StyledLine = CommandDesk.StyledLine
typealias Version = CommandDesk.Version
