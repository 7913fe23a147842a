// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/colors.h"

#include "core/graph/bits.h"
#include "core/report/bit_rgb.h"

#include <array>
#include <cmath>

namespace bitops {

namespace {

/// Relative luminance. Source: WCAG 2.1, https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor& color)
{
    const auto linear = [](float part) {
        return part <= 0.03928F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// One for light ground, one for dark.
QColor shade(const QPalette& palette, QRgb light, QRgb dark)
{
    return QColor::fromRgb(isDark(palette) ? dark : light);
}

} // namespace

QColor bitColor(int bits)
{
    // Asked for each layer of each block in each frame.
    static const std::array<QColor, floatBits + 1> colors = [] {
        std::array<QColor, floatBits + 1> made;
        for (int i = 0; i <= floatBits; ++i) {
            const auto [red, green, blue] = bitRgb(i);
            made.at(static_cast<std::size_t>(i)) = QColor(red, green, blue);
        }
        return made;
    }();
    return colors[static_cast<std::size_t>(bits >= 0 && bits <= floatBits ? bits : floatBits)];
}

QIcon bitIcon(int bits)
{
    return swatchIcon(bitColor(bits));
}

QIcon swatchIcon(const QColor& color)
{
    QPixmap swatch(swatchSize, swatchSize);
    swatch.fill(color);
    return untintedIcon(swatch);
}

QIcon untintedIcon(const QPixmap& pixmap)
{
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

QColor runColor(const QPalette& palette, RunColor color)
{
    // Hues of Okabe and Ito's palette for colour-blind people (https://jfly.uni-koeln.de/color/), darkened or
    // lightened until lines of them can be seen on the ground.
    constexpr std::array<std::array<QRgb, 2>, runColors.size()> shades{{
        {0xff0067a6, 0xff4aa8e8}, // blue
        {0xffb86e00, 0xfff0a830}, // orange
        {0xff008f68, 0xff25c495}, // green
        {0xffc43d00, 0xfff4764a}, // red
        {0xffa3417f, 0xffe39bc6}, // purple
        {0xff2e93cc, 0xffa5dcfb}, // sky
        {0xff7d7400, 0xfff0e442}, // olive
        {0xff3c4048, 0xffd8dbe0}, // grey
    }};
    return shades.at(static_cast<std::size_t>(color)).at(isDark(palette) ? 1 : 0);
}

QColor readableOn(const QColor& background)
{
    // WCAG's contrast is the same for both where (L + 0.05)² = 0.05 · 1.05, at 0.18. White is read well on
    // saturated colours a little above it, too, and has the 3 : 1 there that large and bold writing needs.
    return luminance(background) < 0.29 ? Qt::white : Qt::black;
}

QColor mixed(const QColor& first, const QColor& second, double part)
{
    const auto blend = [part](float a, float b) { return a + (b - a) * static_cast<float>(part); };
    return QColor::fromRgbF(blend(first.redF(), second.redF()), blend(first.greenF(), second.greenF()),
                            blend(first.blueF(), second.blueF()), blend(first.alphaF(), second.alphaF()));
}

QColor mutedText(const QPalette& palette)
{
    return shade(palette, 0x626c7d, 0xa1a9b8);
}

QColor faintText(const QPalette& palette)
{
    return shade(palette, 0x8b94a3, 0x7c8596);
}

QColor lineColor(const QPalette& palette)
{
    return shade(palette, 0xe4e8ee, 0x2c313b);
}

QColor frameColor(const QPalette& palette)
{
    return shade(palette, 0xcfd6df, 0x414856);
}

QColor gridColor(const QPalette& palette)
{
    return shade(palette, 0xeceff3, 0x292e37);
}

QColor fieldColor(const QPalette& palette)
{
    return shade(palette, 0xffffff, 0x171a20);
}

QColor trackColor(const QPalette& palette)
{
    return shade(palette, 0xe6eaf0, 0x313743);
}

QColor accentColor(const QPalette& palette)
{
    return shade(palette, 0x3150d8, 0x8da0ff);
}

QColor accentText(const QPalette& palette)
{
    return shade(palette, 0xffffff, 0x12151c);
}

QColor accentTint(const QPalette& palette)
{
    return shade(palette, 0xedf1ff, 0x262d4b);
}

QColor problemColor(const QPalette& palette)
{
    return shade(palette, 0xb42318, 0xff8a80);
}

QColor differenceColor(const QPalette& palette, double difference)
{
    return difference == 0  ? mutedText(palette)
           : difference < 0 ? shade(palette, 0x0f766e, 0x5ad1b3)
                            : shade(palette, 0x8a5300, 0xf0b35a);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Text).lightness() > palette.color(QPalette::Base).lightness();
}

} // namespace bitops
