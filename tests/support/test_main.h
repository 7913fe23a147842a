// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#include <string_view>
#include <type_traits>

namespace bitops {

/// For tests that need no event loop.
struct NoApplication
{
    NoApplication(int& /*argc*/, char** /*argv*/) {}
};

/// Runs a test in a process of its own: the exit status.
using TestFunction = int (*)(int argc, char** argv);

/// Makes the test known to the main function of its folder's executable, by the name of its file without the
/// ending. Gives true, for the initializer of a variable.
bool registerTest(std::string_view file, TestFunction run);

template <typename Test, typename Application> int runTest(int argc, char** argv)
{
    // As QTEST_MAIN has it, so that no screen's resolution changes a layout.
    if constexpr (!std::is_same_v<Application, NoApplication>) {
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    }
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace bitops

/// Stands at the end of a test's file where others have QTEST_MAIN: the tests of a folder are one executable,
/// whose first argument is the name of one. Application: NoApplication, QCoreApplication or QApplication.
#define BITOPS_TEST(Test, Application)                                                                       \
    static const bool is##Test##Registered =                                                                 \
        bitops::registerTest(__FILE__, bitops::runTest<Test, Application>);
