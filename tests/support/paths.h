// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bitops {

// What tests start and read. Functions of a library, not definitions for the compiler: so tests are the same
// to a compiler cache in whatever folder they are built.

/// The folder of the three programs.
QString programFolder();
/// The program that plays the trainer.
QString fakeTrainer();
/// The library that lets calls fail (faults.h).
QString faultsLibrary();
/// The library that refuses memory (allocation_faults.h).
QString allocationFaultsLibrary();
/// The library that edits in the window (steered_window.cpp); empty where the window is not built.
QString steeredWindowLibrary();
/// The folder "tests" of the sources.
QString testsFolder();

} // namespace bitops
