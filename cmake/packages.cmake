# Everything comes from Debian; `./dev` installs it.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(fmt REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(GTest REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(TOML REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(SPDLOG REQUIRED IMPORTED_TARGET spdlog)
pkg_check_modules(PROMETHEUS REQUIRED IMPORTED_TARGET prometheus-cpp-core)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET pangocairo cairo-pdf)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)

add_library(packages INTERFACE)
target_link_libraries(packages INTERFACE
  Threads::Threads Boost::json fmt::fmt ZLIB::ZLIB OpenSSL::Crypto CURL::libcurl
  PkgConfig::SODIUM PkgConfig::ICU PkgConfig::SQLITE PkgConfig::LIBPQ PkgConfig::TOML PkgConfig::SPDLOG
  PkgConfig::PROMETHEUS PkgConfig::CAIRO PkgConfig::ICAL date-tz qrcodegencpp zxcvbn)
target_compile_definitions(packages INTERFACE BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION)
