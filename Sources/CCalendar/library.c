#include "library.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/// Of the interface that `ical.h` describes (libical 3).
static const char library[] = "libical.so.3";

/// What the linker would have said at the start; 69 is EX_UNAVAILABLE.
static void give_up(void)
{
    fprintf(stderr, "roster: calendars can't be read without %s; install the package libical3\n", library);
    exit(69);
}

void *ccal_function(const char *name)
{
    static void *handle;
    if (!handle)
        handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    void *function = handle ? dlsym(handle, name) : NULL;
    if (!function)
        give_up();
    return function;
}
