# Installs system packages, for the scripts beside this folder. Sourced, never run.
# Says nothing and asks nothing where nothing is missing.

# What Roster is built with: ncurses with wide characters, SQLite, libical and libcurl.
build_packages=(libncurses-dev libsqlite3-dev libical-dev libcurl4-openssl-dev)

# What its tests need beside that: a terminal to drive and what it can, what kills a process at a chosen
# system call, another program that writes the file, what draws the pictures, a mail server and its certificates.
test_packages=(tmux ncurses-term strace sqlite3 python3 python3-aiosmtpd openssl)

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null)" = "ii " ]
}

# require_packages NAME... : installs those that are missing, through apt, with sudo where that is needed.
require_packages() {
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        echo "Please install these first, with your system's package manager: ${missing[*]}" >&2
        return 69
    fi
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

require_swift() {
    command -v swift >/dev/null && return 0
    echo "Swift 6.1 or newer is needed: https://www.swift.org/install/linux" >&2
    return 69
}
