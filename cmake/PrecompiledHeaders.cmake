# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Headers of libraries that most of our files read are read once, in four sets: "core", "ui", and both with
# Qt Test. That halves the time of a build. Sources include what they use all the same: the preset "asan"
# builds without, and fails where one does not.

# What of Qt a set was read with; its headers look at these definitions.
set(core_qt)
set(core_test_qt Core Test)
set(ui_qt Core DBus Gui Network PrintSupport Svg Widgets)
set(ui_test_qt ${ui_qt} Test)

set(standard_headers
    <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <limits> <map> <memory> <optional>
    <set> <stop_token> <string> <string_view> <utility> <variant> <vector>)
set(core_headers ${standard_headers} <nlohmann/json.hpp>)
set(core_test_headers ${standard_headers} <nlohmann/json.hpp> <QDir> <QFile> <QProcess> <QTemporaryDir> <QTest>)
set(ui_headers ${standard_headers} <QtWidgets>)
set(ui_test_headers ${ui_headers} <QtTest>)

# The definitions that linking the modules of the set would bring.
function(bitops_define_qt target headers)
    foreach(module IN LISTS ${headers}_qt)
        if(module STREQUAL "Test")
            set(module Testlib)
        endif()
        string(TOUPPER ${module} module)
        target_compile_definitions(${target} PRIVATE QT_${module}_LIB)
    endforeach()
endfunction()

# bitops_precompile(target set): compiles the target with the headers of the set. The set is made when it is
# first asked for.
function(bitops_precompile target headers)
    if(NOT TARGET bitops_${headers}_headers)
        file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/precompiled/${headers}.cpp" CONTENT "")
        add_library(bitops_${headers}_headers OBJECT "${PROJECT_BINARY_DIR}/precompiled/${headers}.cpp")
        set_target_properties(bitops_${headers}_headers PROPERTIES AUTOMOC OFF AUTORCC OFF)
        list(TRANSFORM ${headers}_qt PREPEND "Qt6::" OUTPUT_VARIABLE qt)
        target_link_libraries(bitops_${headers}_headers PRIVATE bitops_config nlohmann_json::nlohmann_json ${qt})
        target_precompile_headers(bitops_${headers}_headers PRIVATE ${${headers}_headers})
    endif()
    bitops_define_qt(${target} ${headers})
    target_precompile_headers(${target} REUSE_FROM bitops_${headers}_headers)
endfunction()
