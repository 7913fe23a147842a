// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/axis_tickers.h"

#include "ui/format.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// Powers of ten, and between them 2 and 5 times these where there is room.
QVector<double> logTicks(const QCPRange& range, int tickCount)
{
    QVector<double> ticks;
    if (range.lower <= 0 || range.upper <= range.lower) {
        return ticks;
    }
    const double decades = std::log10(range.upper / range.lower);
    const double perLabel = std::ceil(decades / tickCount);
    const bool hasRoomBetween = 3 * decades <= tickCount;
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

} // namespace

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
    return locale.toString(qRound64(tick));
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
    return logTicks(range, tickCount());
}

QVector<double> PlainLogTicker::createTickVector(double tickStep, const QCPRange& range)
{
    const QVector<double> ticks = logTicks(range, tickCount());
    const auto inside =
        std::count_if(ticks.begin(), ticks.end(), [&](double tick) { return range.contains(tick); });
    return inside >= 2 ? ticks : QCPAxisTicker::createTickVector(tickStep, range);
}

QString PlainLogTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                     int /*precision*/)
{
    return locale.toString(tick, 'g', 4);
}

QString PercentTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                    int /*precision*/)
{
    return locale.toString(100 * tick, 'g', 4) + QChar(0x00A0) + QLatin1Char('%');
}

} // namespace bitops
