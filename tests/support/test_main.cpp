// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace bitops {

namespace {

std::map<std::string, TestFunction>& registeredTests()
{
    static std::map<std::string, TestFunction> tests;
    return tests;
}

} // namespace

bool registerTest(std::string_view file, TestFunction run)
{
    return registeredTests().emplace(std::filesystem::path(file).stem().string(), run).second;
}

} // namespace bitops

/// Runs the test whose name is the first argument; the others are Qt Test's.
int main(int argc, char** argv)
{
    const auto& tests = bitops::registeredTests();
    const auto test = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (test == tests.end()) {
        std::fprintf(stderr, "usage: %s TEST [options of Qt Test]\n", argv[0]);
        for (const auto& [name, run] : tests) {
            std::fprintf(stderr, "  %s\n", name.c_str());
        }
        return 2;
    }
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
