# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Uses ccache where it is installed. With precompiled headers it needs to be told that their
# time stamps do not matter (https://ccache.dev/manual/4.7.html, "Precompiled headers").
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        ${CCACHE_PROGRAM})
endif()
