# Reads floor_plan.txt: each line "room: rooms it may name" becomes a library `room_<name>` of src/<name>/*.cpp, linked
# to those rooms, and, in the checked build, a program `<name>_test` of src/<name>/*_test.cpp. What lies in a folder
# src/<name>/testing/ is for tests alone: the tests of the room and of all rooms above it are linked to it.

file(STRINGS ${PROJECT_SOURCE_DIR}/floor_plan.txt floor_plan REGEX "^[a-z]+:")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/floor_plan.txt)

# The room `apps` is wiring: it runs no faster with more optimisation, and its routes compile in half the time with less.
set(release_options_apps -O1)

# Sanitizers watch the rooms, not the tests of them: a test file then compiles in 2.3 s rather than 3.3 s.
set(test_code -fno-sanitize=all)

# Where the checkout and its program lie, for those sources alone that ask: what the others compile to is then the same
# in each checkout, and ccache finds it.
function(tell_places)
  foreach(source ${ARGN})
    file(STRINGS ${source} asks REGEX "QUELL_(SOURCE_DIR|PROGRAM)" LIMIT_COUNT 1)
    if(asks)
      set_property(SOURCE ${source} APPEND PROPERTY COMPILE_DEFINITIONS QUELL_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                                        QUELL_PROGRAM="${PROJECT_BINARY_DIR}/quell")
    endif()
  endforeach()
endfunction()

function(add_room room below)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${room}/*.cpp)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  set(testing ${sources})
  list(FILTER testing INCLUDE REGEX "/testing/")
  list(FILTER testing EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cpp$|/testing/")

  # Rooms without a source yet pass on what stands below them.
  add_library(testing_${room} INTERFACE)
  foreach(other ${below})
    target_link_libraries(testing_${room} INTERFACE testing_${other})
  endforeach()
  if(sources)
    add_library(room_${room} STATIC ${sources})
    target_link_libraries(room_${room} PUBLIC packages)
    set(kind PUBLIC)
  else()
    add_library(room_${room} INTERFACE)
    set(kind INTERFACE)
  endif()
  target_include_directories(room_${room} ${kind} ${PROJECT_SOURCE_DIR}/src)
  foreach(other ${below})
    target_link_libraries(room_${room} ${kind} room_${other})
  endforeach()
  if(NOT QUELL_CHECKED AND sources AND release_options_${room})
    target_compile_options(room_${room} PRIVATE ${release_options_${room}})
  endif()
  if(NOT QUELL_CHECKED)
    return()
  endif()

  if(testing)
    add_library(testing_sources_${room} STATIC ${testing})
    target_link_libraries(testing_sources_${room} PUBLIC room_${room} GTest::gtest)
    target_compile_options(testing_sources_${room} PRIVATE ${test_code})
    target_link_libraries(testing_${room} INTERFACE testing_sources_${room})
  endif()
  if(tests)
    add_executable(${room}_test ${tests})
    target_link_libraries(${room}_test PRIVATE room_${room} testing_${room} GTest::gtest GTest::gtest_main)
    tell_places(${tests})
    target_compile_options(${room}_test PRIVATE ${test_code})
    add_test(NAME ${room} COMMAND ${room}_test)
    set_tests_properties(${room} PROPERTIES LABELS unit TIMEOUT 900)
  endif()
endfunction()

function(add_rooms)
  foreach(line ${floor_plan})
    string(REGEX REPLACE ":.*" "" room ${line})
    string(REGEX REPLACE "^[a-z]+:" "" below ${line})
    string(REGEX MATCHALL "[a-z]+" below "${below}")
    add_room(${room} "${below}")
    target_link_libraries(test_support INTERFACE testing_${room})
  endforeach()
  # Two rooms alone see these.
  target_link_libraries(room_core PUBLIC embedded)
  get_target_property(kind room_people TYPE)
  if(kind STREQUAL STATIC_LIBRARY)
    target_link_libraries(room_people PRIVATE phonenumber)
  endif()
endfunction()

# The program: src/apps/quell/main.cpp over the room `apps`.
function(add_program)
  file(GLOB main CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/apps/quell/main.cpp)
  if(main)
    add_executable(quell ${main})
    target_link_libraries(quell PRIVATE room_apps)
  endif()
endfunction()
