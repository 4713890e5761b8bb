/* What the terminal's description says, without opening a screen on it. */
#include "private.h"
#include <curses.h>
#include <term.h>

ct_description ct_describe(const char *name) {
    ct_description found = {0};
    int error = 0;
    /* With a place for the error it returns instead of ending the process. */
    if (setupterm(name, 1, &error) == ERR) return found;
    char *bits = tigetstr("RGB");
    char *mouse = tigetstr("kmous");
    found.known = true;
    found.draws = cursor_address != NULL;
    found.colors = max_colors > 0 ? max_colors : 0;
    found.direct = found.colors > 256
        && (tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (bits != NULL && bits != (char *)-1));
    found.mouse = mouse != NULL && mouse != (char *)-1;
    del_curterm(cur_term);
    return found;
}
