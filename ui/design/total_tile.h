// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;

namespace bitops {

/// One total: its name, its value, and a remark below. Its texts change at each edit and the place they need
/// does not, so that it lays them out itself: a layout would ask the whole window anew whether all fits.
class TotalTile : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the value's label; of the captions the longest is shown that has room.
    TotalTile(const QString& name, const QStringList& captions, QWidget* parent);

    void setValue(const QString& text, const QString& exact);
    /// The longest that has room; none if none has. In the colour of muted text if none is given.
    void setRemark(const QStringList& longestFirst, const QColor& color = {});

    [[nodiscard]] QString caption() const { return m_captions.constFirst(); }
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString exact() const;
    /// In pixels: of the usual values, and of the shortest caption.
    [[nodiscard]] int leastWidth() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showRemark();

    QStringList m_captions;
    QStringList m_remarks;
    QLabel* m_caption;
    QLabel* m_value;
    QLabel* m_remark;
};

/// A label of a total, for the texts of a tile: plain, and placed by hand.
QLabel* makeTotalLabel(const QString& name, double textSize, bool isMuted, QWidget* parent);

/// Shows a muted text in another colour; in the palette's if it is none.
void setTextColor(QLabel* label, const QColor& color);

} // namespace bitops
