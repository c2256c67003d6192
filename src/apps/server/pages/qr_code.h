#pragma once

#include <boost/json/object.hpp>
#include <string>

namespace quell::server {

// A QR code as one SVG path: {size, path}, in modules, with the quiet zone of four around it.
boost::json::object qr_code(const std::string& text);

}  // namespace quell::server
