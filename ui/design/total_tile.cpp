// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/total_tile.h"

#include "ui/base/fonts.h"

#include <QLabel>

#include <algorithm>

namespace bitops {

namespace {

constexpr int top = 9;
constexpr int spacing = 2;
constexpr int freeSide = 2; ///< Free at the right.
const QLatin1String widestValue("888.8 MB");

} // namespace

QLabel* makeTotalLabel(const QString& name, double textSize, bool isMuted, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    setTextSize(label, textSize, isMuted ? QFont::Normal : QFont::DemiBold);
    if (isMuted) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    return label;
}

void setTextColor(QLabel* label, const QColor& color)
{
    QPalette colors;
    if (color.isValid()) {
        colors.setColor(QPalette::PlaceholderText, color);
    }
    if (label->palette().color(QPalette::PlaceholderText) != colors.color(QPalette::PlaceholderText)) {
        label->setPalette(colors);
    }
}

TotalTile::TotalTile(const QString& name, const QStringList& captions, QWidget* parent)
    : QWidget(parent)
    , m_captions(captions)
    , m_caption(makeTotalLabel(name + QStringLiteral("Caption"), text_size::note, true, this))
    , m_value(makeTotalLabel(name, text_size::total, false, this))
    , m_remark(makeTotalLabel(name + QStringLiteral("Remark"), text_size::note, true, this))
{
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void TotalTile::setValue(const QString& text, const QString& exact)
{
    m_value->setText(text);
    m_value->setToolTip(exact);
    m_remark->setToolTip(exact);
    m_value->setAccessibleName(m_captions.constFirst() + QStringLiteral(": ") + exact);
}

QString TotalTile::value() const
{
    return m_value->text();
}

QString TotalTile::exact() const
{
    return m_value->toolTip();
}

void TotalTile::setRemark(const QStringList& longestFirst, const QColor& color)
{
    m_remarks = longestFirst;
    showRemark();
    setTextColor(m_remark, color);
}

void TotalTile::showRemark()
{
    const auto fits = [this](const QString& text) {
        return m_remark->fontMetrics().horizontalAdvance(text) <= m_remark->width();
    };
    const auto remark = std::find_if(m_remarks.begin(), m_remarks.end(), fits);
    m_remark->setText(remark == m_remarks.end() ? QString() : *remark);
}

int TotalTile::leastWidth() const
{
    return std::max(m_value->fontMetrics().horizontalAdvance(widestValue),
                    m_caption->fontMetrics().horizontalAdvance(m_captions.constLast())) +
           freeSide;
}

void TotalTile::arrange()
{
    int y = top;
    for (QLabel* label : {m_caption, m_value, m_remark}) {
        const int height = label->fontMetrics().height();
        label->setGeometry(0, y, width() - freeSide, height);
        y += height + spacing;
    }
    const auto fits = [this](const QString& text) {
        return m_caption->fontMetrics().horizontalAdvance(text) <= m_caption->width();
    };
    const auto caption = std::find_if(m_captions.begin(), m_captions.end(), fits);
    m_caption->setText(caption == m_captions.end() ? m_captions.constLast() : *caption);
    showRemark();
}

void TotalTile::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace bitops
