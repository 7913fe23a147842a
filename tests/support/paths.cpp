// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paths.h"

namespace bitops {

QString programFolder()
{
    return QStringLiteral(BITOPS_PROGRAM_FOLDER);
}

QString fakeTrainer()
{
    return QStringLiteral(BITOPS_FAKE_TRAINER);
}

QString faultsLibrary()
{
    return QStringLiteral(BITOPS_FAULTS);
}

QString allocationFaultsLibrary()
{
    return QStringLiteral(BITOPS_ALLOCATION_FAULTS);
}

QString steeredWindowLibrary()
{
    return QStringLiteral(BITOPS_STEERED_WINDOW);
}

QString testsFolder()
{
    return QStringLiteral(BITOPS_TESTS_FOLDER);
}

} // namespace bitops
