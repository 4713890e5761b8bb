/// iCalendar (RFC 5545) as plain functions over ints and UTF-8. libical does the work; nothing above includes its
/// headers. Not for several threads at once on the same value. Texts that are handed out live until the next call.
#ifndef ROSTER_CCALENDAR_H
#define ROSTER_CCALENDAR_H

#include <stdint.h>

/// A date or a date with its time, as it is written: nothing is checked nor converted.
typedef struct {
    int32_t year, month, day;
    int32_t hour, minute, second;
    /// 1: the day alone was given.
    int32_t is_date;
    /// 1: written with a `Z`.
    int32_t is_utc;
} ccal_time;

/// A duration. Weeks and days are nominal (the same time on the wall), the rest is exact.
typedef struct {
    int32_t is_negative;
    uint32_t weeks, days, hours, minutes, seconds;
} ccal_duration;

/// The values of one content line; most lines have one, EXDATE and RDATE have a list.
typedef struct ccal_line ccal_line;

/// Reads one unfolded line without its line end. NULL where libical finds nothing that it can use.
ccal_line *ccal_line_read(const char *text);
void ccal_line_free(ccal_line *line);
/// Goes to the first, then to each next value: 1, or 0 after the last.
int ccal_line_next(ccal_line *line);
/// The current value, with escapes undone where it is text.
const char *ccal_line_text(ccal_line *line);
/// A parameter of the current value without quotes, or NULL.
const char *ccal_line_parameter(ccal_line *line, const char *name);
/// The current value as a date or date-time; of a period its start. 0 where it is neither.
int ccal_line_time(ccal_line *line, ccal_time *time);
/// The end or the length of the current value, where that is a period: 1 an end, 2 a length, 0 neither.
int ccal_line_period(ccal_line *line, ccal_time *end, ccal_duration *length);
/// The current value as a duration. 0 where it is none.
int ccal_line_duration(ccal_line *line, ccal_duration *duration);

/// A time zone as a file defines it (VTIMEZONE).
typedef struct ccal_zone ccal_zone;

/// Reads the lines from BEGIN:VTIMEZONE to END:VTIMEZONE. NULL where they are no zone.
ccal_zone *ccal_zone_read(const char *text);
void ccal_zone_free(ccal_zone *zone);
/// Seconds east of UTC at that moment, which is in UTC.
int32_t ccal_zone_offset(ccal_zone *zone, const ccal_time *utc);

#endif
