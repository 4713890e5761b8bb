/* The cursor's shortest way (ECMA-48, 8.3), and blanks in fewer bytes than there are of them. */
#include "private.h"
#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

enum { LONGEST = 32 };

/* What the terminal knows, as terminfo says. */
static bool can_step_down, can_step_left, can_set_column, can_set_row, can_erase, can_repeat;

static bool is_in(const char *text, const char *part) {
    return text != NULL && strstr(text, part) != NULL;
}

void ct_moves_open(void) {
    /* As they are, without a delay; where a line feed goes to the first column as well, it is another sequence. */
    can_step_down = cursor_down != NULL && strcmp(cursor_down, "\n") == 0;
    can_step_left = cursor_left != NULL && strcmp(cursor_left, "\b") == 0;
    can_set_column = is_in(column_address, "\033[") && is_in(column_address, "%p1%dG");
    can_set_row = is_in(row_address, "\033[") && is_in(row_address, "%p1%dd");
    can_erase = is_in(erase_chars, "\033[%p1%dX");
    can_repeat = is_in(repeat_char, "%p1%c\033[%p2%{1}%-%db");
}

/* ---- The cursor ------------------------------------------------------------------------------------------------- */

/* A sequence with a count, which is left out where it is 1. */
static void put_counted(char *text, int count, char final) {
    if (count == 1) snprintf(text, LONGEST, "\033[%c", final);
    else snprintf(text, LONGEST, "\033[%d%c", count, final);
}

static void put_steps(char *text, int count, char step) {
    memset(text, step, (size_t)count);
    text[count] = '\0';
}

/* By so many, or to that row or column where the terminal can and it is shorter. */
static void put_shorter(char *text, int distance, char by, bool can_set, int place, char to) {
    char other[LONGEST];
    put_counted(text, distance, by);
    put_counted(other, place + 1, to);
    if (can_set && strlen(other) < strlen(text)) strcpy(text, other);
}

static void put_vertical(char *text, int from, int to) {
    int down = to - from;
    if (down == 0) text[0] = '\0';
    else if (down > 0 && down < 4 && can_step_down) put_steps(text, down, '\n');
    else put_shorter(text, abs(down), down > 0 ? 'B' : 'A', can_set_row, to, 'd');
}

static void put_horizontal(char *text, int from, int to) {
    int right = to - from;
    if (right == 0) text[0] = '\0';
    else if (to == 0) strcpy(text, "\r");
    else if (right < 0 && right > -4 && can_step_left) put_steps(text, -right, '\b');
    else put_shorter(text, abs(right), right > 0 ? 'C' : 'D', can_set_column, to, 'G');
}

void ct_move(int from_row, int from_column, int row, int column) {
    char straight[LONGEST], vertical[LONGEST], horizontal[LONGEST];
    if (column == 0) put_counted(straight, row + 1, 'H');
    else snprintf(straight, sizeof straight, "\033[%d;%dH", row + 1, column + 1);
    if (from_row >= 0) {
        put_vertical(vertical, from_row, row);
        put_horizontal(horizontal, from_column, column);
        if (strlen(vertical) + strlen(horizontal) < strlen(straight)) {
            ct_write(vertical, strlen(vertical));
            ct_write(horizontal, strlen(horizontal));
            return;
        }
    }
    ct_write(straight, strlen(straight));
}

/* ---- Blanks ----------------------------------------------------------------------------------------------------- */

/* Sends the sequence unless as many blanks are no longer than it. */
static bool write_shorter(int count, int sequence_count, char final) {
    char text[LONGEST];
    snprintf(text, sizeof text, "\033[%d%c", sequence_count, final);
    if ((int)strlen(text) >= count) return false;
    ct_write(text, strlen(text));
    return true;
}

bool ct_erase_blanks(int count, bool has_ground) {
    return can_erase && (!has_ground || back_color_erase) && write_shorter(count, count, 'X');
}

bool ct_repeat_blank(int count) {
    return can_repeat && write_shorter(count, count, 'b');
}
