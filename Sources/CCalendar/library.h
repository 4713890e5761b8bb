#ifndef ROSTER_CCALENDAR_LIBRARY_H
#define ROSTER_CCALENDAR_LIBRARY_H

#include <libical/ical.h>

/// libical brings the whole of ICU along, which takes the linker as long as a third of all else that a start has to load;
/// and calendars are read seldom. So it is loaded when one is: its functions are looked up by name, with the types of its
/// header.
///
/// Ends the process, and says why, where the library is not installed.
void *ccal_function(const char *name);

#define LATE(function) ((__typeof__(&function))ccal_function(#function))

#define icalcomponent_count_properties LATE(icalcomponent_count_properties)
#define icalcomponent_free LATE(icalcomponent_free)
#define icalcomponent_get_first_property LATE(icalcomponent_get_first_property)
#define icalcomponent_get_next_property LATE(icalcomponent_get_next_property)
#define icalcomponent_isa LATE(icalcomponent_isa)
#define icaldurationtype_is_bad_duration LATE(icaldurationtype_is_bad_duration)
#define icalerror_set_errors_are_fatal LATE(icalerror_set_errors_are_fatal)
#define icalparameter_get_tzid LATE(icalparameter_get_tzid)
#define icalparser_parse_string LATE(icalparser_parse_string)
#define icalperiodtype_is_null_period LATE(icalperiodtype_is_null_period)
#define icalproperty_get_first_parameter LATE(icalproperty_get_first_parameter)
#define icalproperty_get_parameter_as_string LATE(icalproperty_get_parameter_as_string)
#define icalproperty_get_value LATE(icalproperty_get_value)
#define icaltime_is_null_time LATE(icaltime_is_null_time)
#define icaltime_is_utc LATE(icaltime_is_utc)
#define icaltime_null_time LATE(icaltime_null_time)
#define icaltimezone_free LATE(icaltimezone_free)
#define icaltimezone_get_utc_offset_of_utc_time LATE(icaltimezone_get_utc_offset_of_utc_time)
#define icaltimezone_new LATE(icaltimezone_new)
#define icaltimezone_set_component LATE(icaltimezone_set_component)
#define icalvalue_as_ical_string LATE(icalvalue_as_ical_string)
#define icalvalue_get_date LATE(icalvalue_get_date)
#define icalvalue_get_datetime LATE(icalvalue_get_datetime)
#define icalvalue_get_datetimeperiod LATE(icalvalue_get_datetimeperiod)
#define icalvalue_get_duration LATE(icalvalue_get_duration)
#define icalvalue_get_period LATE(icalvalue_get_period)
#define icalvalue_get_text LATE(icalvalue_get_text)
#define icalvalue_isa LATE(icalvalue_isa)

#endif
