#ifndef ROSTER_CCALENDAR_TIMES_H
#define ROSTER_CCALENDAR_TIMES_H

#include "CCalendar.h"
#include "library.h"

/// Between our plain times and libical's; a zone never goes along.
static inline ccal_time plain_time(struct icaltimetype time)
{
    return (ccal_time){ time.year, time.month, time.day, time.hour, time.minute, time.second,
                        time.is_date != 0, icaltime_is_utc(time) != 0 };
}

static inline struct icaltimetype floating_time(const ccal_time *time)
{
    struct icaltimetype result = icaltime_null_time();
    result.year = time->year;
    result.month = time->month;
    result.day = time->day;
    result.hour = time->hour;
    result.minute = time->minute;
    result.second = time->second;
    return result;
}

#endif
