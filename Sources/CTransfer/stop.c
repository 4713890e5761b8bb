#include "include/CTransfer.h"
#include <stdatomic.h>
#include <stdlib.h>

struct ctransfer_stop {
    atomic_int is_raised;
};

ctransfer_stop *ctransfer_stop_new(void)
{
    return calloc(1, sizeof(ctransfer_stop));
}

void ctransfer_stop_free(ctransfer_stop *stop)
{
    free(stop);
}

void ctransfer_stop_raise(ctransfer_stop *stop)
{
    atomic_store(&stop->is_raised, 1);
}

int ctransfer_stop_is_raised(const ctransfer_stop *stop)
{
    return stop && atomic_load(&((ctransfer_stop *)stop)->is_raised);
}
