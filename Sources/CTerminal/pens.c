/* From one look to the next in as few bytes as there are (ECMA-48, 8.3.117, SGR). */
#include "private.h"
#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

enum { MOST_PAIRS = 1024, LONGEST = 32 };

struct pair {
    int ink, ground;
    /* The same ground for what has no ink. */
    int blank;
    /* The parameters that set them. */
    char ink_code[LONGEST], ground_code[LONGEST];
};

static struct pair pairs[MOST_PAIRS];
static int pair_count;
/* The attributes that this terminal has, and those of them that it can't show together with a colour. */
static uint32_t known_attributes, not_with_color;
/* Whether each can be turned off by itself. */
static bool turns_off_singly;

struct look { uint32_t attributes; int ink, ground; };

static const struct look plain = {0, -1, -1};
/* What the terminal draws with now. */
static struct look pen = {0, -1, -1};

static const struct { uint32_t attribute; const char *on, *off; } codes[] = {
    {CT_BOLD, "1", "22"}, {CT_DIM, "2", "22"}, {CT_ITALIC, "3", "23"}, {CT_UNDERLINE, "4", "24"},
    {CT_REVERSE, "7", "27"},
};
enum { CODES = sizeof codes / sizeof codes[0] };

/* ---- What the terminal can -------------------------------------------------------------------------------------- */

static bool starts_with(const char *text, const char *start) {
    return text != NULL && strncmp(text, start, strlen(start)) == 0;
}

static void find_attributes(void) {
    /* Which attributes no_color_video means by which of its bits: terminfo(5). */
    const struct { uint32_t attribute; const char *capability; int bit; } all[] = {
        {CT_BOLD, enter_bold_mode, 1 << 5}, {CT_DIM, enter_dim_mode, 1 << 4},
        {CT_ITALIC, enter_italics_mode, 1 << 15}, {CT_UNDERLINE, enter_underline_mode, 1 << 1},
        {CT_REVERSE, enter_reverse_mode, 1 << 2},
    };
    known_attributes = not_with_color = 0;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (all[i].capability != NULL) known_attributes |= all[i].attribute;
        if (no_color_video > 0 && (no_color_video & all[i].bit)) not_with_color |= all[i].attribute;
    }
}

bool ct_pens_open(void) {
    bool has_screen = starts_with(cursor_address, "\033[") && starts_with(clr_eol, "\033[K")
        && starts_with(exit_attribute_mode, "\033") && (!auto_right_margin || eat_newline_glitch);
    bool has_colors = ct_color_count() == 0
        || (starts_with(orig_pair, "\033[39;49m") && starts_with(set_a_foreground, "\033[")
            && starts_with(set_a_background, "\033["));
    if (!has_screen || !has_colors) return false;
    find_attributes();
    turns_off_singly = starts_with(exit_underline_mode, "\033[24m");
    pairs[0] = (struct pair){-1, -1, 0, "39", "49"};
    pair_count = 1;
    return true;
}

/* ---- Pairs ------------------------------------------------------------------------------------------------------ */

/* The parameters of a capability that sets a colour: what stands between ESC [ and m. */
static void find_code(char *code, const char *capability, const char *none, int color) {
    const char *text = color < 0 ? NULL : tiparm(capability, color);
    size_t length = text == NULL ? 0 : strlen(text);
    if (length < 4 || length >= LONGEST + 3 || text[length - 1] != 'm') {
        strcpy(code, none);
        return;
    }
    memcpy(code, text + 2, length - 3);
    code[length - 3] = '\0';
}

int ct_pens_pair(int ink, int ground) {
    for (int i = 0; i < pair_count; i++)
        if (pairs[i].ink == ink && pairs[i].ground == ground) return i;
    if (pair_count == MOST_PAIRS) return 0;
    int blank = ink < 0 ? pair_count : ct_pens_pair(-1, ground);
    if (pair_count == MOST_PAIRS) return 0;
    struct pair *pair = &pairs[pair_count];
    *pair = (struct pair){.ink = ink, .ground = ground, .blank = blank};
    find_code(pair->ink_code, set_a_foreground, "39", ink);
    find_code(pair->ground_code, set_a_background, "49", ground);
    return pair_count++;
}

bool ct_is_blank(const struct ct_cell *cell) {
    return cell->scalars[0] == ' ' && cell->scalars[1] == 0 && !(cell->attributes & (CT_UNDERLINE | CT_REVERSE));
}

void ct_pens_simplify(struct ct_cell *cell) {
    cell->attributes = 0;
    cell->pair = pairs[cell->pair].blank;
}

/* ---- The pen ---------------------------------------------------------------------------------------------------- */

static uint32_t attributes_of(const struct ct_cell *cell) {
    uint32_t attributes = cell->attributes & known_attributes;
    return cell->pair == 0 ? attributes : attributes & ~not_with_color;
}

bool ct_pen_suits(const struct ct_cell *cell) {
    const struct pair *pair = &pairs[cell->pair];
    if (pen.ground != pair->ground) return false;
    if (ct_is_blank(cell)) return !(pen.attributes & (CT_UNDERLINE | CT_REVERSE));
    return pen.ink == pair->ink && pen.attributes == attributes_of(cell);
}

bool ct_pen_covers(const struct ct_cell *cell, const struct ct_cell *blank) {
    return pairs[cell->pair].ground == pairs[blank->pair].ground
        && !(attributes_of(cell) & (CT_UNDERLINE | CT_REVERSE));
}

static bool is_plain(const struct look *look) {
    return look->attributes == 0 && look->ink < 0 && look->ground < 0;
}

static void add(char *text, const char *code) {
    if (*code == '\0') return;
    if (*text != '\0') strcat(text, ";");
    strcat(text, code);
}

/* The look that a cell needs after another: ink does not show in a blank, so the next letter decides on it. */
static struct look look_after(struct look before, const struct ct_cell *cell) {
    const struct pair *pair = &pairs[cell->pair];
    if (!ct_is_blank(cell)) return (struct look){attributes_of(cell), pair->ink, pair->ground};
    return (struct look){before.attributes & ~(uint32_t)(CT_UNDERLINE | CT_REVERSE), before.ink, pair->ground};
}

/* Bold and dim go off together. */
static uint32_t attributes_to_turn_off(struct look before, struct look after) {
    uint32_t off = before.attributes & ~after.attributes;
    return off & (CT_BOLD | CT_DIM) ? off | (before.attributes & (CT_BOLD | CT_DIM)) : off;
}

/* The parameters that lead from one look to the other, of which the pair is the colours. */
static void put_changes(char *text, struct look before, struct look after, const struct pair *pair) {
    uint32_t off = attributes_to_turn_off(before, after), on = after.attributes & ~(before.attributes & ~off);
    text[0] = '\0';
    for (int i = 0; i < CODES; i++) {
        bool is_told = codes[i].attribute == CT_DIM && off & CT_BOLD;
        if (off & codes[i].attribute && !is_told) add(text, codes[i].off);
    }
    for (int i = 0; i < CODES; i++)
        if (on & codes[i].attribute) add(text, codes[i].on);
    if (before.ink != after.ink) add(text, pair->ink_code);
    if (before.ground != after.ground) add(text, pair->ground_code);
}

/* By what differs, or by way of no look at all where that is shorter: an empty parameter is a 0. */
void ct_pen_take(const struct ct_cell *cell) {
    if (ct_pen_suits(cell)) return;
    const struct pair *pair = &pairs[cell->pair];
    struct look after = look_after(pen, cell), after_none = look_after(plain, cell);
    char text[3 * LONGEST], anew[3 * LONGEST], sequence[4 * LONGEST];
    put_changes(text, pen, after, pair);
    put_changes(anew, plain, after_none, pair);
    size_t length_anew = strlen(anew) + (anew[0] != '\0');
    bool can_go_on = turns_off_singly || attributes_to_turn_off(pen, after) == 0;
    bool goes_on = can_go_on && strlen(text) <= length_anew;
    pen = goes_on ? after : after_none;
    const char *separator = goes_on || anew[0] == '\0' ? "" : ";";
    int length = snprintf(sequence, sizeof sequence, "\033[%s%sm", separator, goes_on ? text : anew);
    ct_write(sequence, (size_t)length);
}

void ct_pen_reset(void) {
    if (is_plain(&pen)) return;
    pen = plain;
    ct_write("\033[m", 3);
}
