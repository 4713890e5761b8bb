#include "times.h"
#include <stdlib.h>

struct ccal_zone {
    icaltimezone *zone;
};

ccal_zone *ccal_zone_read(const char *text)
{
    icalerror_set_errors_are_fatal(0);
    icalcomponent *component = icalparser_parse_string(text);
    if (!component)
        return NULL;
    icaltimezone *zone = icaltimezone_new();
    // On success the zone owns the component.
    if (icalcomponent_isa(component) != ICAL_VTIMEZONE_COMPONENT || !zone
        || !icaltimezone_set_component(zone, component)) {
        icalcomponent_free(component);
        if (zone)
            icaltimezone_free(zone, 1);
        return NULL;
    }
    ccal_zone *result = malloc(sizeof *result);
    if (!result) {
        icaltimezone_free(zone, 1);
        return NULL;
    }
    result->zone = zone;
    return result;
}

void ccal_zone_free(ccal_zone *zone)
{
    if (!zone)
        return;
    icaltimezone_free(zone->zone, 1);
    free(zone);
}

int32_t ccal_zone_offset(ccal_zone *zone, const ccal_time *utc)
{
    struct icaltimetype time = floating_time(utc);
    int is_daylight = 0;
    return icaltimezone_get_utc_offset_of_utc_time(zone->zone, &time, &is_daylight);
}
