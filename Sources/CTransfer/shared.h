#ifndef ROSTER_CTRANSFER_SHARED_H
#define ROSTER_CTRANSFER_SHARED_H

#include "include/CTransfer.h"
#include "library.h"
#include <signal.h>

#define option(handle, name, value) LATE(curl_easy_setopt)(handle, name, value)

/// What holds for every transfer: whom to trust, how long, no way around. - protocols: as `smtp,smtps`.
void ctransfer_prepare(CURL *handle, const ctransfer_peer *peer, const char *protocols);

/// In our words.
ctransfer_result ctransfer_meaning(CURLcode code);

/// TLS writes without asking for SIGPIPE to be left out, and it must end neither program. It is held back for this
/// thread, and taken away where it came of what was done between.
typedef struct {
    sigset_t before;
    int was_pending;
} pipe_guard;

void ctransfer_hold_pipe(pipe_guard *guard);
void ctransfer_let_pipe(const pipe_guard *guard);

#endif
