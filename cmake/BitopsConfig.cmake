# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with: the standard, the warnings, and Qt's strictness.
# Linked privately, so that it does not leak into what others compile.
add_library(bitops_config INTERFACE)
target_compile_features(bitops_config INTERFACE cxx_std_20)
target_compile_options(bitops_config INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${BITOPS_WARNINGS_AS_ERRORS}>:-Werror>)
# g++ 12 sees faults in std::string that are none, and fills the screen with them:
# https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105329 and 105651.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(bitops_config INTERFACE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
endif()
# Sources that are compiled together are not headers, whose types others see, though g++ takes them for that.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(bitops_config INTERFACE -Wno-subobject-linkage)
endif()
target_compile_definitions(bitops_config INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(bitops_config INTERFACE "${PROJECT_SOURCE_DIR}")

# Sanitizers reach all targets of a build, or none of its results mean anything.
if(BITOPS_SANITIZE)
    target_compile_options(bitops_config INTERFACE
        -fsanitize=${BITOPS_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(bitops_config INTERFACE -fsanitize=${BITOPS_SANITIZE})
endif()

# Counts which ways through the code an input takes, for tests/fuzz.
if(BITOPS_BUILD_FUZZERS)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "BITOPS_BUILD_FUZZERS needs clang, which has libFuzzer: cmake --preset fuzz")
    endif()
    target_compile_options(bitops_config INTERFACE -fsanitize=fuzzer-no-link)
endif()
