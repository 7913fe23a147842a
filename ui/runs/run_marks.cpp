// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_marks.h"

#include "ui/base/colors.h"

#include <array>

namespace bitops {

namespace {

QIcon iconOfMark(int mark, const QColor& color, const QColor& ground)
{
    constexpr int scale = 2;
    QPixmap pixmap(swatchSize * scale, swatchSize * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(ground);
    const QCPScatterStyle style(markShape(mark), QPen(color, 1.5), color, 0.6 * swatchSize);
    QCPPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    style.applyTo(&painter, QPen(color, 1.5));
    style.drawShape(&painter, QPointF(0.5, 0.5) * swatchSize);
    return untintedIcon(pixmap);
}

} // namespace

QCPScatterStyle::ScatterShape markShape(int mark)
{
    constexpr std::array shapes{
        QCPScatterStyle::ssDisc,
        QCPScatterStyle::ssSquare,
        QCPScatterStyle::ssDiamond,
        QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssTriangleInverted,
        QCPScatterStyle::ssPlus,
        QCPScatterStyle::ssCross,
        QCPScatterStyle::ssStar,
    };
    static_assert(shapes.size() == runMarks);
    return shapes.at(static_cast<std::size_t>(mark));
}

QString markSymbol(int mark)
{
    static constexpr std::array symbols{u'●', u'■', u'◆', u'▲', u'▼', u'+', u'×', u'✱'};
    static_assert(symbols.size() == runMarks);
    return QChar(symbols.at(static_cast<std::size_t>(mark)));
}

QIcon markIcon(const QPalette& palette, const RunLook& look)
{
    return iconOfMark(look.mark, runColor(palette, look.color), palette.color(QPalette::Base));
}

QIcon runColorIcon(const QPalette& palette, RunColor color)
{
    return iconOfMark(ownMark(color), palette.color(QPalette::Base), runColor(palette, color));
}

QString markedName(const QPalette& palette, const RunLook& look, const QString& name)
{
    const QString whole = name.toHtmlEscaped()
                              .replace(QLatin1Char(' '), QStringLiteral("&nbsp;"))
                              .replace(QLatin1Char('-'), QStringLiteral("&#8209;")); // No line ends at it.
    return QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3")
        .arg(runColor(palette, look.color).name(), markSymbol(look.mark), whole);
}

} // namespace bitops
