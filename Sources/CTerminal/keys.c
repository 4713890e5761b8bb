/* From bytes to keys. */
#include "private.h"
#include <curses.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Codes of our own, beyond those of curses, which keeps them in 16 bits: a `ct_key` with the keys that are held. */
enum { OWN = KEY_MAX + 1, PASTE_START = OWN + CT_HELD * 8, PASTE_END };
enum { SHIFT = CT_SHIFT * CT_HELD, ALT = CT_ALT * CT_HELD, CONTROL = CT_CONTROL * CT_HELD };

static void define(const char *sequence, int key) {
    define_key(sequence, OWN + key);
}

/* xterm's way, which tmux, kitty, foot and the others share: a second number, one more than the sum of what is held
 * (xterm, ctlseqs, "PC-Style Function Keys"). From 9 on it would be Meta. */
static void define_modified(void) {
    static const struct { char letter; int key; } letters[] = {
        {'A', CT_UP}, {'B', CT_DOWN}, {'C', CT_RIGHT}, {'D', CT_LEFT}, {'H', CT_HOME}, {'F', CT_END},
    };
    static const struct { int number, key; } numbers[] = {
        {1, CT_HOME}, {2, CT_INSERT}, {3, CT_DELETE}, {4, CT_END}, {5, CT_PAGE_UP}, {6, CT_PAGE_DOWN},
        {7, CT_HOME}, {8, CT_END},
    };
    char sequence[16];
    for (int held = 1; held <= 7; held++) {
        for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
            snprintf(sequence, sizeof sequence, "\033[1;%d%c", held + 1, letters[i].letter);
            define(sequence, letters[i].key + held * CT_HELD);
        }
        for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
            snprintf(sequence, sizeof sequence, "\033[%d;%d~", numbers[i].number, held + 1);
            define(sequence, numbers[i].key + held * CT_HELD);
        }
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
        {"\033[5C", CT_RIGHT + CONTROL}, {"\033[5D", CT_LEFT + CONTROL}, /* old PuTTY */
        /* rxvt: small letters, and for the keys with numbers $ with Shift, ^ with Ctrl, @ with both. */
        {"\033[a", CT_UP + SHIFT}, {"\033[b", CT_DOWN + SHIFT}, {"\033[c", CT_RIGHT + SHIFT},
        {"\033[d", CT_LEFT + SHIFT}, {"\033Oa", CT_UP + CONTROL}, {"\033Ob", CT_DOWN + CONTROL},
        {"\033Oc", CT_RIGHT + CONTROL}, {"\033Od", CT_LEFT + CONTROL},
        {"\033[7$", CT_HOME + SHIFT}, {"\033[8$", CT_END + SHIFT}, {"\033[3$", CT_DELETE + SHIFT},
        {"\033[7^", CT_HOME + CONTROL}, {"\033[8^", CT_END + CONTROL}, {"\033[3^", CT_DELETE + CONTROL},
        {"\033[7@", CT_HOME + SHIFT + CONTROL}, {"\033[8@", CT_END + SHIFT + CONTROL},
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
    case KEY_DC: return CT_DELETE;
    case KEY_SDC: return CT_DELETE + SHIFT;
    case KEY_IC: return CT_INSERT;
    case KEY_SIC: return CT_INSERT + SHIFT;
    case KEY_UP: return CT_UP;
    case KEY_SR: return CT_UP + SHIFT;
    case KEY_DOWN: return CT_DOWN;
    case KEY_SF: return CT_DOWN + SHIFT;
    case KEY_LEFT: return CT_LEFT;
    case KEY_SLEFT: return CT_LEFT + SHIFT;
    case KEY_RIGHT: return CT_RIGHT;
    case KEY_SRIGHT: return CT_RIGHT + SHIFT;
    case KEY_HOME: case KEY_A1: case KEY_FIND: return CT_HOME;
    case KEY_SHOME: return CT_HOME + SHIFT;
    case KEY_END: case KEY_C1: case KEY_SELECT: return CT_END;
    case KEY_SEND: return CT_END + SHIFT;
    case KEY_PPAGE: case KEY_A3: return CT_PAGE_UP;
    case KEY_SPREVIOUS: return CT_PAGE_UP + SHIFT;
    case KEY_NPAGE: case KEY_C3: return CT_PAGE_DOWN;
    case KEY_SNEXT: return CT_PAGE_DOWN + SHIFT;
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
