// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace bitops {

/// One total: its name, its value, and a remark below. Its texts change at each edit and the place they need
/// does not, so that it lays them out itself: a layout would ask the whole window anew whether all fits.
class TotalTile : public QFrame
{
    Q_OBJECT

public:
    /// `name` is the object name of the value's label.
    TotalTile(const QString& name, const QString& caption, QWidget* parent);

    /// Stands behind the name where there is room for it.
    void setNote(const QString& note);
    void setValue(const QString& text, const QString& exact);
    /// In the colour of the palette's muted text if none is given.
    void setRemark(const QString& text, const QColor& color = {});
    /// A smaller value, for narrow windows.
    void setCompact(bool compact);
    /// Without the remark, which the tool tip has, too: for tiles in two rows.
    void setFolded(bool folded);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QString m_name;
    QString m_note;
    QLabel* m_caption;
    QLabel* m_value;
    QLabel* m_remark;
    bool m_isFolded = false;
};

} // namespace bitops
