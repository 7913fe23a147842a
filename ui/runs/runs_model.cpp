// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runs_model.h"

#include "core/runs/run_name.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_columns.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace bitops {

namespace {

const EpochEvent* lastEpoch(const RunSummary& run)
{
    const std::vector<EpochEvent>& epochs = run.record().epochs();
    return epochs.empty() ? nullptr : &epochs.back();
}

QDateTime startOf(const RunSummary& run)
{
    return QDateTime::fromString(toQString(run.description().created), Qt::ISODate).toLocalTime();
}

QString curveText(const RunSummary& run, const CurveColumn& curve)
{
    const std::optional<double> value = curve.valueOf(run);
    if (!value) {
        return {};
    }
    return curve.isAccuracy() ? percentText(*value) : QLocale().toString(*value, 'f', 4);
}

bool isNumber(int column)
{
    switch (column) {
    case RunsModel::BitopsColumn:
    case RunsModel::EightBitColumn:
    case RunsModel::EpochsColumn:
    case RunsModel::BestColumn:
    case RunsModel::BestEpochColumn:
    case RunsModel::CursorColumn:
    case RunsModel::SpeedColumn:
        return true;
    default:
        return curveOf(column) != nullptr;
    }
}

QVariant valueOf(const RunSummary& run, int column)
{
    if (const CurveColumn* const curve = curveOf(column)) {
        const std::optional<double> value = curve->valueOf(run);
        return value ? QVariant(*value) : QVariant();
    }
    const EpochEvent* const last = lastEpoch(run);
    switch (column) {
    case RunsModel::EpochsColumn:
        return run.epochsDone();
    case RunsModel::BestColumn:
        return run.bestEpoch() == nullptr ? QVariant() : run.bestEpoch()->valAccuracy;
    case RunsModel::BestEpochColumn:
        return run.bestEpoch() == nullptr ? QVariant() : run.bestEpoch()->epoch;
    case RunsModel::SpeedColumn:
        return last == nullptr ? QVariant() : last->imagesPerSecond;
    case RunsModel::StartedColumn:
        return toQString(run.description().created);
    default:
        return {};
    }
}

QString stateToolTip(const RunSummary& run)
{
    QStringList sentences;
    if (run.record().outcome()) {
        sentences += outcomeText(*run.record().outcome());
    }
    if (run.state() == RunState::NotStarted) {
        sentences += RunsModel::tr("No trainer has begun with it: Resume (Ctrl+R) does.");
    } else if (run.isResumable()) {
        sentences += RunsModel::tr("Resume (Ctrl+R) trains on from the last checkpoint.");
    }
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

QString stateText(RunState state)
{
    switch (state) {
    case RunState::NotStarted:
        return RunsModel::tr("not started");
    case RunState::Running:
        return RunsModel::tr("running");
    case RunState::Paused:
        return RunsModel::tr("paused");
    case RunState::Completed:
        return RunsModel::tr("completed");
    case RunState::Stopped:
        return RunsModel::tr("stopped · resumable");
    case RunState::Diverged:
        return RunsModel::tr("diverged");
    case RunState::Failed:
        return RunsModel::tr("failed · resumable");
    case RunState::Interrupted:
        return RunsModel::tr("interrupted · resumable");
    }
    return {};
}

QString shortStateText(const RunSummary& run)
{
    switch (run.state()) {
    case RunState::Completed:
        return RunsModel::tr("done");
    case RunState::Running:
        return RunsModel::tr("%1 / %2").arg(run.epochsDone()).arg(run.epochsPlanned());
    case RunState::Stopped:
        return RunsModel::tr("stopped");
    case RunState::Failed:
        return RunsModel::tr("failed");
    case RunState::Interrupted:
        return RunsModel::tr("interrupted");
    default:
        return stateText(run.state());
    }
}

RunsModel::RunsModel(RunLibrary* library, RunComparison* comparison, QObject* parent)
    : QAbstractTableModel(parent)
    , m_library(library)
    , m_comparison(comparison)
{
    connect(library, &RunLibrary::changed, this, &RunsModel::read);
    connect(comparison, &RunComparison::changed, this, [this] {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {ShownRole});
        }
    });
    read();
}

void RunsModel::setReading(const CurveReading& reading)
{
    if (reading == m_reading) {
        return;
    }
    m_reading = reading;
    Q_EMIT headerDataChanged(Qt::Horizontal, CursorColumn, CursorColumn);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, CursorColumn), index(rowCount() - 1, CursorColumn));
    }
}

const CurveReading::Value* RunsModel::readingOf(const ListedRun& run) const
{
    const auto found =
        std::find_if(m_reading.values.begin(), m_reading.values.end(),
                     [&](const CurveReading::Value& value) { return value.folder == run.folder; });
    return found == m_reading.values.end() ? nullptr : &*found;
}

void RunsModel::setCostOptions(CostOptions options)
{
    if (options == costOptions()) {
        return;
    }
    m_costs.setOptions(options);
    Q_EMIT headerDataChanged(Qt::Horizontal, BitopsColumn, BitopsColumn);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, BitopsColumn), index(rowCount() - 1, EightBitColumn));
    }
}

RunCosts::Figures RunsModel::costsOf(const Row& row) const
{
    return row.run->summary ? m_costs.of(*row.run) : RunCosts::Figures();
}

std::optional<std::int64_t> RunsModel::bitopsOf(const ListedRun& run) const
{
    return run.summary ? m_costs.of(run).bitops : std::nullopt;
}

/// Both lists are sorted by folder: they are merged.
void RunsModel::read()
{
    const std::vector<ListedRunPtr>& runs = m_library->runs();
    std::size_t at = 0;
    std::size_t next = 0;
    while (at < m_rows.size() || next < runs.size()) {
        const auto row = static_cast<int>(at);
        if (next == runs.size() || (at < m_rows.size() && m_rows[at].run->folder < runs[next]->folder)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        } else if (at < m_rows.size() && m_rows[at].run->folder == runs[next]->folder) {
            const std::size_t first = at;
            while (at < m_rows.size() && next < runs.size() && m_rows[at].run != runs[next] &&
                   m_rows[at].run->folder == runs[next]->folder) { // As few signals as there are ranges.
                m_rows[at++].run = runs[next++];
            }
            if (at > first) {
                Q_EMIT dataChanged(index(row, 0), index(static_cast<int>(at) - 1, ColumnCount - 1));
            } else {
                ++at;
                ++next;
            }
        } else {
            std::vector<Row> added;
            while (next < runs.size() &&
                   (at == m_rows.size() || runs[next]->folder < m_rows[at].run->folder)) {
                added.push_back({runs[next++]});
            }
            beginInsertRows({}, row, row + static_cast<int>(added.size()) - 1);
            m_rows.insert(m_rows.begin() + row, added.begin(), added.end());
            endInsertRows();
            at += added.size();
        }
    }
}

const ListedRunPtr& RunsModel::runAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).run;
}

int RunsModel::rowOf(const std::filesystem::path& folder) const
{
    const auto found = std::lower_bound(
        m_rows.begin(), m_rows.end(), folder,
        [](const Row& row, const std::filesystem::path& path) { return row.run->folder < path; });
    return found == m_rows.end() || found->run->folder != folder ? -1
                                                                 : static_cast<int>(found - m_rows.begin());
}

std::optional<std::int64_t> RunsModel::bitopsAt(int row) const
{
    return costsOf(m_rows.at(static_cast<std::size_t>(row))).bitops;
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !index.isValid()                ? flags
           : index.column() == NameColumn  ? flags | Qt::ItemIsEditable
           : index.column() == ShownColumn ? flags | Qt::ItemIsUserCheckable
                                           : flags;
}

QString RunsModel::text(const Row& row, int column) const
{
    const ListedRun& run = *row.run;
    if (column == NameColumn) {
        return shownText(run.name());
    }
    if (column == NotesColumn) {
        return shownText(toQString(run.notes.notes).simplified());
    }
    if (column == CursorColumn) {
        const CurveReading::Value* const value = readingOf(run);
        return value == nullptr ? QString() : value->text;
    }
    if (!run.summary) {
        return column == StateColumn ? tr("unreadable") : QString();
    }
    const RunSummary& summary = *run.summary;
    if (const CurveColumn* const curve = curveOf(column)) {
        return curveText(summary, *curve);
    }
    const EpochEvent* const last = lastEpoch(summary);
    switch (column) {
    case StateColumn:
        return stateText(summary.state());
    case BitsColumn:
        return toQString(bitsName(summary.description().network));
    case DesignColumn:
        return designText(summary.description().network);
    case BitopsColumn: {
        const std::optional<std::int64_t> bitops = costsOf(row).bitops;
        return bitops ? shortText(static_cast<double>(*bitops)) : QStringLiteral("–");
    }
    case EightBitColumn: {
        const std::optional<double> ratio = costsOf(row).ratioToEightBits;
        return ratio ? percentText(*ratio) : QString();
    }
    case QuantizerColumn:
        return quantizerText(summary.quantizer());
    case DataColumn:
        return shownText(summary.data());
    case EpochsColumn:
        return tr("%1/%2").arg(summary.epochsDone()).arg(summary.epochsPlanned());
    case BestColumn:
        return summary.bestEpoch() == nullptr ? QString() : percentText(summary.bestEpoch()->valAccuracy);
    case BestEpochColumn:
        return summary.bestEpoch() == nullptr ? QString() : QString::number(summary.bestEpoch()->epoch);
    case SpeedColumn:
        return last == nullptr ? QString() : QLocale().toString(last->imagesPerSecond, 'f', 0);
    case StartedColumn:
        return QLocale().toString(startOf(summary), QLocale::ShortFormat);
    default:
        return {};
    }
}

QString RunsModel::toolTip(const Row& row, int column) const
{
    const ListedRun& run = *row.run;
    if (!run.problem.empty() && (column == NameColumn || column == StateColumn || column == NotesColumn)) {
        return toQString(run.problem);
    }
    switch (column) {
    case ShownColumn:
        return tr("Shows the run in plots, or hides it (Space)");
    case NameColumn:
        return text(row, column) + QLatin1Char('\n') + fromPath(run.folder);
    case BitsColumn:
        return text(row, DesignColumn);
    case BestColumn:
        return run.summary && run.summary->bestEpoch() != nullptr
                   ? tr("epoch %1").arg(run.summary->bestEpoch()->epoch)
                   : QString();
    case CursorColumn:
        return readingOf(run) == nullptr ? QString() : readingOf(run)->toolTip;
    case NotesColumn:
        return toQString(run.notes.notes);
    case BitopsColumn: {
        const std::optional<std::int64_t> bitops = costsOf(row).bitops;
        return bitops ? exactText(*bitops) : QString();
    }
    case StateColumn:
        return run.summary ? stateToolTip(*run.summary) : QString();
    default:
        return text(row, column); // It may be cut off.
    }
}

QVariant RunsModel::value(const Row& row, int column) const
{
    switch (column) {
    case ShownColumn:
        return m_comparison->isShown(row.run->folder);
    case BitopsColumn: {
        const std::optional<std::int64_t> bitops = costsOf(row).bitops;
        return bitops ? QVariant(static_cast<qlonglong>(*bitops)) : QVariant();
    }
    case EightBitColumn: {
        const std::optional<double> ratio = costsOf(row).ratioToEightBits;
        return ratio ? QVariant(*ratio) : QVariant();
    }
    case CursorColumn:
        return text(row, column);
    default:
        break;
    }
    if (isNumber(column) || column == StartedColumn) {
        return row.run->summary ? valueOf(*row.run->summary, column) : QVariant();
    }
    return text(row, column);
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        return column == NameColumn ? toQString(row.run->name()) : text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case Qt::CheckStateRole:
        return column != ShownColumn                    ? QVariant()
               : m_comparison->isShown(row.run->folder) ? Qt::Checked
                                                        : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return column != ShownColumn                    ? QVariant()
               : m_comparison->isShown(row.run->folder) ? tr("shown in plots")
                                                        : tr("hidden in plots");
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case RunRole:
        return QVariant::fromValue(row.run);
    case ShownRole:
        return m_comparison->isShown(row.run->folder);
    case ValueRole:
        return value(row, column);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const ListedRunPtr run = runAt(index.row());
    if (role == Qt::CheckStateRole && index.column() == ShownColumn) {
        m_comparison->setShown({run->folder}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != NameColumn) {
        return false;
    }
    std::string name = value.toString().trimmed().toStdString();
    if (run->identity && run->notes.name.empty() && name == run->identity->name) {
        name.clear(); // It was not edited.
    }
    if (name == run->notes.name) {
        return true;
    }
    const Status status =
        m_library->changeNotes({run->folder}, [&name](RunNotes& notes) { notes.name = name; });
    if (!status) {
        Q_EMIT editFailed(QString::fromStdString(status.error().message));
    }
    return status.hasValue();
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return section == CursorColumn && !m_reading.place.isEmpty() ? m_reading.place : headingText(section);
    case Qt::ToolTipRole:
        return section == BitopsColumn ? tr("Bit operations of the run's design, counted by %1")
                                             .arg(toQString(infoOf(costOptions().rule).name))
                                       : headingHelp(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace bitops
