// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QTableView;

namespace bitops {

/// Exact numbers of the models' cells, and headings for them where the shown ones do not name the unit.
inline constexpr int exactValueRole = Qt::UserRole;

/// The selected cells as text with tabs, as spreadsheets take it: the smallest rectangle around them, without
/// what is not selected. Whole rows come under the headings of their columns. Numbers are exact.
QString selectedCellsText(const QTableView& table);

} // namespace bitops
