#pragma once

#include <string_view>

#include "apps/server/http_message.h"
#include "core/result.h"

namespace quell::server {

inline constexpr std::string_view sign_in_cookie = "quell_sign_in";
inline constexpr std::string_view device_cookie = "quell_device";

enum class Caller { anyone, staff };

// Refuses a change that another site's page had a browser send (CSRF). Browsers name the page's origin; a request by
// staff must also bear "X-Quell-Request: 1", which a foreign page cannot add. Programs that sign in by a bearer token
// send nothing by themselves and pass.
//
// `own_origin` is the address under which the public knows this server ("https://quell.example.gov"), or empty: then
// the Host header stands for it.
// Fails: not_permitted server.cross_site
Result<void> refuse_cross_site(const HttpRequest& request, Caller caller, std::string_view own_origin);

}  // namespace quell::server
