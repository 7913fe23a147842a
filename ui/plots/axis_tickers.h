// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/qcustomplot.h"

namespace bitops {

/// Ticks at whole numbers only, so far apart that their labels do not touch.
class WholeNumberTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Labels such as "4 M".
class PrefixTicker : public QCPAxisTicker
{
protected:
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
/// short that fewer than two of these lie in it.
class PlainLogTicker : public QCPAxisTicker
{
protected:
    int getSubTickCount(double /*tickStep*/) override { return 0; }
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Labels such as "75 %" for shares of 1.
class PercentTicker : public QCPAxisTicker
{
protected:
    int getSubTickCount(double /*tickStep*/) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

} // namespace bitops
