// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_cells.h"

#include "core/network/block_type.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/design/block_fields.h"
#include "ui/design/block_table_model.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bitops {

namespace {

struct CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::BlockCells)
};

Error error(const QString& sentence)
{
    return {sentence.toStdString()};
}

/// The column of the block table with this heading; −1: none.
int columnOfHeading(const QString& heading)
{
    for (int column = 0; column < BlockTableModel::ColumnCount; ++column) {
        if (columnTitle(column).compare(heading.trimmed(), Qt::CaseInsensitive) == 0) {
            return column;
        }
    }
    return -1;
}

/// The columns of a line of headings; empty for any other line.
QList<int> columnsOfHeadings(const QStringList& line)
{
    QList<int> columns;
    for (const QString& cell : line) {
        const int column = columnOfHeading(cell);
        if (column < 0 && !cell.trimmed().isEmpty()) {
            return {};
        }
        columns += column;
    }
    return std::all_of(columns.begin(), columns.end(), [](int column) { return column < 0; }) ? QList<int>()
                                                                                              : columns;
}

std::optional<BlockType> typeFromText(const QString& text)
{
    for (const BlockTypeInfo* const info : blockTypeTable()) {
        for (const QString& name :
             {toQString(info->name), shortText(info->type), blockTypeText(info->type)}) {
            if (name.compare(text, Qt::CaseInsensitive) == 0) {
                return info->type;
            }
        }
    }
    return std::nullopt;
}

/// What setField() takes for the column; invalid for a text that cannot be read.
QVariant valueFromText(int column, const QString& text)
{
    if (column == BlockTableModel::TypeColumn) {
        const std::optional<BlockType> type = typeFromText(text);
        return type ? QVariant(static_cast<int>(*type)) : QVariant();
    }
    if (parameterOf(column) == nullptr) {
        return text;
    }
    bool isNumber = false;
    const qlonglong number = QLocale().toLongLong(text, &isNumber); // Also with signs between thousands.
    return isNumber ? QVariant(number) : QVariant();
}

/// Why a text cannot be put into the block; empty if it was.
QString putCell(Block& block, std::int64_t inputChannels, int column, const QString& text)
{
    const BlockParameter* const parameter = parameterOf(column);
    if (parameter != nullptr && !infoOf(block.type).has(*parameter)) {
        return CellTexts::tr("a block of the type “%1” has no “%2”")
            .arg(shortText(block.type), columnTitle(column));
    }
    const QVariant value = valueFromText(column, text);
    return value.isValid() && setField(block, inputChannels, column, value)
               ? QString()
               : CellTexts::tr("“%1” is no value of the column “%2”")
                     .arg(shownText(text), columnTitle(column));
}

class Paste
{
public:
    Paste(const Network& network, const PastePlace& place, Cells cells)
        : m_inputChannels(network.input.shape.channels)
        , m_blocks(network.blocks)
        , m_cells(std::move(cells))
        , m_columns(place.columns)
    {
        if (const QList<int> headed = columnsOfHeadings(m_cells.first()); !headed.isEmpty()) {
            m_columns = headed;
            m_cells.removeFirst();
            m_firstLine = 1;
        }
        m_isRepeated = m_cells.size() == 1 && place.selectedRows.size() > 1;
        m_rows = place.selectedRows;
        if (!m_isRepeated) {
            m_rows.clear();
            for (int line = 0; line < m_cells.size(); ++line) {
                m_rows += place.row + line;
            }
        }
    }

    Result<PastedCells> result()
    {
        if (const QString obstacle = this->obstacle(); !obstacle.isEmpty()) {
            return error(obstacle);
        }
        const std::size_t before = m_blocks.size();
        PastedCells pasted;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const auto row = static_cast<std::size_t>(m_rows.at(i));
            if (row == m_blocks.size()) {
                appendBlock();
            }
            if (const QString problem = putLine(row, m_isRepeated ? 0 : i); !problem.isEmpty()) {
                return error(problem);
            }
            if (row < before) {
                pasted.rows += m_rows.at(i);
                pasted.blocks.push_back(m_blocks[row]);
            }
        }
        pasted.added.assign(m_blocks.begin() + static_cast<std::ptrdiff_t>(before), m_blocks.end());
        return pasted;
    }

private:
    [[nodiscard]] QString obstacle() const
    {
        if (m_cells.isEmpty()) {
            return CellTexts::tr("Could not paste: the clipboard has headings, but no cells below them.");
        }
        if (m_rows.last() >= limits::blocks.most) {
            return CellTexts::tr("Could not paste %1 rows from row %2 on: a network has at most %3 blocks.")
                .arg(m_cells.size())
                .arg(m_rows.first())
                .arg(exactText(limits::blocks.most));
        }
        const auto widest =
            std::max_element(m_cells.begin(), m_cells.end(),
                             [](const QStringList& a, const QStringList& b) { return a.size() < b.size(); });
        if (m_columns.isEmpty()) {
            return CellTexts::tr("Could not paste: the current column cannot be edited.");
        }
        if (widest->size() > m_columns.size()) {
            return CellTexts::tr("Could not paste %1 columns: from “%2” on, only %3 can be edited.")
                .arg(widest->size())
                .arg(columnTitle(m_columns.first()))
                .arg(m_columns.size());
        }
        return {};
    }

    void appendBlock()
    {
        m_blocks.push_back(m_blocks.empty() ? Block{} : m_blocks.back());
        m_blocks.back().stride = 1;
    }

    /// What could not be done; empty if all could.
    QString putLine(std::size_t row, qsizetype line)
    {
        const std::int64_t channels = row == 0 ? m_inputChannels : m_blocks[row - 1].outChannels;
        const QStringList& cells = m_cells.at(line);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const int column = m_columns.at(i);
            const QString text = cells.at(i).trimmed();
            if (text.isEmpty() || column < 0 || column > BlockTableModel::ActivationBitsColumn) {
                continue;
            }
            const QString problem = putCell(m_blocks[row], channels, column, text);
            if (!problem.isEmpty()) {
                return CellTexts::tr("Could not paste row %1, column %2: %3.")
                    .arg(m_firstLine + line + 1)
                    .arg(i + 1)
                    .arg(problem);
            }
        }
        return {};
    }

    std::int64_t m_inputChannels;
    std::vector<Block> m_blocks;
    Cells m_cells;
    QList<int> m_columns; ///< For each cell of a line.
    QList<int> m_rows;    ///< For each line, or all for the only one.
    bool m_isRepeated = false;
    qsizetype m_firstLine = 0; ///< Of what was pasted: 1 behind headings.
};

} // namespace

std::optional<Cells> cellsFromText(const QString& text)
{
    static const QRegularExpression brackets(QStringLiteral("[(\\[{]"));
    static const QRegularExpression lineEnds(QStringLiteral("\r\n|\n|\r"));
    if (text.contains(brackets)) {
        return std::nullopt;
    }
    Cells cells;
    for (const QString& line : text.split(lineEnds)) {
        cells += line.split(QLatin1Char('\t'));
    }
    while (!cells.isEmpty() && cells.last() == QStringList{QString()}) {
        cells.removeLast(); // Spreadsheets end the last line, too.
    }
    return cells.isEmpty() ? std::nullopt : std::optional(std::move(cells));
}

Result<PastedCells> pasteCells(const Network& network, const PastePlace& place, Cells cells)
{
    return Paste(network, place, std::move(cells)).result();
}

} // namespace bitops
