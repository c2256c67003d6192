# libphonenumber's headers. Debian's libphonenumber-dev wants Boost 1.74, which cannot stand beside our 1.81; so the
# library itself is installed, and its headers are unpacked from the package into a cache that all checkouts share.
file(GLOB phonenumber_library /usr/lib/*/libphonenumber.so.8)
if(NOT phonenumber_library)
  message(FATAL_ERROR "libphonenumber8 is missing: ./dev build installs it")
endif()
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/tools/dev/phonenumber_headers
                OUTPUT_VARIABLE phonenumber_headers OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
find_package(Protobuf REQUIRED)

# Linked by room_people only, which includes it in one file.
add_library(phonenumber INTERFACE)
target_include_directories(phonenumber SYSTEM INTERFACE ${phonenumber_headers})
target_link_libraries(phonenumber INTERFACE ${phonenumber_library} protobuf::libprotobuf)
