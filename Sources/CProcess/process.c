#include "CProcess.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/resource.h>

int roster_process_hide(void) {
    struct rlimit none = {0, 0};
    if (prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L) != 0) return errno;
    return setrlimit(RLIMIT_CORE, &none) == 0 ? 0 : errno;
}
