// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace bitops {

/// What a section of a column shows (ui/base/section_column.h): as high as it needs to be, as what scrolls is
/// the column.
class SectionBody : public QWidget
{
    Q_OBJECT

public:
    /// By which it is remembered whether it is folded.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    /// Its state in one line, for while it is folded.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Whether there is anything to show: else the section is not in the column.
    [[nodiscard]] virtual bool isWanted() const { return true; }

Q_SIGNALS:
    /// The summary is another one, or it is wanted, or no longer.
    void summaryChanged();

protected:
    using QWidget::QWidget;
};

} // namespace bitops
