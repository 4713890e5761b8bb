/// Mail and web transfers by libcurl as plain functions over ints and UTF-8; nothing above includes its headers.
/// A value is for one thread at a time, but for `ctransfer_stop_raise`. Times are in milliseconds. Texts that are handed
/// out live until the next call with the same value.
#ifndef ROSTER_CTRANSFER_H
#define ROSTER_CTRANSFER_H

#include <stddef.h>
#include <stdint.h>

/// How a step ended.
typedef enum {
    /// As it should. Of a conversation: an answer is there, whatever it says.
    CTRANSFER_DONE = 0,
    CTRANSFER_STOPPED,
    /// `offer` said no, before anything was sent.
    CTRANSFER_WITHDRAWN,
    CTRANSFER_TIMED_OUT,
    /// No such host, or nobody to ask for it.
    CTRANSFER_NO_HOST,
    CTRANSFER_NO_CONNECTION,
    /// The other side does not speak TLS, or none that will do.
    CTRANSFER_NO_TLS,
    /// STARTTLS was not offered, or refused.
    CTRANSFER_TLS_NOT_OFFERED,
    /// The certificate is not one for this host.
    CTRANSFER_BAD_CERTIFICATE,
    CTRANSFER_LOGIN_REFUSED,
    /// The other side closed or reset.
    CTRANSFER_CUT,
    /// What came is no answer, or too long for one.
    CTRANSFER_GARBLED,
    CTRANSFER_BAD_ADDRESS,
    CTRANSFER_NO_LIBRARY,
    CTRANSFER_OTHER
} ctransfer_result;

/// A flag that ends transfers from another thread.
typedef struct ctransfer_stop ctransfer_stop;

ctransfer_stop *ctransfer_stop_new(void);
void ctransfer_stop_free(ctransfer_stop *stop);
/// From any thread, also in a signal handler.
void ctransfer_stop_raise(ctransfer_stop *stop);
int ctransfer_stop_is_raised(const ctransfer_stop *stop);

/// Whom to talk with, and for how long at most.
typedef struct {
    const char *url;
    /// NULL: nobody is told who we are.
    const char *user;
    const char *password;
    /// A file of certificates to trust beside the system's; NULL: only those.
    const char *authority;
    /// For TCP, TLS, greeting and login.
    int64_t connecting;
    /// From the first to the last byte of a request; a conversation measures its own (`until`).
    int64_t whole;
    /// How long an answer is still waited for after a stop, where it alone can say what became of a message.
    int64_t after_stop;
    const ctransfer_stop *stop;
} ctransfer_peer;

/// A conversation in SMTP. libcurl connects, encrypts, greets and logs in; what is said after that is the caller's.
typedef struct ctransfer_line ctransfer_line;

/// The last that was said by us, of what libcurl says.
typedef enum {
    CTRANSFER_GREETING = 0,
    CTRANSFER_EHLO,
    CTRANSFER_STARTTLS,
    CTRANSFER_AUTH
} ctransfer_stage;

/// NULL without memory.
ctransfer_line *ctransfer_line_new(void);
void ctransfer_line_free(ctransfer_line *line);
/// - needs_tls: of `smtp://`: nothing but EHLO and STARTTLS is said in clear; else nothing is encrypted.
ctransfer_result ctransfer_line_open(ctransfer_line *line, const ctransfer_peer *peer, int needs_tls);
ctransfer_stage ctransfer_line_stage(const ctransfer_line *line);
/// What the server can, as its answer to EHLO has it: its lines, ended by LF.
const char *ctransfer_line_offers(const ctransfer_line *line);
/// Sends all of it. - until: when to give up, as `ctransfer_now` counts.
ctransfer_result ctransfer_line_send(ctransfer_line *line, const uint8_t *bytes, size_t count, int64_t until);
/// Reads one answer, of one or more lines.
/// - ignores_stop: for `after_stop` longer, where the answer alone can say what became of a message.
ctransfer_result ctransfer_line_read(ctransfer_line *line, int64_t until, int ignores_stop);
/// The code of the last answer; 0 where there was none.
int32_t ctransfer_line_code(const ctransfer_line *line);
/// Its text without the code, its lines joined by LF, at most 1,000 bytes, as it came.
const char *ctransfer_line_text(const ctransfer_line *line);
/// Whether the server has said nothing more and not gone, as far as is known here.
int ctransfer_line_is_idle(ctransfer_line *line);
/// A clock that never goes back.
int64_t ctransfer_now(void);

/// One request by HTTP and what came back.
typedef struct ctransfer_answer ctransfer_answer;

/// Called once, connected and about to send the request. 0: go on; else nothing is sent.
typedef int32_t (*ctransfer_offer)(void *context);

/// No redirect is followed, no request sent twice, no proxy and no .netrc asked.
/// - form: the body of a POST, urlencoded; NULL: a GET.
/// - most: bytes of an answer; a longer one is garbled.
/// NULL without memory.
ctransfer_answer *ctransfer_ask(
    const ctransfer_peer *peer, const char *form, size_t most, ctransfer_offer offer, void *context);
void ctransfer_answer_free(ctransfer_answer *answer);
ctransfer_result ctransfer_answer_result(const ctransfer_answer *answer);
/// Whether a byte of the request may have left.
int ctransfer_answer_was_sent(const ctransfer_answer *answer);
/// 0 where none came.
int32_t ctransfer_answer_status(const ctransfer_answer *answer);
const uint8_t *ctransfer_answer_body(const ctransfer_answer *answer, size_t *count);
/// These headers as they came, at most 100 bytes; empty where there was none.
const char *ctransfer_answer_retry_after(const ctransfer_answer *answer);
const char *ctransfer_answer_date(const ctransfer_answer *answer);

#endif
