/* Bytes to the terminal: collected, and sent at once. */
#include "private.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

static char waiting[16 * 1024];
static size_t count;

void ct_write(const char *bytes, size_t length) {
    if (count + length > sizeof waiting) ct_write_out();
    memcpy(waiting + count, bytes, length);
    count += length;
}

/* What a terminal that is gone does not take is dropped: the loop finds out by itself. */
void ct_write_out(void) {
    for (size_t sent = 0; sent < count;) {
        ssize_t written = write(STDOUT_FILENO, waiting + sent, count - sent);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        sent += (size_t)written;
    }
    count = 0;
}
