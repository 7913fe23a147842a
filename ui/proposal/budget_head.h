// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace bitops {

/// The heading of the budget's slider: its share, and what that is. Its texts change with each step of the
/// slider, without asking any layout for room.
class BudgetHead : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetHead(QWidget* parent = nullptr);

    /// "60 % of 8-bit", "422.2 M"
    void setTexts(const QString& share, const QString& figure);
    [[nodiscard]] const QString& share() const { return m_share; }
    [[nodiscard]] const QString& figure() const { return m_figure; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_share;
    QString m_figure;
};

} // namespace bitops
