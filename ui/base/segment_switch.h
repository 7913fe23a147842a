// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;

namespace bitops {

/// A few choices in a row, one of which holds: by mouse, or by the arrow keys.
class SegmentSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentSwitch(const QString& accessibleName, QWidget* parent = nullptr);

    /// The first one holds. "&" in `text` marks its key.
    void addSegment(const QString& text, const QString& toolTip = {});
    [[nodiscard]] int current() const;
    void setCurrent(int segment);

Q_SIGNALS:
    void currentChanged(int segment);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_segments;
};

} // namespace bitops
