/* What a library or a failed precondition writes to standard error, kept while the screen is up and said afterwards. */
#include "private.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MOST = 64 * 1024 };

static volatile sig_atomic_t kept = -1;
static volatile sig_atomic_t real_error = -1;

void ct_messages_hold(void) {
    if (!isatty(STDERR_FILENO)) return;
    if (kept < 0) {
        kept = memfd_create("messages", MFD_CLOEXEC);
        if (kept < 0) return;
        fcntl(kept, F_SETFL, O_APPEND);
    }
    real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_error >= 0) dup2(kept, STDERR_FILENO);
}

void ct_messages_pause(void) {
    if (real_error < 0) return;
    dup2(real_error, STDERR_FILENO);
    close(real_error);
    real_error = -1;
}

/* A message may quote data, so what a terminal would act on is a question mark: C0, DEL, and C1 as UTF-8 (C2 80-9F). */
static void disarm(unsigned char *bytes, ssize_t count) {
    static unsigned char last;
    for (ssize_t i = 0; i < count; i++) {
        bool is_control = (bytes[i] < 0x20 && bytes[i] != '\n' && bytes[i] != '\t') || bytes[i] == 0x7F;
        bool is_second_of_control = last == 0xC2 && bytes[i] >= 0x80 && bytes[i] < 0xA0;
        last = bytes[i];
        if (is_control || is_second_of_control) bytes[i] = '?';
    }
}

/* Async-signal-safe: a crash says its reason through it. */
void ct_messages_release(void) {
    ct_messages_pause();
    if (kept < 0) return;
    unsigned char part[512];
    lseek(kept, 0, SEEK_SET);
    for (int said = 0; said < MOST;) {
        ssize_t count = read(kept, part, sizeof part);
        if (count <= 0) break;
        disarm(part, count);
        if (write(STDERR_FILENO, part, (size_t)count) < 0) break;
        said += (int)count;
    }
    close(kept);
    kept = -1;
}
