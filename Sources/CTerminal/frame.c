/* The screen as it is and as it shall be; what differs is written.
 *
 * Curses could do that, but it goes from one look to the next by way of none, and names both colours each time: with the
 * many short words of a dashboard that is more than the words themselves. So it only takes the terminal, clears it and
 * reads its keys, and believes that it is empty. */
#include "private.h"
#include <curses.h>
#include <stdlib.h>
#include <string.h>

static const struct ct_cell blank = {.scalars = {' '}};

static bool is_used;
static struct ct_cell *shown, *wanted;
static int columns, rows;
/* The terminal holds what is not known here. */
static bool must_clear = true;
/* Where the cursor is; a negative row where that is not known. */
static int at_row = -1, at_column;
/* Terminals disagree on the width of what was written last, so what is no more of it is placed anew. */
static bool is_unsure;

bool ct_frame_is_used(void) {
    return is_used;
}

static void empty(struct ct_cell *cells) {
    for (int i = 0; i <= rows * columns; i++) cells[i] = blank;
}

void ct_frame_open(void) {
    is_used = ct_pens_open();
    ct_moves_open();
    ct_frame_resize();
}

void ct_frame_resize(void) {
    if (!is_used || (columns == COLS && rows == LINES)) return;
    /* One more, for the look at what stands to the right. */
    size_t room = ((size_t)COLS * (size_t)LINES + 1) * sizeof *shown;
    struct ct_cell *new_shown = realloc(shown, room);
    if (new_shown != NULL) shown = new_shown;
    struct ct_cell *new_wanted = realloc(wanted, room);
    if (new_wanted != NULL) wanted = new_wanted;
    if (new_shown == NULL || new_wanted == NULL) return;
    columns = COLS;
    rows = LINES;
    must_clear = true;
    empty(wanted);
}

void ct_frame_close(void) {
    free(shown);
    free(wanted);
    shown = wanted = NULL;
    columns = rows = 0;
    is_used = false;
}

void ct_frame_forget(void) {
    must_clear = true;
}

void ct_frame_put(int row, int column, const struct ct_cell *cells, int count) {
    if (row >= rows || column + count > columns) return;
    struct ct_cell *line = &wanted[row * columns + column];
    for (int i = 0; i < count; i++) {
        line[i] = cells[i];
        if (ct_is_blank(&line[i])) ct_pens_simplify(&line[i]);
    }
}

/* ---- What differs ----------------------------------------------------------------------------------------------- */

static bool is_right_half(const struct ct_cell *cell) {
    return cell->scalars[0] == 0;
}

/* Half of a wide character is never written alone, and what is written over half of one takes away the other. */
static bool differs(const struct ct_cell *now, const struct ct_cell *then, int column) {
    if (memcmp(&now[column], &then[column], sizeof *now) != 0) return true;
    bool has_left = is_right_half(&now[column]) || is_right_half(&then[column]);
    if (has_left && column > 0 && memcmp(&now[column - 1], &then[column - 1], sizeof *now) != 0) return true;
    if (column + 1 == columns) return false;
    bool has_right = is_right_half(&now[column + 1]) || is_right_half(&then[column + 1]);
    return has_right && memcmp(&now[column + 1], &then[column + 1], sizeof *now) != 0;
}

/* From where on nothing is left in the row. */
static int end_of_text(const struct ct_cell *line) {
    int end = columns;
    while (end > 0 && memcmp(&line[end - 1], &blank, sizeof blank) == 0) end--;
    return end;
}

/* ---- Writing it ------------------------------------------------------------------------------------------------- */

/* Unchanged cells in between cost less than a jump over them, where they look as what was written last. */
static bool can_write_up_to(int row, int column) {
    if (column - at_column > 3) return false;
    for (int i = at_column; i < column; i++) {
        const struct ct_cell *cell = &wanted[row * columns + i];
        if (cell->scalars[0] < 0x20 || cell->scalars[0] > 0x7E || cell->scalars[1] != 0 || !ct_pen_suits(cell))
            return false;
    }
    return true;
}

static bool is_odd(const struct ct_cell *cell) {
    return cell->scalars[1] != 0 || is_right_half(&cell[1]);
}

static void move_to(int row, int column) {
    if (is_unsure && !is_odd(&wanted[row * columns + column])) at_row = -1;
    is_unsure = false;
    if (at_row == row && at_column == column) return;
    if (at_row == row && at_column < column && can_write_up_to(row, column)) {
        for (; at_column < column; at_column++) {
            char scalar = (char)wanted[row * columns + at_column].scalars[0];
            ct_write(&scalar, 1);
        }
        return;
    }
    ct_move(at_row, at_column, row, column);
    at_row = row;
    at_column = column;
}

static void write_scalar(uint32_t scalar) {
    char bytes[4];
    size_t count = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = count; i-- > 1; scalar >>= 6) bytes[i] = (char)(0x80 | (scalar & 0x3F));
    bytes[0] = (char)(leads[count] | scalar);
    ct_write(bytes, count);
}

/* Answers how many columns it took. */
static int write_cell(const struct ct_cell *cell) {
    ct_pen_take(cell);
    for (int i = 0; i < 5 && cell->scalars[i] != 0; i++) write_scalar(cell->scalars[i]);
    int width = is_right_half(&cell[1]) ? 2 : 1;
    at_column += width;
    is_unsure = is_odd(cell);
    /* Behind the last column it is where the terminal likes. */
    if (at_column >= columns) at_row = -1;
    return width;
}

/* How many cells from here on are the same blank, up to the last of them that differs; where text follows that has to
 * be written, all of them, which saves a jump to it. */
static int count_blanks(const struct ct_cell *now, const struct ct_cell *then, int column) {
    int count = 0, i = column;
    if (!ct_is_blank(&now[column])) return 0;
    for (; i < columns && memcmp(&now[i], &now[column], sizeof *now) == 0; i++)
        if (differs(now, then, i)) count = i + 1 - column;
    return i < columns && differs(now, then, i) ? i - column : count;
}

/* What follows blanks on the same ground decides how they are drawn, so that the look changes once. */
static const struct ct_cell *first_to_show(const struct ct_cell *now, const struct ct_cell *then, int column) {
    const struct ct_cell *first = &now[column];
    int next = column;
    while (next < columns && ct_is_blank(&now[next]) && now[next].pair == first->pair) next++;
    bool decides = next < columns && differs(now, then, next) && ct_pen_covers(&now[next], first);
    return decides ? &now[next] : first;
}

/* Answers how many columns are done. Erasing leaves the cursor where it is, so it is for blanks that it jumps from. */
static int write_blanks(const struct ct_cell *now, const struct ct_cell *then, int column) {
    int count = count_blanks(now, then, column);
    if (count > 0 && !ct_pen_suits(&now[column])) ct_pen_take(first_to_show(now, then, column));
    if (count < 2) return write_cell(&now[column]);
    bool jumps = column + count == columns || !differs(now, then, column + count);
    if (jumps && ct_erase_blanks(count, now[column].pair != 0)) return count;
    write_cell(&now[column]);
    if (!ct_repeat_blank(count - 1)) return 1;
    at_column += count - 1;
    if (at_column >= columns) at_row = -1;
    return count;
}

static void write_row(int row) {
    const struct ct_cell *now = &wanted[row * columns];
    struct ct_cell *then = &shown[row * columns];
    if (memcmp(now, then, (size_t)columns * sizeof *now) == 0) return;
    int end = end_of_text(now), column = 0;
    while (column < columns) {
        if (!differs(now, then, column)) {
            column++;
        } else if (column >= end && columns - column > 3) {
            move_to(row, column);
            ct_pen_take(&blank);
            ct_write("\033[K", 3);
            break;
        } else {
            move_to(row, column);
            column += write_blanks(now, then, column);
        }
    }
    memcpy(then, now, (size_t)columns * sizeof *now);
}

/* Curses clears; it also takes the terminal back where it was left. */
static void start_anew(void) {
    ct_pen_reset();
    ct_write_out();
    erase();
    clearok(stdscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    ct_modes_settle();
    empty(shown);
    at_row = -1;
    must_clear = false;
}

void ct_frame_show_part(void) {
    if (must_clear) start_anew();
    for (int row = 0; row < rows; row++) write_row(row);
    at_row = -1;
}

void ct_frame_show(int row, int column) {
    if (must_clear) start_anew();
    for (int line = 0; line < rows; line++) write_row(line);
    if (row >= 0 && row < rows && column >= 0 && column < columns) {
        /* Past `can_write_up_to`: a cursor that is seen only moves. */
        at_row = -1;
        move_to(row, column);
    }
    ct_write_out();
}
