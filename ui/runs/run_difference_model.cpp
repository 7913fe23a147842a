// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_difference_model.h"

#include "core/jobs/recipe_fields.h"
#include "core/network/block_type.h"
#include "ui/base/format.h"
#include "ui/base/number_text.h"
#include "ui/base/plain_text.h"
#include "ui/runs/runs_model.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace bitops {

namespace {

struct KeyName
{
    std::string_view key;
    const char* name;
};

constexpr std::array keyNames{
    KeyName{"name", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Name")},
    KeyName{"input", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Input")},
    KeyName{"input_bits", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Bits of the input")},
    KeyName{"blocks", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Number of blocks")},
    KeyName{"classes", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Classes")},
    KeyName{"classifier_bits", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Bits of the classifier")},
    KeyName{"type", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Type")},
    KeyName{"out_channels", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Output channels")},
    KeyName{"stride", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Stride")},
    KeyName{"kernel", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Kernel")},
    KeyName{"expansion", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Expansion")},
    KeyName{"weight_bits", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Weight bits")},
    KeyName{"activation_bits", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Activation bits")},
    KeyName{"state", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "State")},
    KeyName{"epochs_done", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Epochs done")},
    KeyName{"best_accuracy", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Best validation accuracy")},
    KeyName{"best_epoch", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Epoch of the best accuracy")},
    KeyName{"last_train_loss", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Last training loss")},
    KeyName{"last_val_loss", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Last validation loss")},
    KeyName{"test_accuracy", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Test accuracy")},
    KeyName{"test_loss", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Test loss")},
    KeyName{"bitops", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "BitOps")},
    KeyName{"macs", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "MACs")},
    KeyName{"images_per_second", QT_TRANSLATE_NOOP("bitops::RunDifferenceModel", "Images/s")},
};

QString nameOfKey(const RunDifference& thing)
{
    if (const RecipeField* const field =
            thing.part == RunPart::Training ? findRecipeField(thing.key) : nullptr) {
        return toQString(Translator::tr(field->title));
    }
    const std::string& key = thing.key;
    const auto* const found = std::find_if(keyNames.begin(), keyNames.end(),
                                           [&](const KeyName& known) { return known.key == key; });
    // A newer key, which has no name here yet, is better than none.
    return found == keyNames.end() ? shownText(key) : RunDifferenceModel::tr(found->name);
}

QString nameOf(const RunDifference& thing)
{
    QString name = nameOfKey(thing);
    switch (thing.part) {
    case RunPart::Design:
        return RunDifferenceModel::tr("Design: %1").arg(name);
    case RunPart::Block:
        return RunDifferenceModel::tr("Block %1: %2").arg(thing.block).arg(name);
    case RunPart::Training:
        return RunDifferenceModel::tr("Training: %1").arg(name);
    case RunPart::Result:
        return RunDifferenceModel::tr("Result: %1").arg(name);
    }
    return name;
}

bool isBits(const RunDifference& thing)
{
    return thing.key.ends_with("_bits");
}

/// The value as the window shows it elsewhere.
struct ValueText
{
    const RunDifference& thing;

    QString operator()(std::monostate) const { return QStringLiteral("–"); }
    QString operator()(bool value) const
    {
        return value ? RunDifferenceModel::tr("yes") : RunDifferenceModel::tr("no");
    }
    QString operator()(std::int64_t value) const
    {
        return isBits(thing) ? bitsText(static_cast<int>(value)) : exactText(value);
    }
    QString operator()(double value) const
    {
        if (thing.key.ends_with("_accuracy")) {
            return percentText(value);
        }
        if (thing.key == "images_per_second") {
            return QLocale().toString(value, 'f', 0);
        }
        const bool isLoss = thing.part == RunPart::Result;
        return isLoss ? QLocale().toString(value, 'f', 4) : numberText(value);
    }
    QString operator()(const std::string& value) const
    {
        if (thing.key == "state") {
            for (const RunState state :
                 {RunState::NotStarted, RunState::Running, RunState::Paused, RunState::Completed,
                  RunState::Stopped, RunState::Diverged, RunState::Failed, RunState::Interrupted}) {
                if (nameOf(state) == value) {
                    return stateText(state);
                }
            }
        }
        if (thing.key == "type") {
            if (const std::optional<BlockType> type = findBlockType(value)) {
                return blockTypeText(*type);
            }
        }
        return value.empty() ? QStringLiteral("–") : shownText(value);
    }
};

} // namespace

RunDifferenceModel::RunDifferenceModel(std::vector<RunDifference> all, const QString& firstName,
                                       const QString& secondName, QObject* parent)
    : QAbstractTableModel(parent)
    , m_all(std::move(all))
    , m_firstName(firstName)
    , m_secondName(secondName)
{
    fill();
}

void RunDifferenceModel::fill()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_showsAll || m_all[i].isDifferent()) {
            m_shown.push_back(i);
        }
    }
}

void RunDifferenceModel::setShowsAll(bool showsAll)
{
    if (showsAll != m_showsAll) {
        beginResetModel();
        m_showsAll = showsAll;
        fill();
        endResetModel();
    }
}

const RunDifference& RunDifferenceModel::at(int row) const
{
    return m_all.at(m_shown.at(static_cast<std::size_t>(row)));
}

TextTable RunDifferenceModel::table() const
{
    TextTable table{.rows = {}, .textColumns = ColumnCount};
    TextTable::Row cells;
    for (int column = 0; column < ColumnCount; ++column) {
        cells.push_back(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    }
    table.rows.push_back(cells);
    for (int row = 0; row < rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column) {
            cells.push_back(text(row, column).toStdString());
        }
        table.rows.push_back(cells);
    }
    return table;
}

int RunDifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RunDifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunDifferenceModel::text(int row, int column) const
{
    const RunDifference& thing = at(row);
    switch (column) {
    case ThingColumn:
        return nameOf(thing);
    case FirstColumn:
        return std::visit(ValueText{thing}, thing.first);
    default:
        return std::visit(ValueText{thing}, thing.second);
    }
}

QVariant RunDifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole: // It may be cut off.
        return plainToolTip(text(index.row(), index.column()));
    case Qt::FontRole:
        // Among all, what differs stands out.
        if (m_showsAll && at(index.row()).isDifferent()) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant RunDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return section == ThingColumn   ? tr("Of the run")
               : section == FirstColumn ? m_firstName
                                        : m_secondName;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

} // namespace bitops
