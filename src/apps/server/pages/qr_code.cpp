#include "apps/server/pages/qr_code.h"

#include <qrcodegen/qrcodegen.hpp>

namespace quell::server {

boost::json::object qr_code(const std::string& text) {
  constexpr int quiet = 4;
  const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  const int size = code.getSize();
  std::string path;
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      if (!code.getModule(x, y)) continue;
      const int from = x;
      while (x + 1 < size && code.getModule(x + 1, y)) ++x;
      const std::string width = std::to_string(x - from + 1);
      path += "M" + std::to_string(from + quiet) + " " + std::to_string(y + quiet) + "h" + width + "v1h-" + width + "z";
    }
  return {{"size", size + 2 * quiet}, {"path", path}};
}

}  // namespace quell::server
