# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Finds protozero, which has headers only and no package of CMake's: the target protozero::protozero.
find_path(Protozero_INCLUDE_DIR protozero/pbf_reader.hpp)
mark_as_advanced(Protozero_INCLUDE_DIR)

if(Protozero_INCLUDE_DIR)
    file(STRINGS "${Protozero_INCLUDE_DIR}/protozero/version.hpp" Protozero_VERSION
        REGEX "define PROTOZERO_VERSION_STRING")
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" Protozero_VERSION "${Protozero_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Protozero
    REQUIRED_VARS Protozero_INCLUDE_DIR
    VERSION_VAR Protozero_VERSION)

if(Protozero_FOUND AND NOT TARGET protozero::protozero)
    add_library(protozero::protozero INTERFACE IMPORTED)
    set_target_properties(protozero::protozero PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${Protozero_INCLUDE_DIR}")
endif()
