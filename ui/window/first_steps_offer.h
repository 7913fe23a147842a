// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTabWidget;

namespace bitops {

class Baseline;
class BlocksPanel;
class HelpActions;
class NetworkDocument;
class RunTabs;
class TrainingSession;

/// What the first steps are done with.
struct FirstStepsTargets
{
    BlocksPanel* blocks;
    NetworkDocument* document;
    Baseline* baseline;
    TrainingSession* session;
    RunTabs* runs;
    QTabWidget* tabs;
    HelpActions* help;
};

/// Below the table of blocks, unless the user has been through them.
void offerFirstSteps(const FirstStepsTargets& targets);

} // namespace bitops
