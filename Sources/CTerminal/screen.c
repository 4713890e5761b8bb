/* Taking the terminal and giving it back. */
#include "private.h"
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
static struct termios modes_before;
static bool wants_mouse;
/* Somebody else had the terminal. */
static bool must_settle;

/* The locale that the environment asks for, whether or not it is installed (POSIX, 8.2). */
static const char *wanted_locale(void) {
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && *value != '\0') return value;
    }
    return "";
}

bool ct_use_locale(void) {
    /* Characters only: a locale that writes 1,5 for 1.5 must not reach the C libraries that parse numbers. */
    if (setlocale(LC_CTYPE, "") == NULL) {
        /* ssh brings the name of a locale that is not installed here; its characters are the same everywhere. */
        const char *wanted = wanted_locale();
        if (strcasestr(wanted, "utf-8") != NULL || strcasestr(wanted, "utf8") != NULL) setlocale(LC_CTYPE, "C.UTF-8");
    }
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Private modes are for terminals that speak ANSI; on others they would be shown. */
static bool speaks_ansi(void) {
    return cursor_address != NULL && strncmp(cursor_address, "\033[", 2) == 0;
}

/* Past the buffers of curses: `putp` writes through one that it never flushes. */
static void send(const char *text) {
    ct_write(text, strlen(text));
    ct_write_out();
}

/* Bracketed paste, and the mouse's buttons in SGR's way (xterm, ctlseqs: modes 2004, 1000 and 1006). Curses' own mouse
 * makes one click of a press and a release that arrive together, so a fast one would be told late or never. */
static void send_modes_on(void) {
    if (!speaks_ansi()) return;
    send("\033[?2004h");
    if (wants_mouse) send("\033[?1000h\033[?1006h");
}

const char *ct_modes_off(void) {
    if (!speaks_ansi()) return "";
    return wants_mouse ? "\033[?1006l\033[?1000l\033[?2004l" : "\033[?2004l";
}

/* What an editor may have left on, or a program that was killed: places reckoned from a region that scrolls, letters
 * that push others on, lines that do not wrap, a set of characters for drawing (ECMA-48; xterm, ctlseqs). None of it
 * can be asked for, so all of it is set as curses believes it to be. It moves the cursor, which on the shell's screen
 * must stay where it is, so that is done once ours is up. */
void ct_modes_settle(void) {
    if (must_settle && speaks_ansi()) send("\033[?6l\033[r\033[4l\033[?7h\033(B\017");
    must_settle = false;
}

static void set_input_modes(void) {
    raw(); /* with flow control off: Ctrl-S and Ctrl-Q are keys */
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    typeahead(-1); /* a frame is sent whole, also while keys wait */
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    ct_define_keys();
}

enum ct_opened ct_open(bool mouse, bool color) {
    tcgetattr(STDIN_FILENO, &modes_before);
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) return CT_UNKNOWN_TERMINAL;
    if (cursor_address == NULL) {
        endwin();
        delscreen(screen);
        screen = NULL;
        return CT_NO_ADDRESSING;
    }
    wants_mouse = mouse;
    ct_crash_prepare(&modes_before);
    ct_crash_holding(true);
    ct_messages_hold();
    set_input_modes();
    ct_start_color(color);
    ct_frame_open();
    if (!ct_frame_is_used()) ct_start_curses_color();
    send_modes_on();
    int width, height;
    ct_size(&width, &height);
    ct_resize(width, height);
    return CT_OPENED;
}

void ct_leave(void) {
    ct_pen_reset();
    send(ct_modes_off());
    endwin(); /* keypad, alternate screen and line modes */
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    ct_crash_holding(false);
    ct_messages_pause();
}

void ct_return(void) {
    ct_messages_hold();
    ct_crash_holding(true);
    /* The shell may have changed them since; they are what comes back at the end. In the background this stops the
     * process, as it should: nothing of the terminal is touched there. */
    reset_prog_mode();
    must_settle = true;
    if (speaks_ansi()) send("\033[?1003l\033[?1002l\033[?1000l"); /* a mouse that an editor left on */
    send_modes_on();
    ct_forget_screen();
}

void ct_close(void) {
    if (screen != NULL) {
        ct_leave();
        delscreen(screen);
        screen = NULL;
        ct_frame_close();
    }
    ct_messages_release();
    ct_crash_forget();
    ct_overdue_disarm();
}

void ct_suspend(void) {
    ct_leave();
    ct_signals_stop();
    ct_return();
}

void ct_size(int *width, int *height) {
    struct winsize size = {0};
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
    *width = size.ws_col > 0 ? size.ws_col : 80;
    *height = size.ws_row > 0 ? size.ws_row : 24;
}

void ct_resize(int width, int height) {
    if (width != COLS || height != LINES) resize_term(height, width);
    ct_frame_resize();
}

void ct_show(int row, int column) {
    bool shown = row >= 0 && row < LINES && column >= 0 && column < COLS;
    if (ct_frame_is_used()) ct_frame_show(row, column);
    else ct_curses_show(row, column);
    curs_set(shown ? 1 : 0);
}

void ct_show_part(void) {
    if (ct_frame_is_used()) ct_frame_show_part();
    else ct_curses_show_part();
}

void ct_forget_screen(void) {
    if (ct_frame_is_used()) ct_frame_forget();
    else clearok(curscr, TRUE);
}
