// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

#include <cmath>

namespace bitops {

/// Ticks at whole numbers only, so far apart that their labels do not touch.
class WholeNumberTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Labels such as "4 M" of what is counted: at whole numbers only.
class PrefixTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double /*tickStep*/) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// The same on a logarithmic axis, at powers of ten, and between them at 2 and 5 where there is room.
class PrefixLogTicker : public PrefixTicker
{
protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
};

/// Plain numbers on a logarithmic axis: at 1, 2 and 5 times powers of ten, and evenly where a range is so
/// short that fewer than three of these lie in it.
class PlainLogTicker : public QCPAxisTicker
{
protected:
    int getSubTickCount(double /*tickStep*/) override { return 0; }
    double getTickStep(const QCPRange& range) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Plain numbers in steps of 1, 2 or 5 times a power of ten, no more of them than the tick count, all with as
/// many decimals as the step has: 1.9, 2.0, 2.1.
class DecimalTicker : public QCPAxisTicker
{
protected:
    int getSubTickCount(double /*tickStep*/) override { return 0; }
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    /// Of the last step, in numbers that are so many times as large.
    [[nodiscard]] int decimals(double factor) const;

private:
    double m_step = 1;
};

/// The same for shares of 1: "75 %".
class PercentTicker : public DecimalTicker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Of no more steps than its tick count, or with a single label, where other tickers take the readable step
/// that is nearest: labels are never closer than planned.
template <class Ticker> class SpacedTicker : public Ticker
{
protected:
    double getTickStep(const QCPRange& range) override
    {
        constexpr double wider = 1.2; // From each readable step to the next one.
        double size = range.size() / 8;
        double step = Ticker::getTickStep({0, size});
        while (step * this->tickCount() < range.size() && labels(range, step) > 1) {
            const double next = Ticker::getTickStep({0, wider * size});
            if (labels(range, next) < 1) {
                break; // Two that are close say more than none.
            }
            size *= wider;
            step = next;
        }
        return Ticker::getTickStep({0, size}); // Labels have the decimals of its last step.
    }

private:
    static double labels(const QCPRange& range, double step)
    {
        return std::floor(range.upper / step) - std::ceil(range.lower / step) + 1;
    }
};

} // namespace bitops
