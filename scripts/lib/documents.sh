# The parts of documents that are written by the program itself. Sourced, never run.

# written_readme PROGRAM : README.md with the key table as the program has it, on standard output.
written_readme() {
    local table
    table=$(mktemp)
    "$1" keys --markdown >"$table"
    awk -v table="$table" '
        /<!-- keys:/ { print; print ""; while ((getline line < table) > 0) print line; print ""; skipping = 1; next }
        /<!-- \/keys -->/ { skipping = 0 }
        !skipping { print }
    ' README.md
    rm -f "$table"
}

documents_are_current() {
    diff -u README.md <(written_readme "$1") >&2
}
