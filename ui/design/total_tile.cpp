// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/total_tile.h"

#include <QLabel>

#include <algorithm>

namespace bitops {

namespace {

constexpr QMargins margins(6, 8, 2, 8); // Narrow, as the tiles keep the blocks from having more room.
constexpr QMargins foldedMargins(6, 4, 2, 4);
constexpr int spacing = 1;
/// The longest name of a rule: the tile is never narrower, so that no remark of this length is cut off.
const QLatin1String widestRemark("weight-bits");

} // namespace

TotalTile::TotalTile(const QString& name, const QString& caption, QWidget* parent)
    : QFrame(parent)
    , m_name(caption)
    , m_caption(new QLabel(caption, this))
    , m_value(new QLabel(this))
    , m_remark(new QLabel(this))
{
    setProperty("tile", true);
    m_value->setObjectName(name);
    m_remark->setTextFormat(Qt::PlainText);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remark->setObjectName(name + QStringLiteral("Remark"));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    setCompact(false);
}

void TotalTile::setNote(const QString& note)
{
    if (m_note != note) {
        m_note = note;
        arrange();
    }
}

void TotalTile::setValue(const QString& text, const QString& exact)
{
    m_value->setText(text);
    m_value->setToolTip(exact);
    m_remark->setToolTip(exact);
    m_value->setAccessibleName(m_name + QStringLiteral(": ") + exact);
}

void TotalTile::setRemark(const QString& text, const QColor& color)
{
    m_remark->setText(text);
    QPalette colors;
    if (color.isValid()) {
        colors.setColor(QPalette::PlaceholderText, color);
    }
    if (m_remark->palette().color(QPalette::PlaceholderText) != colors.color(QPalette::PlaceholderText)) {
        m_remark->setPalette(colors);
    }
}

void TotalTile::setCompact(bool compact)
{
    QFont bold = font();
    bold.setPointSizeF((compact ? 1.1 : 1.4) * bold.pointSizeF());
    bold.setBold(true);
    m_value->setFont(bold);
    updateGeometry();
    arrange();
}

void TotalTile::setFolded(bool folded)
{
    m_isFolded = folded;
    m_remark->setVisible(!folded);
    updateGeometry();
    arrange();
}

QSize TotalTile::sizeHint() const
{
    const int folded = m_caption->fontMetrics().height() + m_value->fontMetrics().height() + spacing;
    const int lines = m_isFolded ? folded : folded + m_remark->fontMetrics().height() + spacing;
    const QMargins around = m_isFolded ? foldedMargins : margins;
    const int width = std::max(m_caption->fontMetrics().horizontalAdvance(m_name),
                               m_remark->fontMetrics().horizontalAdvance(widestRemark));
    return {width + around.left() + around.right(), lines + around.top() + around.bottom()};
}

void TotalTile::arrange()
{
    const QRect area = rect().marginsRemoved(m_isFolded ? foldedMargins : margins);
    const QString full = m_note.isEmpty() ? m_name : QStringLiteral("%1 · %2").arg(m_name, m_note);
    const bool hasRoom = m_caption->fontMetrics().horizontalAdvance(full) <= area.width();
    m_caption->setText(hasRoom ? full : m_name);
    int top = area.top();
    for (QLabel* label : {m_caption, m_value, m_remark}) {
        const int height = label->fontMetrics().height();
        label->setGeometry(area.left(), top, area.width(), height);
        top += height + spacing;
    }
}

void TotalTile::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

} // namespace bitops
