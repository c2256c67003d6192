#pragma once

#include <boost/describe.hpp>

#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::access {

// A computer or tablet that stays at a site, known by a cookie that only its browser has.
struct Device {
  DeviceId id;
  SiteId site;
  Text<60> name;  // "Front desk 1"
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Device, (), (id, site, name, recorded_at))

}  // namespace quell::access
