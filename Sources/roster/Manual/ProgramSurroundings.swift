/// What the program reads and answers beside its arguments.
enum ProgramSurroundings {
    static let environment: KeyValuePairs = [
        "ROSTER_DB": "The coach's record, where --db names none.",
        "ROSTER_CONFIG": "The configuration's file; it then has to be there.",
        "ROSTER_THEME": "The theme, before the one of the configuration.",
        "ROSTER_NOW": "The clock stands still there, as 2026-11-23T09:41:00-05:00: for tests and demonstrations.",
        "NO_COLOR": "Where it is not empty, nothing has colour.",
        "VISUAL, EDITOR": "The editor; vi where neither is set.",
        "XDG_CONFIG_HOME, XDG_DATA_HOME": "Where configuration and record are, in a folder roster.",
        "TZ": "The system's time zone, where coach.time_zone is not set.",
        "TERM, COLORTERM, LC_ALL, LC_CTYPE, LANG": "What the terminal is and can show.",
    ]

    /// sysexits.h
    static let exitCodes: KeyValuePairs = [
        "0": "It is done.",
        "1": "doctor or theme check found something wrong, or the terminal went away.",
        "2": "It needs a terminal, and there is none that can show it.",
        "64": "The command was mistyped.",
        "65": "What was given can't be used: an unknown item, an ambiguous name, a record that is damaged.",
        "66": "A file is not there.",
        "69": "Something that is needed can't be had.",
        "73": "A file can't be made or written.",
        "74": "The disk failed or is full, or the output could not be written.",
        "75": "The record is busy; try again.",
        "78": "The configuration has a mistake.",
    ]

    static let files: KeyValuePairs = [
        "~/.local/share/roster/roster.db": "The record: an SQLite file, with -wal, -shm and .lock beside it.",
        "~/.local/share/roster/sample.db": "The sample practice of roster demo.",
        "~/.config/roster/config.toml": "The configuration: roster-config(5).",
        "~/.config/roster/themes/NAME.toml": "Themes of your own: roster-config(5).",
    ]
}
