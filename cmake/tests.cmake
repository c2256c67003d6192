# Programs that look at the whole house: a folder tests/<name> with sources is one program, and so is each source that
# stands in tests itself. fuzz/ and bench/ hold one program a file.

function(link_house target)
  foreach(line ${floor_plan})
    string(REGEX REPLACE ":.*" "" room ${line})
    if(TARGET room_${room})
      target_link_libraries(${target} PRIVATE room_${room})
    endif()
  endforeach()
endfunction()

function(add_house_test name seconds)
  add_executable(${name}_test ${ARGN})
  target_compile_definitions(${name}_test PRIVATE QUELL_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  QUELL_PROGRAM="${PROJECT_BINARY_DIR}/quell")
  target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${name}_test PRIVATE packages GTest::gtest GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES LABELS ${name} TIMEOUT ${seconds})
endfunction()

function(add_house_tests)

  foreach(name property crash scenarios conformance)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${name}/*.cpp)
    if(sources)
      add_house_test(${name} 3600 ${sources})
      link_house(${name}_test)
      target_link_libraries(${name}_test PRIVATE test_support rapidcheck)
      if(TARGET quell)
        add_dependencies(${name}_test quell)
      endif()
    endif()
  endforeach()
endfunction()

# The fuzzers need clang: ./dev test --long builds them with -DQUELL_FUZZ=ON in build/fuzz.
function(add_fuzzers)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/fuzz/*.cpp)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(fuzz_${name} ${source})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    link_house(fuzz_${name})
  endforeach()
endfunction()

# ./dev bench builds and runs these, from the release build.
function(add_benches)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/bench/*.cpp)
  add_custom_target(benches)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
    target_compile_definitions(bench_${name} PRIVATE QUELL_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                     QUELL_PROGRAM="${PROJECT_BINARY_DIR}/quell")
    target_link_libraries(bench_${name} PRIVATE benchmark)
    link_house(bench_${name})
    add_dependencies(benches bench_${name})
  endforeach()
endfunction()
