# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DBUILD=… -DROOT=… -P this: installs the build anew below the root, as a package would.
file(REMOVE_RECURSE "${ROOT}")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${ROOT}/usr" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
