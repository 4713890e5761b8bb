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
    if (!wanted || !has_colors()) return;
    color_count = tigetnum("colors");
    direct_color = color_count > 256 && has_rgb();
}

/* Not where we draw ourselves: with colours of its own curses puts the palette back as the terminal came with it
 * (OSC 104), each time that an editor or a shell has had the screen, over the colours that the user has chosen since. */
void ct_start_curses_color(void) {
    if (color_count == 0) return;
    bool has_started = start_color() == OK;
    default_colors = has_started && use_default_colors() == OK;
    color_count = has_started ? COLORS : 0;
}

int ct_color_count(void) {
    return color_count;
}

bool ct_has_direct_color(void) {
    return direct_color;
}

int ct_pair(int ink, int ground) {
    if (color_count == 0) return 0;
    if (ct_frame_is_used()) return ink < 0 && ground < 0 ? 0 : ct_pens_pair(ink, ground);
    if (!default_colors) {
        ink = ink < 0 ? COLOR_WHITE : ink;
        ground = ground < 0 ? COLOR_BLACK : ground;
    }
    if (ink < 0 && ground < 0) return 0;
    int pair = alloc_pair(ink, ground);
    return pair > 0 ? pair : 0;
}
