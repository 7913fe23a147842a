# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# No test writes outside of its own folders: cmake -DMODE=before|after -DSOURCES=… -DWORK=… -DLIST=… -P this.
# Before the tests it keeps a list of the files in the source tree, and empties the folder in which the tests
# run; after them it fails where a file has come or gone, or lies in that folder.

file(GLOB top RELATIVE "${SOURCES}" "${SOURCES}/*")
set(found "")
foreach(entry IN LISTS top)
    # What Git, builds and editors keep to themselves.
    if(entry MATCHES "^(\\.git|\\.cache|\\.vscode|\\.idea|build.*)$")
        continue()
    endif()
    if(IS_DIRECTORY "${SOURCES}/${entry}")
        file(GLOB_RECURSE inside LIST_DIRECTORIES true RELATIVE "${SOURCES}" "${SOURCES}/${entry}/*")
        list(APPEND found ${inside})
    endif()
    list(APPEND found "${entry}")
endforeach()
list(SORT found)

if(MODE STREQUAL "before")
    file(REMOVE_RECURSE "${WORK}")
    file(MAKE_DIRECTORY "${WORK}")
    list(JOIN found "\n" text)
    file(WRITE "${LIST}" "${text}")
    return()
endif()

file(STRINGS "${LIST}" before)
set(come ${found})
list(REMOVE_ITEM come ${before})
set(gone ${before})
list(REMOVE_ITEM gone ${found})
file(GLOB left "${WORK}/*")
if(come OR gone OR left)
    message(FATAL_ERROR "A test has written outside of its own folders. New: ${come} ${left}. Gone: ${gone}.")
endif()
