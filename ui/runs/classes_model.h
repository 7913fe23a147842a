// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace bitops {

class RunRecord;

/// What a run's best checkpoint answers, class by class.
struct ClassAnswers
{
    QStringList names; ///< In the order of the labels; the data set's, or numbers from 0.
    ClassesEvent event;

    bool operator==(const ClassAnswers&) const = default;

    /// Share of the class's images that were told right; below 0 if it has none.
    [[nodiscard]] double accuracyOf(std::size_t label) const;
    /// Share of the images of class `label` that were taken for class `answer`; below 0 if it has none.
    [[nodiscard]] double shareOf(std::size_t label, std::size_t answer) const;
};

/// No names without answers; `classes` may be null.
ClassAnswers answersOf(const ClassesEvent* classes, const std::optional<DataEvent>& data);
ClassAnswers answersOf(const RunRecord& record);

/// Each class with its accuracy and what it is most often mistaken for.
class ClassesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, AccuracyColumn, MistakeColumn, ImagesColumn, ColumnCount };
    /// The number behind a text; invalid where there is none.
    static constexpr int ValueRole = Qt::UserRole;
    /// What a column is sorted by.
    static constexpr int SortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(const ClassAnswers& answers);
    [[nodiscard]] const ClassAnswers& answers() const { return m_answers; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(std::size_t label, int column) const;
    [[nodiscard]] QVariant sortValue(std::size_t label, int column) const;
    /// The class that the images of this one are most often mistaken for; −1 if there is none.
    [[nodiscard]] int mistakeOf(std::size_t label) const;

    ClassAnswers m_answers;
};

/// The confusion matrix: a row for each class, a column for each answer.
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Share of the row's images, 0 to 1: what a cell is coloured by.
    static constexpr int ShareRole = Qt::UserRole + 1;
    /// How many images.
    static constexpr int ValueRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(const ClassAnswers& answers);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ClassAnswers m_answers;
};

} // namespace bitops
