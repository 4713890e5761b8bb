/* From bytes to keys. */
#include "private.h"
#include <curses.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Codes of our own, beyond those of curses. */
enum { OWN = KEY_MAX + 1, PASTE_START = OWN + 500, PASTE_END };

static void define(const char *sequence, int key) {
    define_key(sequence, OWN + key);
}

/* The arrows, Home and End with a modifier: 2 Shift, 3 Alt, 4 Alt-Shift, 5 Ctrl and up to 8. Left and right move by
 * words, Shift alone changes nothing, and up, down, Home and End are themselves. */
static void define_modified(void) {
    static const struct { char letter; int plain, modified; } keys[] = {
        {'A', CT_UP, CT_UP}, {'B', CT_DOWN, CT_DOWN}, {'C', CT_RIGHT, CT_WORD_RIGHT},
        {'D', CT_LEFT, CT_WORD_LEFT}, {'H', CT_HOME, CT_HOME}, {'F', CT_END, CT_END},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        for (int modifier = 2; modifier <= 8; modifier++) {
            char sequence[16];
            snprintf(sequence, sizeof sequence, "\033[1;%d%c", modifier, keys[i].letter);
            define(sequence, modifier == 2 ? keys[i].plain : keys[i].modified);
        }
}

void ct_define_keys(void) {
    /* Descriptions name the keys of application mode; a terminal in normal mode sends these. */
    static const struct { const char *sequence; int key; } keys[] = {
        {"\033[A", CT_UP}, {"\033[B", CT_DOWN}, {"\033[C", CT_RIGHT}, {"\033[D", CT_LEFT},
        {"\033OA", CT_UP}, {"\033OB", CT_DOWN}, {"\033OC", CT_RIGHT}, {"\033OD", CT_LEFT},
        {"\033[H", CT_HOME}, {"\033[F", CT_END}, {"\033OH", CT_HOME}, {"\033OF", CT_END},
        {"\033[1~", CT_HOME}, {"\033[4~", CT_END}, {"\033[7~", CT_HOME}, {"\033[8~", CT_END},
        {"\033[2~", CT_INSERT}, {"\033[3~", CT_DELETE}, {"\033[5~", CT_PAGE_UP}, {"\033[6~", CT_PAGE_DOWN},
        {"\033[Z", CT_BACK_TAB}, {"\033OM", CT_ENTER},
        {"\033Oc", CT_WORD_RIGHT}, {"\033Od", CT_WORD_LEFT}, /* rxvt, with Ctrl */
        {"\033[5C", CT_WORD_RIGHT}, {"\033[5D", CT_WORD_LEFT}, /* old PuTTY */
        {"\033[3;2~", CT_DELETE}, {"\033[3;3~", CT_DELETE}, {"\033[3;5~", CT_DELETE},
        {"\033[5;5~", CT_PAGE_UP}, {"\033[6;5~", CT_PAGE_DOWN},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) define(keys[i].sequence, keys[i].key);
    define_modified();
    keyok(KEY_MOUSE, FALSE); /* its bytes are for the decoder */
    define_key("\033[200~", PASTE_START);
    define_key("\033[201~", PASTE_END);
}

static int key_of_curses(int code) {
    switch (code) {
    case KEY_ENTER: return CT_ENTER;
    case KEY_BACKSPACE: return CT_BACKSPACE;
    case KEY_BTAB: return CT_BACK_TAB;
    case KEY_DC: case KEY_SDC: return CT_DELETE;
    case KEY_IC: case KEY_SIC: return CT_INSERT;
    case KEY_UP: case KEY_SR: return CT_UP;
    case KEY_DOWN: case KEY_SF: return CT_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return CT_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return CT_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_A1: case KEY_FIND: return CT_HOME;
    case KEY_END: case KEY_SEND: case KEY_C1: case KEY_SELECT: return CT_END;
    case KEY_PPAGE: case KEY_SPREVIOUS: case KEY_A3: return CT_PAGE_UP;
    case KEY_NPAGE: case KEY_SNEXT: case KEY_C3: return CT_PAGE_DOWN;
    default: break;
    }
    if (code > KEY_F0 && code <= KEY_F(63)) return CT_FUNCTION + (code - KEY_F0);
    return CT_UNKNOWN_KEY;
}

/* How much waits in the terminal's own queue. */
static int waiting(void) {
    int count = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : 0;
}

/* Bytes and codes, not wide characters: `wget_wch` swallows what stands next to invalid UTF-8. Key codes start above
 * the bytes, so the two cannot be taken for each other. */
enum ct_input ct_next_input(int *value) {
    int before = waiting();
    int code = wgetch(stdscr);
    if (code == ERR) return CT_NOTHING;
    *value = code;
    if (code == 0x1B) return before <= 1 ? CT_LONE_ESCAPE : CT_BYTE;
    if (code < 0x100) return CT_BYTE;
    if (code == PASTE_START) return CT_PASTE_START;
    if (code == PASTE_END) return CT_PASTE_END;
    *value = code >= OWN && code < PASTE_START ? code - OWN : key_of_curses(code);
    return CT_KEY;
}
