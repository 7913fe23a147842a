// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace bitops {

/// Headings of columns that are narrower than their names: these can be turned, to be read upwards.
class TurnedHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TurnedHeader(QWidget* parent = nullptr);

    void setTurned(bool isTurned);
    [[nodiscard]] bool isTurned() const { return m_isTurned; }

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    [[nodiscard]] QString text(int section) const;

    bool m_isTurned = false;
};

} // namespace bitops
