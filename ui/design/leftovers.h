// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace bitops {

class Autosave;
class NetworkDocument;

/// Offers to restore the designs that windows which are gone have left unsaved, the newest first, until one
/// is restored or the answer is "later". What is not restored and not discarded stays to be offered at the
/// next start; a file that cannot be read is told of and set aside.
void offerLeftovers(NetworkDocument* document, Autosave* autosave, QWidget* window);

} // namespace bitops
