/* Through curses, for terminals that have a language of their own. */
#include "private.h"
#include <curses.h>
#include <wchar.h>

static attr_t curses_attributes(uint32_t attributes) {
    attr_t result = A_NORMAL;
    if (attributes & CT_BOLD) result |= A_BOLD;
    if (attributes & CT_DIM) result |= A_DIM;
    if (attributes & CT_ITALIC) result |= A_ITALIC;
    if (attributes & CT_UNDERLINE) result |= A_UNDERLINE;
    if (attributes & CT_REVERSE) result |= A_REVERSE;
    return result;
}

static void convert(const struct ct_cell *cell, cchar_t *out) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    int pair = cell->pair;
    for (int i = 0; i < CCHARW_MAX && i < 5; i++) text[i] = (wchar_t)cell->scalars[i];
    setcchar(out, text, curses_attributes(cell->attributes), (short)(pair > 255 ? 255 : pair), &pair);
}

void ct_curses_put(int row, int column, const struct ct_cell *cells, int count) {
    /* The right half of a wide cell is curses' own. */
    for (int i = 0; i < count; i++) {
        cchar_t text;
        if (cells[i].scalars[0] == 0) continue;
        convert(&cells[i], &text);
        mvadd_wchnstr(row, column + i, &text, 1);
    }
}

void ct_curses_show(int row, int column) {
    bool shown = row >= 0 && row < LINES && column >= 0 && column < COLS;
    leaveok(stdscr, !shown); /* a hidden cursor need not be moved */
    if (shown) move(row, column);
    wnoutrefresh(stdscr);
    doupdate();
}

void ct_curses_show_part(void) {
    leaveok(stdscr, FALSE);
    move(LINES - 1, 0);
    wnoutrefresh(stdscr);
    doupdate();
}
