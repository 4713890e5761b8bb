/* Signals as bytes of a pipe, so that all work is done in the loop. */
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

static const int told[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { TOLD = sizeof told / sizeof told[0] };

/* How long the loop may take to notice that it must end, before it is ended: a terminal that reads nothing can hold
 * the main thread in a write for ever. */
static const struct itimerspec patience = {.it_value = {.tv_nsec = 150 * 1000 * 1000}};

static int pipe_ends[2] = {-1, -1};
static struct sigaction previous[TOLD];
static timer_t overdue;
static volatile sig_atomic_t overdue_exists;
static volatile sig_atomic_t ending_signal;

static void on_signal(int signal) {
    int saved = errno;
    unsigned char byte = (unsigned char)signal;
    ssize_t ignored = write(pipe_ends[1], &byte, 1); /* full: there is enough to read already */
    (void)ignored;
    if (signal == SIGTERM || signal == SIGHUP || signal == SIGINT) {
        ending_signal = signal;
        if (overdue_exists) timer_settime(overdue, 0, &patience, NULL);
    }
    errno = saved;
}

static void on_overdue(int signal) {
    (void)signal;
    ct_restore_now();
    _exit(ending_signal == SIGHUP ? 1 : 128 + ending_signal);
}

static void handle(int signal, void (*handler)(int), struct sigaction *old) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, old);
}

static void overdue_prepare(void) {
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
    handle(SIGALRM, on_overdue, NULL);
    overdue_exists = timer_create(CLOCK_MONOTONIC, &event, &overdue) == 0;
}

void ct_overdue_disarm(void) {
    static const struct itimerspec never;
    if (overdue_exists) timer_settime(overdue, 0, &never, NULL);
}

/* Whoever started us may have blocked them. */
static void unblock(void) {
    sigset_t signals;
    sigemptyset(&signals);
    for (int i = 0; i < TOLD; i++) sigaddset(&signals, told[i]);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

int ct_signals_open(void) {
    if (pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    handle(SIGPIPE, SIG_IGN, NULL);
    handle(SIGXFSZ, SIG_IGN, NULL);
    overdue_prepare();
    for (int i = 0; i < TOLD; i++) handle(told[i], on_signal, &previous[i]);
    unblock();
    return pipe_ends[0];
}

void ct_signals_close(void) {
    if (pipe_ends[0] < 0) return;
    for (int i = 0; i < TOLD; i++) sigaction(told[i], &previous[i], NULL);
    if (overdue_exists) timer_delete(overdue);
    overdue_exists = 0;
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    pipe_ends[0] = pipe_ends[1] = -1;
}

void ct_signals_stop(void) {
    handle(SIGTSTP, SIG_DFL, NULL);
    /* The group, as a script that started us must stop too, or the shell waits for it in vain. Linux gives the signal
     * to the main thread, which is this one, before `kill` returns. Where no shell could continue us nothing happens. */
    kill(0, SIGTSTP);
    handle(SIGTSTP, on_signal, NULL);
}

void ct_signals_for_child(bool running) {
    static struct sigaction quit_before;
    /* Keys that stop or interrupt reach the whole process group: the child decides, and stopping stops both. */
    handle(SIGTSTP, running ? SIG_DFL : on_signal, NULL);
    handle(SIGINT, running ? SIG_IGN : on_signal, NULL);
    handle(SIGCHLD, running ? on_signal : SIG_DFL, NULL);
    if (running) handle(SIGQUIT, SIG_IGN, &quit_before);
    else sigaction(SIGQUIT, &quit_before, NULL);
}
