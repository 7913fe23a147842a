// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/bit_chips.h"

#include "ui/base/colors.h"
#include "ui/base/flow_layout.h"
#include "ui/base/fonts.h"
#include "ui/base/style_painting.h"

#include <QPainter>

#include <algorithm>

namespace bitops {

namespace {

constexpr QSize chipSize{26, 18};
constexpr double corner = 4;

} // namespace

BitChip::BitChip(int bits, QWidget* parent)
    : QAbstractButton(parent)
    , m_bits(bits)
{
    setCheckable(true);
    setChecked(true);
    setText(QString::number(bits));
    setAccessibleName(tr("%1 bits", "of a chip").arg(bits));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTextSize(this, text_size::heading, QFont::DemiBold);
}

QSize BitChip::sizeHint() const
{
    return chipSize.expandedTo({fontMetrics().horizontalAdvance(text()) + 10, fontMetrics().height() + 2});
}

/// Filled where it is chosen, else an outline: told apart without colour, too.
void BitChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor color = bitColor(m_bits);
    const QColor off = mutedText(palette());
    paint::rounded(&painter, rect(), isChecked() ? color : fieldColor(palette()),
                   isChecked() ? QColor() : frameColor(palette()), corner);
    painter.setPen(isChecked() ? readableOn(color) : off);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
}

BitChips::BitChips(const QString& accessibleName, const std::vector<int>& bits, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(accessibleName);
    auto* rows = new FlowLayout(3, this); // In a narrow column they take more than one.
    rows->setContentsMargins({});
    offer(bits);
}

void BitChips::offer(const std::vector<int>& bits)
{
    if (!std::ranges::equal(m_chips, bits, {}, &BitChip::bits)) {
        qDeleteAll(m_chips);
        m_chips.clear();
        std::ranges::for_each(bits, [this](int width) { addChip(width); });
    }
}

void BitChips::addChip(int bits)
{
    auto* chip = new BitChip(bits);
    chip->setObjectName(QStringLiteral("bits%1").arg(bits));
    layout()->addWidget(chip);
    m_chips.push_back(chip);
    connect(chip, &QAbstractButton::toggled, this, [this, chip](bool isChosen) { keepOne(chip, isChosen); });
}

std::vector<int> BitChips::chosen() const
{
    std::vector<int> bits;
    for (const BitChip* chip : m_chips) {
        if (chip->isChecked()) {
            bits.push_back(chip->bits());
        }
    }
    return bits;
}

void BitChips::choose(const std::vector<int>& bits)
{
    const auto isMeant = [&](const BitChip* chip) {
        return std::ranges::find(bits, chip->bits()) != bits.end();
    };
    if (chosen() == bits || std::ranges::none_of(m_chips, isMeant)) {
        return;
    }
    for (BitChip* chip : m_chips) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(isMeant(chip));
    }
    Q_EMIT changed();
}

void BitChips::keepOne(BitChip* chip, bool isChosen)
{
    if (!isChosen && chosen().empty()) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(true);
        return;
    }
    Q_EMIT changed();
}

} // namespace bitops
