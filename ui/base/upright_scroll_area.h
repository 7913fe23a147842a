// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace bitops {

/// As wide as what it holds, and lower where there is too little height: then it is scrolled, and never
/// sideways.
class UprightScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit UprightScrollArea(int leastHeight, QWidget* parent = nullptr);

    /// Takes the content, which is seen whole wherever there is room.
    void setContent(QWidget* content);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_leastHeight;
    int m_leastWidth = 0; ///< Of the content, as the layout around knows it.
};

} // namespace bitops
