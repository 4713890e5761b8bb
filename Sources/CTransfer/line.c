#include "shared.h"
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/// What one answer may say in all (RFC 5321 has 512 bytes for a line), and what is kept of it.
enum { longest_answer = 65536, kept_text = 1000, kept_offers = 4000, longest_wait = 200 };

struct ctransfer_line {
    CURL *handle;
    curl_socket_t socket;
    const ctransfer_stop *stop;
    int64_t after_stop;
    ctransfer_stage stage;
    int32_t code;
    char text[kept_text + 1];
    char offers[kept_offers + 1];
    // What came and was not read as an answer yet.
    char input[4096];
    size_t filled;
};

ctransfer_line *ctransfer_line_new(void)
{
    return calloc(1, sizeof(ctransfer_line));
}

void ctransfer_line_free(ctransfer_line *line)
{
    if (line && line->handle) {
        pipe_guard guard;
        ctransfer_hold_pipe(&guard);
        LATE(curl_easy_cleanup)(line->handle);
        ctransfer_let_pipe(&guard);
    }
    free(line);
}

/// Adds as much of it as there is room for.
static void append(char *text, size_t room, const char *more, size_t count)
{
    size_t used = strlen(text);
    if (count > room - used)
        count = room - used;
    memcpy(text + used, more, count);
    text[used + count] = 0;
}

static int begins(const char *bytes, size_t count, const char *word)
{
    return count >= strlen(word) && strncasecmp(bytes, word, strlen(word)) == 0;
}

/// Takes in one line of an answer, without its end. - Returns: 1 where it is the last of the answer, 0 where more
/// follow, -1 where it is no line of an answer.
static int take(ctransfer_line *line, const char *bytes, size_t count, int is_first)
{
    if (count < 3 || bytes[0] < '2' || bytes[0] > '5' || bytes[1] < '0' || bytes[1] > '9' || bytes[2] < '0'
        || bytes[2] > '9' || (count > 3 && bytes[3] != ' ' && bytes[3] != '-'))
        return -1;
    int code = (bytes[0] - '0') * 100 + (bytes[1] - '0') * 10 + bytes[2] - '0';
    if (is_first) {
        line->text[0] = 0;
        line->code = code;
    } else if (code != line->code) {
        return -1;
    } else {
        append(line->text, kept_text, "\n", 1);
    }
    if (count > 4)
        append(line->text, kept_text, bytes + 4, count - 4);
    return count <= 3 || bytes[3] == ' ';
}

/// What libcurl says and hears while it greets and logs in. What is said after AUTH is a secret: only its verb is read.
static int listen_in(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *context)
{
    (void)handle;
    ctransfer_line *line = context;
    while (count > 0 && (bytes[count - 1] == '\n' || bytes[count - 1] == '\r'))
        count--;
    if (kind == CURLINFO_HEADER_OUT) {
        if (begins(bytes, count, "EHLO") || begins(bytes, count, "HELO")) {
            line->stage = CTRANSFER_EHLO;
            line->offers[0] = 0;
        } else if (begins(bytes, count, "STARTTLS")) {
            line->stage = CTRANSFER_STARTTLS;
        } else if (begins(bytes, count, "AUTH")) {
            line->stage = CTRANSFER_AUTH;
        }
        line->code = 0;
    } else if (kind == CURLINFO_HEADER_IN) {
        take(line, bytes, count, line->code == 0);
        if (line->stage == CTRANSFER_EHLO && line->code == 250 && count > 4) {
            append(line->offers, kept_offers, bytes + 4, count - 4);
            append(line->offers, kept_offers, "\n", 1);
        }
    }
    return 0;
}

static int look_up(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    (void)a, (void)b, (void)c, (void)d;
    return ctransfer_stop_is_raised(((ctransfer_line *)context)->stop);
}

ctransfer_result ctransfer_line_open(ctransfer_line *line, const ctransfer_peer *peer, int needs_tls)
{
    if (!ctransfer_load())
        return CTRANSFER_NO_LIBRARY;
    line->handle = LATE(curl_easy_init)();
    if (!line->handle)
        return CTRANSFER_OTHER;
    line->stop = peer->stop;
    line->after_stop = peer->after_stop;
    CURL *handle = line->handle;
    ctransfer_prepare(handle, peer, "smtp,smtps");
    option(handle, CURLOPT_CONNECT_ONLY, 1L);
    option(handle, CURLOPT_USE_SSL, (long)(needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    option(handle, CURLOPT_DEBUGFUNCTION, listen_in);
    option(handle, CURLOPT_DEBUGDATA, line);
    option(handle, CURLOPT_VERBOSE, 1L);
    option(handle, CURLOPT_XFERINFOFUNCTION, look_up);
    option(handle, CURLOPT_XFERINFODATA, line);
    option(handle, CURLOPT_NOPROGRESS, 0L);

    pipe_guard guard;
    ctransfer_hold_pipe(&guard);
    CURLcode code = LATE(curl_easy_perform)(handle);
    ctransfer_let_pipe(&guard);
    if (code == CURLE_OK)
        LATE(curl_easy_getinfo)(handle, CURLINFO_ACTIVESOCKET, &line->socket);
    return ctransfer_meaning(code);
}

ctransfer_stage ctransfer_line_stage(const ctransfer_line *line) { return line->stage; }
const char *ctransfer_line_offers(const ctransfer_line *line) { return line->offers; }
int32_t ctransfer_line_code(const ctransfer_line *line) { return line->code; }
const char *ctransfer_line_text(const ctransfer_line *line) { return line->text; }

/// Waits until the socket is ready, or the time has come. Short waits: a stop must be noticed, and TLS may have what the
/// socket no longer shows.
static ctransfer_result wait_for(ctransfer_line *line, short events, int64_t until)
{
    int64_t left = until - ctransfer_now();
    if (left <= 0)
        return CTRANSFER_TIMED_OUT;
    struct pollfd socket = {line->socket, events, 0};
    poll(&socket, 1, left < longest_wait ? (int)left : longest_wait);
    return CTRANSFER_DONE;
}

ctransfer_result ctransfer_line_send(ctransfer_line *line, const uint8_t *bytes, size_t count, int64_t until)
{
    pipe_guard guard;
    ctransfer_hold_pipe(&guard);
    ctransfer_result result = CTRANSFER_DONE;
    while (count > 0 && result == CTRANSFER_DONE) {
        size_t sent = 0;
        CURLcode code = LATE(curl_easy_send)(line->handle, bytes, count, &sent);
        if (code == CURLE_OK) {
            bytes += sent;
            count -= sent;
        } else if (code != CURLE_AGAIN) {
            result = CTRANSFER_CUT;
        } else if (ctransfer_stop_is_raised(line->stop)) {
            result = CTRANSFER_STOPPED;
        } else {
            result = wait_for(line, POLLOUT, until);
        }
    }
    ctransfer_let_pipe(&guard);
    return result;
}

/// Reads on until `input` holds a whole line or is full.
static ctransfer_result fill(ctransfer_line *line, int64_t until, int ignores_stop)
{
    int64_t stopped_at = 0;
    while (!memchr(line->input, '\n', line->filled) && line->filled < sizeof line->input) {
        size_t count = 0;
        CURLcode code = LATE(curl_easy_recv)(
            line->handle, line->input + line->filled, sizeof line->input - line->filled, &count);
        if (code == CURLE_OK && count == 0)
            return CTRANSFER_CUT;
        if (code == CURLE_OK) {
            line->filled += count;
            continue;
        }
        if (code != CURLE_AGAIN)
            return CTRANSFER_CUT;
        if (ctransfer_stop_is_raised(line->stop)) {
            if (!ignores_stop)
                return CTRANSFER_STOPPED;
            if (!stopped_at && ctransfer_now() + line->after_stop < until)
                until = ctransfer_now() + line->after_stop;
            stopped_at = 1;
        }
        ctransfer_result result = wait_for(line, POLLIN, until);
        if (result != CTRANSFER_DONE)
            return result;
    }
    return CTRANSFER_DONE;
}

/// Takes the next line out of `input`. - Returns: as `take`.
static int next_line(ctransfer_line *line, int is_first, size_t *heard)
{
    char *end = memchr(line->input, '\n', line->filled);
    size_t count = end ? (size_t)(end - line->input) : line->filled;
    size_t used = end ? count + 1 : count;
    if (end && count > 0 && line->input[count - 1] == '\r')
        count--;
    int last = take(line, line->input, count, is_first);
    *heard += used;
    line->filled -= used;
    memmove(line->input, line->input + used, line->filled);
    return last;
}

/// Drops the rest of a line that was too long to be read whole.
static ctransfer_result skip_line(ctransfer_line *line, int64_t until, int ignores_stop, size_t *heard)
{
    for (;;) {
        ctransfer_result result = fill(line, until, ignores_stop);
        if (result != CTRANSFER_DONE)
            return result;
        char *end = memchr(line->input, '\n', line->filled);
        size_t used = end ? (size_t)(end - line->input) + 1 : line->filled;
        *heard += used;
        line->filled -= used;
        memmove(line->input, line->input + used, line->filled);
        if (end || *heard > longest_answer)
            return CTRANSFER_DONE;
    }
}

ctransfer_result ctransfer_line_read(ctransfer_line *line, int64_t until, int ignores_stop)
{
    line->code = 0;
    line->text[0] = 0;
    size_t heard = 0;
    int last = 0;
    for (int is_first = 1; !last; is_first = 0) {
        ctransfer_result result = fill(line, until, ignores_stop);
        if (result == CTRANSFER_DONE) {
            int is_whole = memchr(line->input, '\n', line->filled) != NULL;
            last = next_line(line, is_first, &heard);
            if (!is_whole && last >= 0)
                result = skip_line(line, until, ignores_stop, &heard);
        }
        if (result == CTRANSFER_DONE && (last < 0 || heard > longest_answer))
            result = CTRANSFER_GARBLED;
        if (result != CTRANSFER_DONE) {
            line->code = 0;
            return result;
        }
    }
    return CTRANSFER_DONE;
}

int ctransfer_line_is_idle(ctransfer_line *line)
{
    if (line->filled > 0)
        return 0;
    struct pollfd socket = {line->socket, POLLIN, 0};
    // TLS 1.3 sends tickets after the handshake: what comes is only news where it can be read.
    if (poll(&socket, 1, 0) == 0)
        return 1;
    size_t count = 0;
    CURLcode code = LATE(curl_easy_recv)(line->handle, line->input, sizeof line->input, &count);
    if (code == CURLE_OK)
        line->filled = count;
    return code == CURLE_AGAIN;
}
