# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DPROGRAM=FILE -P check_no_torch.cmake: fails if the program needs LibTorch, itself or through one of
# its libraries.
if(NOT EXISTS "${PROGRAM}")
    message(FATAL_ERROR "There is no program ${PROGRAM} to check.")
endif()
execute_process(COMMAND ldd "${PROGRAM}" OUTPUT_VARIABLE libraries RESULT_VARIABLE result)
if(NOT result EQUAL 0 OR NOT libraries MATCHES "libc\\.so")
    message(FATAL_ERROR "Could not list the libraries of ${PROGRAM}:\n${libraries}")
endif()
if(libraries MATCHES "lib(torch|c10)[^ ]*")
    message(FATAL_ERROR "${PROGRAM} needs ${CMAKE_MATCH_0}, and must not.")
endif()
