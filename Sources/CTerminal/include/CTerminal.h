/* What Roster needs of curses and of the terminal, as plain functions over ints and text. Nothing above this target
 * sees a curses header: its macros do not import into Swift, and its globals are shared mutable state.
 * All of it is for the main thread, and there is one terminal per process. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* ---- The screen ------------------------------------------------------------------------------------------------- */

enum ct_opened {
    CT_OPENED = 0,
    /* TERM names a terminal that no description is installed for. */
    CT_UNKNOWN_TERMINAL = 1,
    /* The terminal cannot move its cursor, so nothing can be drawn on it. */
    CT_NO_ADDRESSING = 2,
};

/* Takes over the environment's locale for characters. True where it is UTF-8. */
bool ct_use_locale(void);
/* Takes the terminal: raw, no echo, alternate screen, bracketed paste, and the handlers that give it back. */
enum ct_opened ct_open(bool mouse, bool color);
/* Gives the terminal back as it was. */
void ct_close(void);
/* Gives it back for a while: to the shell, to an editor. */
void ct_leave(void);
/* Takes it again after `ct_leave`. Draw everything then. */
void ct_return(void);
/* Leaves the terminal to the shell and stops, with the whole job; comes back when it is continued. */
void ct_suspend(void);
/* The size the terminal says it has; 80x24 for what it does not say. */
void ct_size(int *columns, int *rows);
/* Makes curses use that size. */
void ct_resize(int columns, int rows);

/* What a terminal's description (terminfo) says of it. All false where there is none of that name. */
typedef struct {
    bool known, draws, direct, mouse;
    int colors;
} ct_description;
/* Reads it without taking or writing to the terminal. Not while a screen is open. */
ct_description ct_describe(const char *name);

/* ---- Colours ---------------------------------------------------------------------------------------------------- */

/* How many colours there are; 0 where there are none or none are wanted. */
int ct_color_count(void);
/* Whether a colour from 8 on is 0xRRGGBB. */
bool ct_has_direct_color(void);
/* The pair of an ink and a ground, made where it is new; -1 is the terminal's own colour. */
int ct_pair(int ink, int ground);

/* ---- Cells ------------------------------------------------------------------------------------------------------ */

enum ct_attribute { CT_BOLD = 1, CT_DIM = 2, CT_ITALIC = 4, CT_UNDERLINE = 8, CT_REVERSE = 16 };

struct ct_cell {
    /* A base and its zero-width marks, 0 where there is none. Base 0: the right half of the cell before. */
    uint32_t scalars[5];
    /* `ct_attribute`s. */
    uint32_t attributes;
    int32_t pair;
};

/* Writes cells from a position on; what does not fit in the row is left out. No scalar can act as control. */
void ct_put(int row, int column, const struct ct_cell *cells, int count);
/* Sends what changed and puts the cursor there; a negative row hides it. */
void ct_show(int row, int column);
/* Sends what changed with the cursor taken away to a corner, so that what follows is placed anew. */
void ct_show_part(void);
/* Makes the next `ct_show` send everything. */
void ct_forget_screen(void);

/* ---- Input ------------------------------------------------------------------------------------------------------ */

enum ct_input {
    CT_NOTHING,
    /* A byte of text or control, 0 to 255. */
    CT_BYTE,
    /* Escape with nothing behind it at the time. */
    CT_LONE_ESCAPE,
    /* A `ct_key`, or CT_FUNCTION plus the number of a function key; plus CT_HELD times what is held with it. */
    CT_KEY,
    CT_PASTE_START,
    CT_PASTE_END,
};

enum ct_key {
    CT_UNKNOWN_KEY,
    CT_ENTER, CT_BACKSPACE, CT_BACK_TAB, CT_DELETE, CT_INSERT,
    CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT, CT_HOME, CT_END, CT_PAGE_UP, CT_PAGE_DOWN,
    CT_FUNCTION = 100,
    CT_HELD = 200,
};

/* Keys that are held while another is pressed, as xterm counts them. */
enum ct_held { CT_SHIFT = 1, CT_ALT = 2, CT_CONTROL = 4 };

/* The next thing that was typed, or CT_NOTHING; never waits (but 25 ms after an Escape). */
enum ct_input ct_next_input(int *value);

/* ---- Signals ---------------------------------------------------------------------------------------------------- */

/* Makes SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT write their number to a pipe, and ignores SIGPIPE and
 * SIGXFSZ, so that both become errors of the write. Returns the end to read, which never blocks; -1 on failure. */
int ct_signals_open(void);
void ct_signals_close(void);
/* While another program has the terminal: Ctrl-C and Ctrl-Z are its own, and its end is a byte (SIGCHLD) too. */
void ct_signals_for_child(bool running);
