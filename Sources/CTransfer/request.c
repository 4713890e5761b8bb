#include "shared.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { longest_header = 100 };

struct ctransfer_answer {
    const ctransfer_peer *peer;
    ctransfer_offer offer;
    void *context;
    size_t most;
    int offered;
    int is_withdrawn;
    int64_t stopped_at;
    ctransfer_result result;
    int32_t status;
    uint8_t *body;
    size_t count;
    char retry_after[longest_header + 1];
    char date[longest_header + 1];
};

static int ask_before(void *context, char *a, char *b, int c, int d)
{
    (void)a, (void)b, (void)c, (void)d;
    ctransfer_answer *answer = context;
    // A second time would be a second message.
    if (answer->offered)
        return CURL_PREREQFUNC_ABORT;
    if (ctransfer_stop_is_raised(answer->peer->stop))
        return CURL_PREREQFUNC_ABORT;
    answer->is_withdrawn = answer->offer && answer->offer(answer->context) != 0;
    if (answer->is_withdrawn)
        return CURL_PREREQFUNC_ABORT;
    answer->offered = 1;
    return CURL_PREREQFUNC_OK;
}

static size_t keep_body(char *bytes, size_t one, size_t count, void *context)
{
    (void)one;
    ctransfer_answer *answer = context;
    if (count > answer->most - answer->count)
        return 0;
    uint8_t *body = realloc(answer->body, answer->count + count);
    if (!body)
        return 0;
    memcpy(body + answer->count, bytes, count);
    answer->body = body;
    answer->count += count;
    return count;
}

static void keep_header(const char *bytes, size_t count, const char *name, char *kept)
{
    size_t length = strlen(name);
    if (count <= length || strncasecmp(bytes, name, length) != 0)
        return;
    bytes += length;
    count -= length;
    while (count > 0 && (*bytes == ' ' || *bytes == '\t'))
        bytes++, count--;
    while (count > 0 && (unsigned char)bytes[count - 1] <= ' ')
        count--;
    if (count > longest_header)
        count = 0;
    memcpy(kept, bytes, count);
    kept[count] = 0;
}

static size_t read_header(char *bytes, size_t one, size_t count, void *context)
{
    (void)one;
    ctransfer_answer *answer = context;
    keep_header(bytes, count, "Retry-After:", answer->retry_after);
    keep_header(bytes, count, "Date:", answer->date);
    return count;
}

static int look_up(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    (void)a, (void)b, (void)c, (void)d;
    ctransfer_answer *answer = context;
    if (!ctransfer_stop_is_raised(answer->peer->stop))
        return 0;
    if (!answer->offered)
        return 1;
    if (!answer->stopped_at)
        answer->stopped_at = ctransfer_now();
    return ctransfer_now() - answer->stopped_at >= answer->peer->after_stop;
}

static void perform(ctransfer_answer *answer, CURL *handle, const char *form)
{
    ctransfer_prepare(handle, answer->peer, "http,https");
    struct curl_slist *headers = LATE(curl_slist_append)(NULL, "Accept: application/json");
    headers = headers ? LATE(curl_slist_append)(headers, "Expect:") : NULL;
    option(handle, CURLOPT_HTTPHEADER, headers);
    option(handle, CURLOPT_USERAGENT, "Roster");
    option(handle, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
    // On a connection used before, and with HTTP/2, libcurl may send a request again by itself.
    option(handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    option(handle, CURLOPT_FRESH_CONNECT, 1L);
    option(handle, CURLOPT_FORBID_REUSE, 1L);
    if (form) {
        option(handle, CURLOPT_POST, 1L);
        option(handle, CURLOPT_POSTFIELDSIZE, (long)strlen(form));
        option(handle, CURLOPT_POSTFIELDS, form);
    }
    option(handle, CURLOPT_PREREQFUNCTION, ask_before);
    option(handle, CURLOPT_PREREQDATA, answer);
    option(handle, CURLOPT_WRITEFUNCTION, keep_body);
    option(handle, CURLOPT_WRITEDATA, answer);
    option(handle, CURLOPT_HEADERFUNCTION, read_header);
    option(handle, CURLOPT_HEADERDATA, answer);
    option(handle, CURLOPT_XFERINFOFUNCTION, look_up);
    option(handle, CURLOPT_XFERINFODATA, answer);
    option(handle, CURLOPT_NOPROGRESS, 0L);

    pipe_guard guard;
    ctransfer_hold_pipe(&guard);
    CURLcode code = LATE(curl_easy_perform)(handle);
    ctransfer_let_pipe(&guard);
    long status = 0;
    LATE(curl_easy_getinfo)(handle, CURLINFO_RESPONSE_CODE, &status);
    answer->status = (int32_t)status;
    answer->result = answer->is_withdrawn ? CTRANSFER_WITHDRAWN : ctransfer_meaning(code);
    LATE(curl_slist_free_all)(headers);
}

ctransfer_answer *ctransfer_ask(
    const ctransfer_peer *peer, const char *form, size_t most, ctransfer_offer offer, void *context)
{
    ctransfer_answer *answer = calloc(1, sizeof *answer);
    if (!answer)
        return NULL;
    answer->peer = peer;
    answer->offer = offer;
    answer->context = context;
    answer->most = most;
    answer->result = CTRANSFER_NO_LIBRARY;
    if (!ctransfer_load())
        return answer;
    answer->result = CTRANSFER_OTHER;
    CURL *handle = LATE(curl_easy_init)();
    if (handle) {
        perform(answer, handle, form);
        LATE(curl_easy_cleanup)(handle);
    }
    answer->peer = NULL;
    return answer;
}

void ctransfer_answer_free(ctransfer_answer *answer)
{
    if (answer)
        free(answer->body);
    free(answer);
}

ctransfer_result ctransfer_answer_result(const ctransfer_answer *answer) { return answer->result; }
int ctransfer_answer_was_sent(const ctransfer_answer *answer) { return answer->offered; }
int32_t ctransfer_answer_status(const ctransfer_answer *answer) { return answer->status; }
const char *ctransfer_answer_retry_after(const ctransfer_answer *answer) { return answer->retry_after; }
const char *ctransfer_answer_date(const ctransfer_answer *answer) { return answer->date; }

const uint8_t *ctransfer_answer_body(const ctransfer_answer *answer, size_t *count)
{
    *count = answer->count;
    return answer->body;
}
