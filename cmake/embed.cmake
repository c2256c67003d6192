# Files that travel inside the program: `embedded` holds their bytes (by .incbin, so that size costs nothing) and a table
# of names that src/core/embedded_files.cpp looks up. Names are paths from the checkout; built web pages, which may stand
# in build/web or in web/dist, are "web/dist/...".

set(patterns migrations/*.sql texts/*.json packs/* matching/* web/public/*.mustache)
list(TRANSFORM patterns PREPEND ${PROJECT_SOURCE_DIR}/)
file(GLOB_RECURSE embedded_files CONFIGURE_DEPENDS ${patterns})
file(GLOB_RECURSE web_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/dist/* ${PROJECT_SOURCE_DIR}/build/web/*)
list(APPEND embedded_files ${web_files})

set(rows)
foreach(file ${embedded_files})
  file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${file})
  string(REGEX REPLACE "^build/web/" "web/dist/" name ${name})
  list(APPEND rows "${name}|${file}")
endforeach()
list(SORT rows)  # the lookup is a binary search

set(table "")
set(contents "")
set(number 0)
foreach(row ${rows})
  string(REPLACE "|" ";" row ${row})
  list(GET row 0 name)
  list(GET row 1 file)
  string(APPEND table "  .quad name_${number}, begin_${number}, end_${number}\n")
  string(APPEND contents "name_${number}: .asciz \"${name}\"\n"
                         "begin_${number}: .incbin \"${file}\"\nend_${number}: .byte 0\n")
  math(EXPR number "${number} + 1")
endforeach()
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/embedded.S @ONLY CONTENT [[
  .section .data.rel.ro,"aw"
  .globl quell_embedded_table, quell_embedded_count
  .balign 8
quell_embedded_table:
@table@quell_embedded_count:
  .quad @number@
  .section .rodata
@contents@
  .section .note.GNU-stack,"",%progbits
]])
set_source_files_properties(${PROJECT_BINARY_DIR}/embedded.S PROPERTIES OBJECT_DEPENDS "${embedded_files}")
add_library(embedded STATIC ${PROJECT_BINARY_DIR}/embedded.S)
