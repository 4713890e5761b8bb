/* Cells as they may be written, to the frame or to curses. */
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

static uint32_t replacement(void) {
    static uint32_t known;
    if (known == 0) known = strcmp(nl_langinfo(CODESET), "UTF-8") == 0 ? 0xFFFD : '?';
    return known;
}

/* The cell with nothing in it that acts as a control or breaks the row, and the columns that it takes. */
static int clean(const struct ct_cell *cell, int columns, struct ct_cell *out) {
    *out = (struct ct_cell){.attributes = cell->attributes, .pair = cell->pair};
    if (width(cell->scalars[0]) != columns) { /* a control, or not the width that the layout reckoned with */
        out->scalars[0] = replacement();
        return 1;
    }
    out->scalars[0] = cell->scalars[0];
    for (int i = 1, length = 1; i < 5; i++)
        if (cell->scalars[i] != 0 && width(cell->scalars[i]) == 0) out->scalars[length++] = cell->scalars[i];
    return columns;
}

void ct_put(int row, int column, const struct ct_cell *cells, int count) {
    struct ct_cell line[MOST_COLUMNS];
    int room = COLS - column, used = 0;
    if (row < 0 || row >= LINES || column < 0) return;
    if (count > room) count = room;
    if (count > MOST_COLUMNS) count = MOST_COLUMNS;
    while (used < count) {
        const struct ct_cell *cell = &cells[used];
        static const struct ct_cell blank = {.scalars = {' '}};
        bool is_wide = used + 1 < count && cells[used + 1].scalars[0] == 0;
        int start = used;
        if (cell->scalars[0] == 0) { /* half a character, its other half is elsewhere */
            line[used] = blank;
            line[used].attributes = cell->attributes;
            line[used++].pair = cell->pair;
        } else {
            used += clean(cell, is_wide ? 2 : 1, &line[used]);
        }
        if (used == start + 2) line[start + 1] = (struct ct_cell){.attributes = cell->attributes, .pair = cell->pair};
    }
    if (count <= 0) return;
    if (ct_frame_is_used()) ct_frame_put(row, column, line, count);
    else ct_curses_put(row, column, line, count);
}
