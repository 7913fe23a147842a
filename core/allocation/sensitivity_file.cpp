// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/sensitivity_file.h"

#include "core/base/csv_reader.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

namespace bitops {

namespace {

constexpr std::string_view nothing = "-";

/// Where each column of sensitivityColumns stands in a row.
using Places = std::array<std::size_t, sensitivityColumns.size()>;

Result<Places> placesOf(const CsvRow& header)
{
    Places places{};
    std::array<bool, sensitivityColumns.size()> isThere{};
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
        const std::string& name = header.fields[i];
        const auto known = std::find(sensitivityColumns.begin(), sensitivityColumns.end(), name);
        if (known == sensitivityColumns.end()) {
            return Error{Translator::tr("the column \"%1\" is not known", excerpt(name))};
        }
        const auto column = static_cast<std::size_t>(known - sensitivityColumns.begin());
        if (isThere.at(column)) {
            return Error{Translator::tr("the column \"%1\" stands there twice", name)};
        }
        isThere.at(column) = true;
        places.at(column) = i;
    }
    for (std::size_t column = 0; column < isThere.size(); ++column) {
        if (!isThere.at(column)) {
            return Error{Translator::tr("there is no column \"%1\"", sensitivityColumns.at(column))};
        }
    }
    return places;
}

/// Takes the fields of a row by the names of their columns. The first error is kept, as half a sentence.
class RowReader
{
public:
    RowReader(const CsvTable& table, const CsvRow& row, const Places& places)
        : m_table(table)
        , m_row(row)
        , m_places(places)
    {
    }

    [[nodiscard]] const std::string& text(std::string_view column) const
    {
        const auto known = std::find(sensitivityColumns.begin(), sensitivityColumns.end(), column);
        return m_row.fields.at(m_places.at(static_cast<std::size_t>(known - sensitivityColumns.begin())));
    }

    double number(std::string_view column)
    {
        const std::optional<double> value = m_table.number(text(column));
        if (!value) {
            fail(text(column).empty()
                     ? Translator::tr("%1 is empty", column)
                     : Translator::tr("%1 is \"%2\", which is no number", column, excerpt(text(column))));
        }
        return value.value_or(0);
    }

    double numberOrInfinity(std::string_view column)
    {
        return text(column).empty() ? std::numeric_limits<double>::infinity() : number(column);
    }

    int bits()
    {
        const double value = number("bits");
        if (value != std::floor(value) || std::abs(value) > std::numeric_limits<std::int16_t>::max()) {
            fail(Translator::tr("%1 is \"%2\", which is no bit-width", std::string_view("bits"),
                                excerpt(text("bits"))));
            return 0;
        }
        return static_cast<int>(value);
    }

    LayerPart part()
    {
        for (const auto& [value, name] : layerPartNames) {
            if (text("of") == name) {
                return value;
            }
        }
        fail(Translator::tr("of is \"%1\", but must be weights or activations", excerpt(text("of"))));
        return LayerPart::Weights;
    }

    void fail(std::string problem)
    {
        if (m_problem.empty()) {
            m_problem = std::move(problem);
        }
    }
    [[nodiscard]] const std::string& problem() const { return m_problem; }

private:
    const CsvTable& m_table;
    const CsvRow& m_row;
    const Places& m_places;
    std::string m_problem;
};

Result<SensitivityMeasurement> measurementOf(RowReader row, bool isFirst)
{
    SensitivityMeasurement measured;
    const bool isAsItIs = row.text("layer") == nothing && row.text("of") == nothing;
    if (isAsItIs != isFirst) {
        return Error{
            isFirst
                ? Translator::tr("the first row must be of the network as it is, with \"-\" for layer and of")
                : Translator::tr("the network as it is must stand in the first row")};
    }
    if (!isAsItIs) {
        measured.layer = textOfCsvField(row.text("layer"));
        measured.part = row.part();
        measured.bits = row.bits();
        if (measured.layer.empty()) {
            row.fail(Translator::tr("%1 is empty", std::string_view("layer")));
        }
    } else if (!row.text("bits").empty()) {
        row.fail(Translator::tr("the network as it is has bits"));
    }
    measured.loss = row.number("loss");
    measured.lossIncrease = row.number("loss_increase");
    measured.accuracy = row.number("accuracy");
    measured.accuracyDrop = row.number("accuracy_drop");
    measured.klDivergence = row.number("kl_divergence");
    measured.sqnrDecibels = row.numberOrInfinity("sqnr_db");
    if (!row.problem().empty()) {
        return Error{row.problem()};
    }
    return measured;
}

Error atLine(const CsvRow& row, const Error& error)
{
    return Error{Translator::tr("line %1: %2", static_cast<std::int64_t>(row.line), error.message)};
}

} // namespace

Result<SensitivityTable> sensitivityFromCsv(std::string_view text)
{
    const Result<CsvTable> csv = csvFromText(text);
    if (!csv) {
        return csv.error();
    }
    if (csv->rows.size() < 2) {
        return Error{Translator::tr("it is no table of a measurement of sensitivity")};
    }
    const CsvRow& header = csv->rows.front();
    const Result<Places> places = placesOf(header);
    if (!places) {
        return atLine(header, places.error());
    }
    SensitivityTable table;
    for (std::size_t i = 1; i < csv->rows.size(); ++i) {
        const CsvRow& row = csv->rows[i];
        if (row.fields.size() != header.fields.size()) {
            return atLine(row, Error{Translator::tr("there are %1 fields, but %2 columns",
                                                    static_cast<std::int64_t>(row.fields.size()),
                                                    static_cast<std::int64_t>(header.fields.size()))});
        }
        const Result<SensitivityMeasurement> measured =
            measurementOf(RowReader(*csv, row, *places), /*isFirst=*/i == 1);
        const Status added = measured ? table.add(*measured) : Status(measured.error());
        if (!added) {
            return atLine(row, added.error());
        }
    }
    return table;
}

Result<SensitivityTable> loadSensitivity(const std::filesystem::path& path, const std::stop_token& stop)
{
    const Result<std::string> text = readTextFile(path, mostTextBytes, stop);
    if (!text) {
        return text.error();
    }
    Result<SensitivityTable> table = sensitivityFromCsv(*text);
    if (!table) {
        return readError(path, table.error().message);
    }
    return table;
}

} // namespace bitops
