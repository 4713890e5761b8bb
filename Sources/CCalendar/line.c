#include "times.h"
#include <stdlib.h>
#include <string.h>

struct ccal_line {
    icalcomponent *event;
    icalproperty *current;
    int started;
};

/// libical reads a line only as part of a component.
static icalcomponent *event_of(const char *text)
{
    static const char before[] = "BEGIN:VEVENT\r\n", after[] = "\r\nEND:VEVENT\r\n";
    size_t length = strlen(text);
    char *whole = malloc(sizeof before + length + sizeof after);
    if (!whole)
        return NULL;
    memcpy(whole, before, sizeof before - 1);
    memcpy(whole + sizeof before - 1, text, length);
    memcpy(whole + sizeof before - 1 + length, after, sizeof after);
    icalcomponent *event = icalparser_parse_string(whole);
    free(whole);
    return event;
}

ccal_line *ccal_line_read(const char *text)
{
    icalerror_set_errors_are_fatal(0);
    icalcomponent *event = event_of(text);
    if (!event)
        return NULL;
    // What libical can't use it keeps as a remark of its own beside the rest.
    int unusable = icalcomponent_count_properties(event, ICAL_XLICERROR_PROPERTY);
    ccal_line *line = unusable || icalcomponent_isa(event) != ICAL_VEVENT_COMPONENT ? NULL : calloc(1, sizeof *line);
    if (!line) {
        icalcomponent_free(event);
        return NULL;
    }
    line->event = event;
    return line;
}

void ccal_line_free(ccal_line *line)
{
    if (!line)
        return;
    icalcomponent_free(line->event);
    free(line);
}

int ccal_line_next(ccal_line *line)
{
    line->current = line->started ? icalcomponent_get_next_property(line->event, ICAL_ANY_PROPERTY)
                                  : icalcomponent_get_first_property(line->event, ICAL_ANY_PROPERTY);
    line->started = 1;
    return line->current != NULL;
}

static icalvalue *value_of(ccal_line *line)
{
    return line->current ? icalproperty_get_value(line->current) : NULL;
}

const char *ccal_line_text(ccal_line *line)
{
    icalvalue *value = value_of(line);
    if (!value)
        return NULL;
    if (icalvalue_isa(value) == ICAL_TEXT_VALUE)
        return icalvalue_get_text(value);
    return icalvalue_as_ical_string(value);
}

const char *ccal_line_parameter(ccal_line *line, const char *name)
{
    if (!line->current)
        return NULL;
    if (strcmp(name, "TZID") == 0) {
        icalparameter *zone = icalproperty_get_first_parameter(line->current, ICAL_TZID_PARAMETER);
        return zone ? icalparameter_get_tzid(zone) : NULL;
    }
    return icalproperty_get_parameter_as_string(line->current, name);
}

int ccal_line_time(ccal_line *line, ccal_time *time)
{
    icalvalue *value = value_of(line);
    if (!value)
        return 0;
    struct icaltimetype found;
    switch (icalvalue_isa(value)) {
    case ICAL_DATE_VALUE: found = icalvalue_get_date(value); break;
    case ICAL_DATETIME_VALUE: found = icalvalue_get_datetime(value); break;
    case ICAL_DATETIMEPERIOD_VALUE: found = icalvalue_get_datetimeperiod(value).time; break;
    case ICAL_PERIOD_VALUE: found = icalvalue_get_period(value).start; break;
    default: return 0;
    }
    if (icaltime_is_null_time(found) && icalvalue_isa(value) == ICAL_DATETIMEPERIOD_VALUE)
        found = icalvalue_get_datetimeperiod(value).period.start;
    *time = plain_time(found);
    return !icaltime_is_null_time(found);
}

static ccal_duration plain_duration(struct icaldurationtype duration)
{
    return (ccal_duration){ duration.is_neg != 0, duration.weeks, duration.days,
                            duration.hours, duration.minutes, duration.seconds };
}

int ccal_line_period(ccal_line *line, ccal_time *end, ccal_duration *length)
{
    icalvalue *value = value_of(line);
    struct icalperiodtype period;
    if (value && icalvalue_isa(value) == ICAL_PERIOD_VALUE)
        period = icalvalue_get_period(value);
    else if (value && icalvalue_isa(value) == ICAL_DATETIMEPERIOD_VALUE)
        period = icalvalue_get_datetimeperiod(value).period;
    else
        return 0;
    if (icalperiodtype_is_null_period(period))
        return 0;
    *end = plain_time(period.end);
    *length = plain_duration(period.duration);
    return icaltime_is_null_time(period.end) ? 2 : 1;
}

int ccal_line_duration(ccal_line *line, ccal_duration *duration)
{
    icalvalue *value = value_of(line);
    if (!value || icalvalue_isa(value) != ICAL_DURATION_VALUE)
        return 0;
    struct icaldurationtype found = icalvalue_get_duration(value);
    *duration = plain_duration(found);
    return !icaldurationtype_is_bad_duration(found);
}
