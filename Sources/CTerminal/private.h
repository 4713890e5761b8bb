/* Between the files of this target. */
#pragma once

#include "CTerminal.h"
#include <signal.h>
#include <termios.h>

/* Gives the terminal back at once, whatever the state of the process: only async-signal-safe calls. */
void ct_restore_now(void);
/* Installs the handlers of a crash, and remembers how to give the terminal back. */
void ct_crash_prepare(const struct termios *modes_before);
void ct_crash_holding(bool holding);
void ct_crash_forget(void);

/* Keeps what is written to standard error off the screen until it is ours no more. */
void ct_messages_hold(void);
void ct_messages_pause(void);
void ct_messages_release(void);

/* Marks the special sequences of keys and pastes. */
void ct_define_keys(void);
/* Starts colour, where there is any and it is wanted. */
void ct_start_color(bool wanted);
/* Stops the process group, as Ctrl-Z in a shell does, and returns when it is continued. */
void ct_signals_stop(void);
/* Stops the watch over a signal to end that nobody noticed. */
void ct_overdue_disarm(void);
/* What turns paste marks and mouse off again; empty where they are not on. */
const char *ct_modes_off(void);
