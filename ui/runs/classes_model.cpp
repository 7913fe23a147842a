// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/classes_model.h"

#include "core/runs/run_record.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"

#include <algorithm>
#include <array>

namespace bitops {

namespace {

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : -1;
}

/// Of a confusion matrix that is as large as it should be, which one from a file need not be.
bool hasConfusion(const ClassesEvent& event)
{
    const std::size_t classes = event.images.size();
    return event.confusion.size() == classes &&
           std::all_of(event.confusion.begin(), event.confusion.end(),
                       [classes](const auto& row) { return row.size() == classes; });
}

} // namespace

double ClassAnswers::accuracyOf(std::size_t label) const
{
    return share(event.correct[label], event.images[label]);
}

double ClassAnswers::shareOf(std::size_t label, std::size_t answer) const
{
    return share(event.confusion[label][answer], event.images[label]);
}

ClassAnswers answersOf(const RunRecord& record)
{
    return answersOf(record.classes().get(), record.data());
}

ClassAnswers answersOf(const ClassesEvent* given, const std::optional<DataEvent>& data)
{
    ClassAnswers answers;
    if (given == nullptr || given->correct.size() != given->images.size()) {
        return answers;
    }
    answers.event = *given;
    if (!hasConfusion(answers.event)) {
        answers.event.confusion.clear();
    }
    const std::size_t classes = answers.event.images.size();
    const bool isNamed = data && data->classes.size() == classes;
    for (std::size_t i = 0; i < classes; ++i) {
        answers.names += isNamed ? shownText(data->classes[i]) : QString::number(i);
    }
    return answers;
}

void ClassesModel::setAnswers(const ClassAnswers& answers)
{
    if (answers == m_answers) {
        return;
    }
    if (answers.names == m_answers.names) {
        m_answers = answers; // The same classes with other figures: what is selected stays.
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    } else {
        beginResetModel();
        m_answers = answers;
        endResetModel();
    }
}

int ClassesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.names.size());
}

int ClassesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int ClassesModel::mistakeOf(std::size_t label) const
{
    if (m_answers.event.confusion.empty()) {
        return -1;
    }
    const std::vector<std::int64_t>& row = m_answers.event.confusion[label];
    int worst = -1;
    std::int64_t most = 0;
    for (std::size_t answer = 0; answer < row.size(); ++answer) {
        if (answer != label && row[answer] > most) {
            most = row[answer];
            worst = static_cast<int>(answer);
        }
    }
    return worst;
}

QString ClassesModel::text(std::size_t label, int column) const
{
    const auto row = static_cast<qsizetype>(label);
    switch (column) {
    case NameColumn:
        return m_answers.names.at(row);
    case AccuracyColumn: {
        const double accuracy = m_answers.accuracyOf(label);
        return accuracy < 0 ? QStringLiteral("–") : percentText(accuracy);
    }
    case MistakeColumn: {
        const int mistake = mistakeOf(label);
        return mistake < 0 ? QStringLiteral("–")
                           : tr("%1 · %2").arg(
                                 m_answers.names.at(mistake),
                                 percentText(std::max(
                                     0.0, m_answers.shareOf(label, static_cast<std::size_t>(mistake)))));
    }
    case ImagesColumn:
        return exactText(m_answers.event.images[label]);
    default:
        return {};
    }
}

QVariant ClassesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto label = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(label, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1: %2 of %3 images told right")
                                .arg(m_answers.names.at(index.row()),
                                     exactText(m_answers.event.correct[label]),
                                     exactText(m_answers.event.images[label])));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == AccuracyColumn || index.column() == ImagesColumn
                                        ? Qt::AlignRight
                                        : Qt::AlignLeft));
    case ValueRole:
        return index.column() == AccuracyColumn || index.column() == ImagesColumn
                   ? sortValue(label, index.column())
                   : QVariant();
    case SortRole:
        return sortValue(label, index.column());
    default:
        return {};
    }
}

QVariant ClassesModel::sortValue(std::size_t label, int column) const
{
    switch (column) {
    case NameColumn:
        return static_cast<int>(label);
    case AccuracyColumn:
        return m_answers.accuracyOf(label);
    case MistakeColumn: {
        const int mistake = mistakeOf(label);
        return mistake < 0 ? -1.0 : m_answers.shareOf(label, static_cast<std::size_t>(mistake));
    }
    default:
        return static_cast<qlonglong>(m_answers.event.images[label]);
    }
}

QVariant ClassesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, ColumnCount> titles{
        QT_TR_NOOP("Class"), QT_TR_NOOP("Accuracy"), QT_TR_NOOP("Mostly mistaken for"), QT_TR_NOOP("Images")};
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return tr(titles.at(static_cast<std::size_t>(section)));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (section == AccuracyColumn || section == ImagesColumn ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

void ConfusionModel::setAnswers(const ClassAnswers& answers)
{
    if (answers == m_answers) {
        return;
    }
    if (answers.names == m_answers.names &&
        answers.event.confusion.size() == m_answers.event.confusion.size()) {
        m_answers = answers;
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    } else {
        beginResetModel();
        m_answers = answers;
        endResetModel();
    }
}

int ConfusionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.event.confusion.size());
}

int ConfusionModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto label = static_cast<std::size_t>(index.row());
    const auto answer = static_cast<std::size_t>(index.column());
    const std::int64_t count = m_answers.event.confusion[label][answer];
    switch (role) {
    case Qt::DisplayRole:
        return exactText(count);
    case ValueRole:
        return static_cast<qlonglong>(count);
    case ShareRole:
        return std::max(0.0, m_answers.shareOf(label, answer));
    case Qt::ToolTipRole:
        return plainToolTip(data(index, Qt::AccessibleTextRole).toString());
    case Qt::AccessibleTextRole:
        return label == answer ? tr("%1: %2 of %3 images told right")
                                     .arg(m_answers.names.at(index.row()), exactText(count),
                                          exactText(m_answers.event.images[label]))
                               : tr("%1 taken for %2: %3 of %4 images")
                                     .arg(m_answers.names.at(index.row()), m_answers.names.at(index.column()),
                                          exactText(count), exactText(m_answers.event.images[label]));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignCenter);
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= rowCount()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_answers.names.at(section);
    case Qt::ToolTipRole:
        return plainToolTip((orientation == Qt::Vertical ? tr("Images of %1") : tr("Images taken for %1"))
                                .arg(m_answers.names.at(section)));
    default:
        return {};
    }
}

} // namespace bitops
