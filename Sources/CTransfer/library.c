#include "library.h"
#include <dlfcn.h>
#include <pthread.h>

/// Of the interface that `curl.h` describes.
static const char library[] = "libcurl.so.4";

static void *handle;

static void load(void)
{
    handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (handle && LATE(curl_global_init)(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        handle = NULL;
}

int ctransfer_load(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return handle != NULL;
}

void *ctransfer_function(const char *name)
{
    return dlsym(handle, name);
}
