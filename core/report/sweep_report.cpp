// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sweep_report.h"

#include "core/base/grouped_text.h"
#include "core/base/translator.h"
#include "core/jobs/recipe_fields.h"
#include "core/report/html_table.h"
#include "core/report/report_style.h"
#include "core/report/run_report_parts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace bitops {

namespace {

/// What varies beside the fields of the recipe.
constexpr std::array designTitles{
    std::pair{std::string_view("weight_bits"), Translator::marked("Weight bits")},
    std::pair{std::string_view("activation_bits"), Translator::marked("Activation bits")},
    std::pair{std::string_view("classifier_bits"), Translator::marked("Classifier bits")},
    std::pair{std::string_view("design"), Translator::marked("Design")},
    std::pair{std::string_view("front"), Translator::marked("Front")},
};

std::string titleOfKey(const std::string& key)
{
    for (const auto& [known, title] : designTitles) {
        if (known == key) {
            return Translator::tr(title);
        }
    }
    const RecipeField* const field = findRecipeField(key);
    return field == nullptr || field->title.isEmpty() ? key : Translator::tr(field->title);
}

std::string costText(const std::optional<std::int64_t>& bitops)
{
    return bitops ? countText(*bitops) : nothing;
}

/// "61.2 % ± 0.4"
std::string meanText(const SeedGroup& group)
{
    constexpr int digits = 1;
    return group.deviation() ? shareText(group.mean()) + " ± " + figureText(100 * *group.deviation(), digits)
                             : shareText(group.mean());
}

std::optional<double> bestOf(const SweepTableRow& row)
{
    return row.status.best ? std::optional(row.status.best->valAccuracy) : std::nullopt;
}

std::vector<std::string> headings(const std::vector<std::string>& keys)
{
    std::vector<std::string> titles;
    std::transform(keys.begin(), keys.end(), std::back_inserter(titles), titleOfKey);
    return titles;
}

void addMeans(HtmlWriter& html, const SweepTable& table)
{
    std::vector<SeedGroup> groups = seedGroups(table);
    std::stable_sort(groups.begin(), groups.end(), [](const SeedGroup& first, const SeedGroup& second) {
        return first.mean().value_or(0) > second.mean().value_or(0);
    });
    html.add("h2", Translator::tr("Means over seeds"));
    std::vector<std::string> titles = headings(keysBesideSeed(table.keys));
    const std::size_t textColumns = titles.size();
    titles.insert(titles.end(),
                  {Translator::tr("BitOps"), Translator::tr("Completed"), Translator::tr("Best accuracy")});
    HtmlTable rows(html, titles, textColumns);
    for (const SeedGroup& group : groups) {
        std::vector<HtmlCell> cells(group.values.begin(), group.values.end());
        cells.emplace_back(costText(group.bitops));
        cells.emplace_back(std::to_string(group.completed) + " / " + std::to_string(group.rows.size()));
        cells.emplace_back(meanText(group));
        rows.addRow(cells);
    }
}

void addRuns(HtmlWriter& html, const SweepTable& table)
{
    html.add("h2", Translator::tr("Runs"));
    std::vector<std::string> titles = headings(table.keys);
    titles.insert(titles.begin(), Translator::tr("Run"));
    titles.push_back(Translator::tr("State"));
    const std::size_t textColumns = titles.size();
    titles.insert(titles.end(),
                  {Translator::tr("BitOps"), Translator::tr("Epochs"), Translator::tr("Best accuracy")});
    HtmlTable rows(html, titles, textColumns);
    for (const SweepTableRow& row : table.rows) {
        std::vector<HtmlCell> cells{row.name};
        cells.insert(cells.end(), row.values.begin(), row.values.end());
        cells.emplace_back(runStateText(row.status.state));
        cells.emplace_back(costText(row.bitops));
        cells.emplace_back(std::to_string(row.status.epochs));
        cells.emplace_back(shareText(bestOf(row)));
        rows.addRow(cells);
    }
}

} // namespace

std::string sweepToHtml(const SweepTable& table)
{
    const auto done = std::count_if(table.rows.begin(), table.rows.end(), [](const SweepTableRow& row) {
        return row.status.state == RunState::Completed;
    });
    HtmlWriter html;
    html.begin(table.name, reportStyle);
    {
        const auto header = html.open("header");
        html.add("h1", table.name);
        html.add("p",
                 Translator::tr("A sweep of %1 runs, of which %2 are completed.", table.rows.size(),
                                static_cast<std::int64_t>(done)),
                 {{"class", "muted"}});
    }
    addMeans(html, table);
    addRuns(html, table);
    return html.finish();
}

} // namespace bitops
