// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/axis_tickers.h"

#include "ui/base/format.h"
#include "ui/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

double wholeStep(double step)
{
    return std::max(1.0, std::round(step));
}

double decadesOf(const QCPRange& range)
{
    return range.lower <= 0 || range.upper <= range.lower ? 0 : std::log10(range.upper / range.lower);
}

/// Powers of ten, and between them 2 and 5 times these where there is room.
QVector<double> logTicks(const QCPRange& range, int tickCount, bool hasRoomBetween)
{
    QVector<double> ticks;
    if (range.lower <= 0 || range.upper <= range.lower) {
        return ticks;
    }
    const int perLabel = std::max(1, static_cast<int>(std::ceil(decadesOf(range) / tickCount)));
    const int last = static_cast<int>(std::floor(std::log10(range.upper)));
    for (int power = static_cast<int>(std::floor(std::log10(range.lower))); power <= last;
         power += perLabel) {
        const double decade = std::pow(10, power);
        ticks += decade;
        if (hasRoomBetween) {
            ticks += {2 * decade, 5 * decade};
        }
    }
    return ticks;
}

/// Whether labels that are so far apart on a logarithmic axis do not touch: as many as `tickCount` stand
/// loosely, with as much room between two of them as one takes.
bool isRoom(const QCPRange& range, double lower, double upper, int tickCount)
{
    return 2 * tickCount * std::log10(upper / lower) >= decadesOf(range);
}

} // namespace

double WholeNumberTicker::getTickStep(const QCPRange& range)
{
    return wholeStep(QCPAxisTicker::getTickStep(range));
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

double PrefixTicker::getTickStep(const QCPRange& range)
{
    return wholeStep(QCPAxisTicker::getTickStep(range));
}

QString PrefixTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                   int /*precision*/)
{
    // As shortText, but without the zeros behind the point that ticks do not need.
    QString text = shortText(tick);
    const qsizetype space = text.indexOf(QChar(0x00A0));
    const QString number = space < 0 ? text : text.left(space);
    const double plain = locale.toDouble(number);
    return numberText(plain, 4, locale) + (space < 0 ? QString() : text.mid(space));
}

QVector<double> PrefixLogTicker::createTickVector(double /*tickStep*/, const QCPRange& range)
{
    return logTicks(range, tickCount(), 3 * decadesOf(range) <= tickCount());
}

/// Even steps stand the closer the further up.
double PlainLogTicker::getTickStep(const QCPRange& range)
{
    QCPRange wide = range;
    double step = QCPAxisTicker::getTickStep(wide);
    while (step < range.upper && !isRoom(range, range.upper - step, range.upper, tickCount())) {
        wide.upper += range.size();
        step = QCPAxisTicker::getTickStep(wide);
    }
    return step;
}

QVector<double> PlainLogTicker::createTickVector(double tickStep, const QCPRange& range)
{
    const bool isShort = decadesOf(range) < 1.5;
    const bool hasRoomBetween = decadesOf(range) < 2 && isRoom(range, 1, 2, tickCount());
    const QVector<double> ticks = logTicks(range, tickCount(), hasRoomBetween);
    const auto inside =
        std::count_if(ticks.begin(), ticks.end(), [&](double tick) { return range.contains(tick); });
    const int enough = isShort ? std::min(3, tickCount()) : 2;
    return inside >= enough ? ticks : QCPAxisTicker::createTickVector(tickStep, range);
}

QString PlainLogTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                     int /*precision*/)
{
    return numberText(tick, 4, locale);
}

double DecimalTicker::getTickStep(const QCPRange& range)
{
    const double exact = range.size() / tickCount();
    const double power = std::pow(10, std::floor(std::log10(exact)));
    const double mantissa = exact / power;
    constexpr double rounding = 1 + 1e-9;
    m_step = power * (mantissa <= rounding       ? 1
                      : mantissa <= 2 * rounding ? 2
                      : mantissa <= 5 * rounding ? 5
                                                 : 10);
    return m_step;
}

int DecimalTicker::decimals(double factor) const
{
    constexpr double rounding = 1e-9;
    return std::max(0, -static_cast<int>(std::floor(std::log10(factor * m_step) + rounding)));
}

QString DecimalTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                    int /*precision*/)
{
    const double nothing = m_step / 1000; // A zero has no sign.
    return locale.toString(std::abs(tick) < nothing ? 0 : tick, 'f', decimals(1));
}

QString PercentTicker::getTickLabel(double tick, const QLocale& locale, QChar /*formatChar*/,
                                    int /*precision*/)
{
    constexpr double percent = 100;
    return locale.toString(percent * tick, 'f', decimals(percent)) + QChar(0x00A0) + QLatin1Char('%');
}

} // namespace bitops
