/* How many colours there are, and pairs of them. */
#include "private.h"
#include <curses.h>
#include <term.h>

static int color_count;
static bool direct_color;
static bool default_colors;

/* The capability RGB may be a flag, a number of bits or a string of three of them. */
static bool has_rgb(void) {
    char *bits = tigetstr("RGB");
    return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (bits != NULL && bits != (char *)-1);
}

void ct_start_color(bool wanted) {
    color_count = 0;
    direct_color = false;
    /* Curses would put the palette back as the terminal came with it, each time that an editor or a shell has had the
     * screen, over the colours that the user has chosen since. Nothing here changes the palette. */
    orig_colors = NULL;
    if (!wanted || !has_colors() || start_color() == ERR) return;
    default_colors = use_default_colors() == OK;
    color_count = COLORS;
    direct_color = COLORS > 256 && has_rgb();
}

int ct_color_count(void) {
    return color_count;
}

bool ct_has_direct_color(void) {
    return direct_color;
}

int ct_pair(int ink, int ground) {
    if (color_count == 0) return 0;
    if (!default_colors) {
        ink = ink < 0 ? COLOR_WHITE : ink;
        ground = ground < 0 ? COLOR_BLACK : ground;
    }
    if (ink < 0 && ground < 0) return 0;
    if (ct_frame_is_used()) return ct_pens_pair(ink, ground);
    int pair = alloc_pair(ink, ground);
    return pair > 0 ? pair : 0;
}
