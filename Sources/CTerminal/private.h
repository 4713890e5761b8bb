/* Between the files of this target. */
#pragma once

#include "CTerminal.h"
#include <signal.h>
#include <stddef.h>
#include <termios.h>

/* Gives the terminal back at once, whatever the state of the process: only async-signal-safe calls. */
void ct_restore_now(void);
/* Installs the handlers of a crash, and remembers how to give the terminal back. */
void ct_crash_prepare(const struct termios *modes_before);
void ct_crash_holding(bool holding);
void ct_crash_forget(void);

/* Keeps what is written to standard error off the screen until it is ours no more. */
void ct_messages_hold(void);
void ct_messages_pause(void);
void ct_messages_release(void);

/* Cells that `ct_put` has cleaned, drawn by us … */
bool ct_frame_is_used(void);
void ct_frame_open(void);
void ct_frame_close(void);
/* Takes the size of curses. */
void ct_frame_resize(void);
void ct_frame_forget(void);
void ct_frame_put(int row, int column, const struct ct_cell *cells, int count);
/* Sends what differs, and puts the cursor there, where that is on the screen. */
void ct_frame_show(int row, int column);
/* Collects what differs, so that what follows is placed anew. */
void ct_frame_show_part(void);
/* … and by curses. */
void ct_curses_put(int row, int column, const struct ct_cell *cells, int count);
void ct_curses_show(int row, int column);
void ct_curses_show_part(void);

/* Finds out how the terminal changes its look; false where that is not ECMA-48's way. */
bool ct_pens_open(void);
/* The pair of two colours, made where it is new; 0, the terminal's own, where there is no room for it. */
int ct_pens_pair(int ink, int ground);
/* Whether nothing of a cell is seen but its ground. */
bool ct_is_blank(const struct ct_cell *cell);
/* Takes from a blank what is not seen, so that equal ones are. */
void ct_pens_simplify(struct ct_cell *cell);
/* Whether the cell can be written as the terminal draws now. */
bool ct_pen_suits(const struct ct_cell *cell);
/* Whether the blank can be written as the other cell looks. */
bool ct_pen_covers(const struct ct_cell *cell, const struct ct_cell *blank);
/* Makes the terminal draw as the cell looks. */
void ct_pen_take(const struct ct_cell *cell);
/* Makes it draw plainly. */
void ct_pen_reset(void);

/* Finds out which short ways the terminal knows. */
void ct_moves_open(void);
/* Moves the cursor; a negative row to come from is one that is not known. */
void ct_move(int from_row, int from_column, int row, int column);
/* Writes blanks as the terminal draws now, or answers false: it can't, or it is no shorter. Erasing does not move. */
bool ct_erase_blanks(int count, bool has_ground);
/* The same for so many more of the blank that was written last. */
bool ct_repeat_blank(int count);

/* Collects bytes for the terminal. */
void ct_write(const char *bytes, size_t length);
/* Sends them. */
void ct_write_out(void);

/* Marks the special sequences of keys and pastes. */
void ct_define_keys(void);
/* Finds out about colour, where there is any and it is wanted. */
void ct_start_color(bool wanted);
/* Lets curses have it too. */
void ct_start_curses_color(void);
/* Stops the process group, as Ctrl-Z in a shell does, and returns when it is continued. */
void ct_signals_stop(void);
/* Stops the watch over a signal to end that nobody noticed. */
void ct_overdue_disarm(void);
/* Makes sure of modes that others may have left on, once the screen is ours again. */
void ct_modes_settle(void);
/* What turns paste marks and mouse off again; empty where they are not on. */
const char *ct_modes_off(void);
