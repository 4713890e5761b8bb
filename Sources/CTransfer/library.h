#ifndef ROSTER_CTRANSFER_LIBRARY_H
#define ROSTER_CTRANSFER_LIBRARY_H

/// Options go through a pointer here; the checks are for direct calls.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// libcurl brings TLS, LDAP and Kerberos along, which the dashboard would load at every start and never use. So it is
/// loaded with the first transfer, and its functions are looked up by name, with the types of its header.
/// 0 where it is not installed.
int ctransfer_load(void);

/// NULL where the library, which `ctransfer_load` has found, is too old for it.
void *ctransfer_function(const char *name);

#define LATE(function) ((__typeof__(&function))ctransfer_function(#function))

#endif
