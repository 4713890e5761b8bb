#define _GNU_SOURCE
#include "shared.h"
#include <time.h>

void ctransfer_prepare(CURL *handle, const ctransfer_peer *peer, const char *protocols)
{
#if LIBCURL_VERSION_NUM >= 0x075500
    option(handle, CURLOPT_PROTOCOLS_STR, protocols);
#else
    option(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_SMTP | CURLPROTO_SMTPS | CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    option(handle, CURLOPT_URL, peer->url);
    option(handle, CURLOPT_NOSIGNAL, 1L);
    option(handle, CURLOPT_FOLLOWLOCATION, 0L);
    option(handle, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    // Empty: also none of the environment's.
    option(handle, CURLOPT_PROXY, "");
    option(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    option(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    option(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (peer->authority)
        option(handle, CURLOPT_CAINFO, peer->authority);
    if (peer->user) {
        option(handle, CURLOPT_USERNAME, peer->user);
        option(handle, CURLOPT_PASSWORD, peer->password ? peer->password : "");
    }
    option(handle, CURLOPT_CONNECTTIMEOUT_MS, (long)peer->connecting);
    option(handle, CURLOPT_TIMEOUT_MS, (long)peer->whole);
#if LIBCURL_VERSION_NUM >= 0x075700
    // Without it, giving up waits for the name to be found all the same.
    option(handle, CURLOPT_QUICK_EXIT, 1L);
#endif
}

ctransfer_result ctransfer_meaning(CURLcode code)
{
    switch (code) {
    case CURLE_OK: return CTRANSFER_DONE;
    case CURLE_ABORTED_BY_CALLBACK: return CTRANSFER_STOPPED;
    case CURLE_OPERATION_TIMEDOUT: return CTRANSFER_TIMED_OUT;
    case CURLE_COULDNT_RESOLVE_HOST: return CTRANSFER_NO_HOST;
    case CURLE_COULDNT_CONNECT: return CTRANSFER_NO_CONNECTION;
    case CURLE_SSL_CONNECT_ERROR: return CTRANSFER_NO_TLS;
    case CURLE_USE_SSL_FAILED: return CTRANSFER_TLS_NOT_OFFERED;
    case CURLE_PEER_FAILED_VERIFICATION: return CTRANSFER_BAD_CERTIFICATE;
    case CURLE_LOGIN_DENIED: return CTRANSFER_LOGIN_REFUSED;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE: return CTRANSFER_CUT;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_REMOTE_ACCESS_DENIED:
    case CURLE_WRITE_ERROR: return CTRANSFER_GARBLED;
    case CURLE_URL_MALFORMAT: return CTRANSFER_BAD_ADDRESS;
    default: return CTRANSFER_OTHER;
    }
}

void ctransfer_hold_pipe(pipe_guard *guard)
{
    sigset_t pipe, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&pending);
    guard->was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &guard->before);
}

void ctransfer_let_pipe(const pipe_guard *guard)
{
    if (!guard->was_pending) {
        static const struct timespec at_once = {0, 0};
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        sigtimedwait(&pipe, NULL, &at_once);
    }
    pthread_sigmask(SIG_SETMASK, &guard->before, NULL);
}

int64_t ctransfer_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}
