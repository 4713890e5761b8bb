/* From cells to curses, and from curses to the terminal. */
#include "private.h"
#include <curses.h>
#include <langinfo.h>
#include <string.h>
#include <wchar.h>

enum { MOST_COLUMNS = 1024 };

/* Scalars that reorder what stands around them: zero wide, so they could ride along as marks. */
static bool is_bidi_control(uint32_t scalar) {
    return scalar == 0x061C || scalar == 0x200E || scalar == 0x200F || (scalar >= 0x202A && scalar <= 0x202E)
        || (scalar >= 0x2066 && scalar <= 0x2069);
}

static bool is_control(uint32_t scalar) {
    return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || (scalar >= 0xD800 && scalar < 0xE000)
        || scalar > 0x10FFFF || is_bidi_control(scalar);
}

/* How many columns the C library, and so curses, gives it; -1 where it must not be written. */
static int width(uint32_t scalar) {
    if (scalar >= 0x20 && scalar < 0x7F) return 1;
    return is_control(scalar) ? -1 : wcwidth((wchar_t)scalar);
}

static wchar_t replacement(void) {
    static wchar_t known;
    if (known == 0) known = strcmp(nl_langinfo(CODESET), "UTF-8") == 0 ? 0xFFFD : '?';
    return known;
}

static attr_t curses_attributes(uint32_t attributes) {
    attr_t result = A_NORMAL;
    if (attributes & CT_BOLD) result |= A_BOLD;
    if (attributes & CT_DIM) result |= A_DIM;
    if (attributes & CT_ITALIC) result |= A_ITALIC;
    if (attributes & CT_UNDERLINE) result |= A_UNDERLINE;
    if (attributes & CT_REVERSE) result |= A_REVERSE;
    return result;
}

/* The cell as curses has it, and the width that it takes. */
static int convert(const struct ct_cell *cell, int columns, cchar_t *out) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    int pair = cell->pair, length = 0, taken = columns;
    if (width(cell->scalars[0]) == columns) {
        text[length++] = (wchar_t)cell->scalars[0];
        for (int i = 1; i < 5 && length < CCHARW_MAX; i++)
            if (cell->scalars[i] != 0 && width(cell->scalars[i]) == 0) text[length++] = (wchar_t)cell->scalars[i];
    } else { /* a control, or a character whose width is not what the layout reckoned with */
        text[0] = replacement();
        taken = 1;
    }
    setcchar(out, text, curses_attributes(cell->attributes), (short)(pair > 255 ? 255 : pair), &pair);
    return taken;
}

void ct_put(int row, int column, const struct ct_cell *cells, int count) {
    cchar_t line[MOST_COLUMNS];
    int room = COLS - column, used = 0, entries = 0;
    if (row < 0 || row >= LINES || column < 0) return;
    if (count > room) count = room;
    if (count > MOST_COLUMNS) count = MOST_COLUMNS;
    while (used < count) {
        const struct ct_cell *cell = &cells[used];
        bool is_wide = used + 1 < count && cells[used + 1].scalars[0] == 0;
        if (cell->scalars[0] == 0) { /* half a character, its other half is elsewhere */
            struct ct_cell blank = {{' '}, cell->attributes, cell->pair};
            convert(&blank, 1, &line[entries++]);
            used += 1;
            continue;
        }
        int taken = convert(cell, is_wide ? 2 : 1, &line[entries++]);
        used += taken;
    }
    if (count > 0) mvadd_wchnstr(row, column, line, count);
}

void ct_show(int row, int column) {
    bool shown = row >= 0 && row < LINES && column >= 0 && column < COLS;
    leaveok(stdscr, !shown); /* a hidden cursor need not be moved */
    if (shown) move(row, column);
    curs_set(shown ? 1 : 0);
    wnoutrefresh(stdscr);
    doupdate();
}

void ct_show_part(void) {
    leaveok(stdscr, FALSE);
    move(LINES - 1, 0);
    wnoutrefresh(stdscr);
    doupdate();
}

void ct_forget_screen(void) {
    clearok(curscr, TRUE);
}
