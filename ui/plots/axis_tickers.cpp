// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/axis_tickers.h"

#include "ui/format.h"

#include <algorithm>
#include <cmath>

namespace bitops {

double WholeNumberTicker::getTickStep(const QCPRange& range)
{
    return std::max(1.0, std::round(QCPAxisTicker::getTickStep(range)));
}

int WholeNumberTicker::getSubTickCount(double /*tickStep*/)
{
    return 0;
}

QString WholeNumberTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                        int /*precision*/)
{
    return locale.toString(qRound(tick));
}

QString PrefixTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                   int /*precision*/)
{
    // As shortText, but without the zeros behind the point that ticks do not need.
    QString text = shortText(tick);
    const qsizetype space = text.indexOf(QChar(0x00A0));
    const QString number = space < 0 ? text : text.left(space);
    const double plain = locale.toDouble(number);
    return locale.toString(plain, 'g', 4) + (space < 0 ? QString() : text.mid(space));
}

QVector<double> PrefixLogTicker::createTickVector(double /*tickStep*/, const QCPRange& range)
{
    QVector<double> ticks;
    if (range.lower <= 0 || range.upper <= range.lower) {
        return ticks;
    }
    const double decades = std::log10(range.upper / range.lower);
    const double perLabel = std::ceil(decades / tickCount());
    const bool hasRoomBetween = 3 * decades <= tickCount();
    for (double power = std::floor(std::log10(range.lower)); power <= std::log10(range.upper);
         power += std::max(perLabel, 1.0)) {
        const double decade = std::pow(10, power);
        ticks += decade;
        if (hasRoomBetween) {
            ticks += {2 * decade, 5 * decade};
        }
    }
    return ticks;
}

QString PercentTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                    int /*precision*/)
{
    return locale.toString(100 * tick, 'g', 4) + QChar(0x00A0) + QLatin1Char('%');
}

} // namespace bitops
