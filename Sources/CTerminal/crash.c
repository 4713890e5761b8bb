/* Giving the terminal back from inside a crash. */
#include "private.h"
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };

static struct sigaction previous[CRASHES];
static struct termios modes;
static char reset[512];
static size_t reset_length;
static volatile sig_atomic_t holding_screen;
static volatile sig_atomic_t backtrace_wanted;
static char own_stack[64 * 1024];

static void append(const char *text) {
    size_t length = text == NULL || text == (char *)-1 ? 0 : strlen(text);
    if (reset_length + length > sizeof reset) return;
    memcpy(reset + reset_length, text, length);
    reset_length += length;
}

/* Everything that `endwin` would send, worked out beforehand: `endwin` itself is not safe in a handler. */
static void compute_reset(void) {
    reset_length = 0;
    append(ct_modes_off());
    append(keypad_local);
    append(exit_attribute_mode);
    append(orig_pair);
    append(cursor_normal);
    append(exit_ca_mode);
}

static bool in_foreground(void) {
    pid_t group = tcgetpgrp(STDIN_FILENO);
    return group < 0 || group == getpgrp();
}

void ct_restore_now(void) {
    if (!holding_screen) return;
    holding_screen = 0;
    if (!in_foreground()) return;
    /* A terminal that takes no more must not hold up the end. */
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    ssize_t ignored = write(STDOUT_FILENO, reset, reset_length);
    (void)ignored;
    fcntl(STDOUT_FILENO, F_SETFL, flags);
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    ct_messages_release();
}

/* The default action and not the old one follows, as Swift's own handler would start a debugger that asks on the
 * terminal for half a minute; whoever set SWIFT_BACKTRACE to ask nothing gets it. The status is the signal's. */
static void on_crash(int signal) {
    int saved = errno;
    ct_restore_now();
    struct sigaction next = {.sa_handler = SIG_DFL};
    for (int i = 0; i < CRASHES; i++)
        if (crashes[i] == signal && backtrace_wanted) next = previous[i];
    sigaction(signal, &next, NULL);
    errno = saved;
    raise(signal); /* waits until this handler is left */
}

void ct_crash_prepare(const struct termios *modes_before) {
    modes = *modes_before;
    compute_reset();
    const char *setting = getenv("SWIFT_BACKTRACE");
    backtrace_wanted = setting != NULL && strstr(setting, "interactive=no") != NULL;
    stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack}; /* for an overflow of the real one */
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &previous[i]);
}

void ct_crash_holding(bool holding) {
    holding_screen = holding;
}

void ct_crash_forget(void) {
    holding_screen = 0;
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &previous[i], NULL);
}
