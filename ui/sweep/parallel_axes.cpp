// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/parallel_axes.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/sweep/sweep_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace bitops {

namespace {

struct Axes
{
    Q_DECLARE_TR_FUNCTIONS(bitops::ParallelAxes)
};

/// Numbers that span more stand on a logarithmic axis.
constexpr double mostLinear = 20;
/// So many values have a tick each; of more, the two ends alone.
constexpr std::size_t mostTicks = 9;

using Numbers = std::vector<std::optional<double>>;

/// The values as numbers; empty if one is none. An empty text is no value.
Numbers numbersOf(const SweepTable& table, std::size_t key)
{
    Numbers numbers;
    for (const SweepTableRow& row : table.rows) {
        bool isNumber = row.values[key].empty();
        const double number = isNumber ? 0 : toQString(row.values[key]).toDouble(&isNumber);
        if (!isNumber) {
            return {};
        }
        numbers.push_back(row.values[key].empty() ? std::nullopt : std::optional(number));
    }
    return numbers;
}

/// Where numbers stand between the least and the most of them.
class Scale
{
public:
    explicit Scale(const Numbers& numbers)
    {
        for (const std::optional<double>& number : numbers) {
            if (number) {
                m_values.insert(*number);
            }
        }
        m_isLogarithmic =
            !m_values.empty() && *m_values.begin() > 0 && *m_values.rbegin() / *m_values.begin() > mostLinear;
    }

    [[nodiscard]] double placeOf(double value) const
    {
        constexpr double middle = 0.5; // Of the only value.
        const double least = scaled(*m_values.begin());
        const double most = scaled(*m_values.rbegin());
        return most > least ? (scaled(value) - least) / (most - least) : middle;
    }
    [[nodiscard]] std::vector<double> ticks() const
    {
        if (m_values.empty()) {
            return {};
        }
        return m_values.size() <= mostTicks ? std::vector<double>(m_values.begin(), m_values.end())
                                            : std::vector<double>{*m_values.begin(), *m_values.rbegin()};
    }

private:
    [[nodiscard]] double scaled(double value) const { return m_isLogarithmic ? std::log(value) : value; }

    std::set<double> m_values;
    bool m_isLogarithmic = false;
};

ParallelAxis numberAxis(const QString& title, const Numbers& numbers,
                        const std::function<QString(double)>& textOf)
{
    const Scale scale(numbers);
    ParallelAxis axis{.title = title};
    for (const std::optional<double>& number : numbers) {
        axis.places.push_back(number ? std::optional(scale.placeOf(*number)) : std::nullopt);
    }
    for (const double tick : scale.ticks()) {
        axis.ticks.push_back({scale.placeOf(tick), textOf(tick)});
    }
    return axis;
}

/// The first value at the top, as in a table.
ParallelAxis wordAxis(const QString& title, const SweepTable& table, std::size_t key)
{
    std::vector<std::string> words;
    for (const SweepTableRow& row : table.rows) {
        if (std::find(words.begin(), words.end(), row.values[key]) == words.end()) {
            words.push_back(row.values[key]);
        }
    }
    const auto placeOf = [&words](std::size_t word) {
        constexpr double middle = 0.5;
        return words.size() < 2 ? middle
                                : 1 - static_cast<double>(word) / static_cast<double>(words.size() - 1);
    };
    ParallelAxis axis{.title = title};
    for (const SweepTableRow& row : table.rows) {
        const auto word = std::find(words.begin(), words.end(), row.values[key]) - words.begin();
        axis.places.emplace_back(placeOf(static_cast<std::size_t>(word)));
    }
    for (std::size_t word = words.size(); word-- > 0;) {
        const QString label = words[word].empty() ? QStringLiteral("–") : shownText(words[word]);
        axis.ticks.push_back({placeOf(word), label});
    }
    return axis;
}

ParallelAxis axisOf(const SweepTable& table, std::size_t key)
{
    const QString title = sweepTitle(table.keys[key]);
    const Numbers numbers = numbersOf(table, key);
    return numbers.empty() ? wordAxis(title, table, key) : numberAxis(title, numbers, [](double number) {
        constexpr int digits = 6;
        return QString::number(number, 'g', digits);
    });
}

bool isAlike(const ParallelAxis& first, const ParallelAxis& second)
{
    return first.title == second.title &&
           std::equal(first.ticks.begin(), first.ticks.end(), second.ticks.begin(), second.ticks.end(),
                      [](const ParallelAxis::Tick& one, const ParallelAxis::Tick& other) {
                          return one.place == other.place && one.label == other.label;
                      });
}

} // namespace

ParallelAxes::ParallelAxes(const SweepTable& table)
{
    for (std::size_t key = 0; key < table.keys.size(); ++key) {
        m_axes.push_back(axisOf(table, key));
    }
    Numbers bitops;
    Numbers accuracies;
    std::set<double> costs;
    for (const SweepTableRow& row : table.rows) {
        bitops.push_back(row.bitops ? std::optional(static_cast<double>(*row.bitops)) : std::nullopt);
        accuracies.push_back(row.status.best ? std::optional(row.status.best->valAccuracy) : std::nullopt);
        if (row.bitops) {
            costs.insert(static_cast<double>(*row.bitops));
        }
    }
    if (costs.size() > 1) {
        m_axes.push_back(
            numberAxis(Axes::tr("BitOps"), bitops, [](double value) { return shortText(value); }));
    }
    ParallelAxis accuracy =
        numberAxis(Axes::tr("Accuracy"), accuracies, [](double value) { return percentText(value); });
    if (accuracy.ticks.size() > 2) { // No grid of values: each run has its own.
        accuracy.ticks = {accuracy.ticks.front(), accuracy.ticks.back()};
    }
    m_axes.push_back(std::move(accuracy));
}

void ParallelAxes::setBrush(std::size_t axis, std::optional<Brush> brush)
{
    if (brush) {
        m_brushes[axis] = *brush;
    } else {
        m_brushes.erase(axis);
    }
}

std::optional<ParallelAxes::Brush> ParallelAxes::brush(std::size_t axis) const
{
    const auto found = m_brushes.find(axis);
    return found == m_brushes.end() ? std::nullopt : std::optional(found->second);
}

void ParallelAxes::takeBrushes(const ParallelAxes& other)
{
    m_brushes.clear();
    for (const auto& [axis, brush] : other.m_brushes) {
        if (axis < m_axes.size() && isAlike(m_axes[axis], other.m_axes[axis])) {
            m_brushes[axis] = brush;
        }
    }
}

bool ParallelAxes::passes(std::size_t run) const
{
    return std::all_of(m_brushes.begin(), m_brushes.end(), [this, run](const auto& entry) {
        const auto& [axis, brush] = entry;
        const std::optional<double>& place = m_axes[axis].places[run];
        return place && *place >= brush.least && *place <= brush.most;
    });
}

} // namespace bitops
