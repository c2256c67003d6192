#include "apps/server/pages/calendar_file.h"

#include <libical/ical.h>

#include <memory>

namespace quell::server {
namespace {

icaltimetype utc(Instant at) {
  return icaltime_from_timet_with_zone(
      std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::seconds>(at)), 0,
      icaltimezone_get_utc_timezone());
}

}  // namespace

std::string calendar_file(const CalendarEntry& entry) {
  icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  icalcomponent_add_property(event, icalproperty_new_uid(entry.uid.c_str()));
  icalcomponent_add_property(event, icalproperty_new_dtstamp(utc(entry.written_at)));
  icalcomponent_add_property(event, icalproperty_new_dtstart(utc(entry.starts_at)));
  icalcomponent_add_property(event, icalproperty_new_dtend(utc(entry.ends_at)));
  icalcomponent_add_property(event, icalproperty_new_summary(entry.title.c_str()));
  icalcomponent_add_property(event, icalproperty_new_location(entry.place.c_str()));

  const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar{
      icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free};
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Quell//EN"));
  icalcomponent_add_component(calendar.get(), event);
  const std::unique_ptr<char, decltype(&free)> text{icalcomponent_as_ical_string_r(calendar.get()), free};
  return text.get();
}

}  // namespace quell::server
