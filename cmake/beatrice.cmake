# Warnings, for all; beatrice_options is what the project's own targets are compiled with.
add_library(beatrice_warnings INTERFACE)
target_compile_options(beatrice_warnings INTERFACE -Wall -Wextra $<$<COMPILE_LANGUAGE:C>:-Wconversion -Wshadow -Wvla
                                                  -Wstrict-prototypes -Wmissing-prototypes>)
target_compile_definitions(beatrice_warnings INTERFACE _GNU_SOURCE)
if(BEATRICE_WERROR)
  target_compile_options(beatrice_warnings INTERFACE -Werror)
endif()
add_library(beatrice_options INTERFACE)
target_link_libraries(beatrice_options INTERFACE beatrice_warnings)
if(BEATRICE_SANITIZE)
  target_compile_options(beatrice_options INTERFACE -fsanitize=${BEATRICE_SANITIZE} -fno-omit-frame-pointer
                                                    -fno-sanitize-recover=undefined)
  target_link_options(beatrice_options INTERFACE -fsanitize=${BEATRICE_SANITIZE})
endif()

# beatrice_room(NAME SOURCES ...): a static library of one room.
function(beatrice_room name)
  add_library(${name} STATIC ${ARGN})
  target_link_libraries(${name} PRIVATE beatrice_options)
endfunction()

# beatrice_test(NAME LABEL SOURCES ... [LIBS ...]): a Criterion suite, one ctest entry.
function(beatrice_test name label)
  cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
  add_executable(test-${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(test-${name} PRIVATE beatrice_options ${ARG_LIBS} criterion)
  add_test(NAME ${label}/${name} COMMAND test-${name} --jobs 1)
  # Criterion takes a test for passed that a sanitizer ended after its last check (leaks, mostly).
  set_tests_properties(
    ${label}/${name} PROPERTIES LABELS ${label} FAIL_REGULAR_EXPRESSION
                                "Sanitizer:|runtime error:|exited during its setup or teardown")
endfunction()
