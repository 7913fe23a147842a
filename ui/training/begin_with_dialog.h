// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design.h"

#include <QDialog>
#include <QString>

class QPushButton;

namespace bitops {

class FigureTable;
class RunsModel;

/// Asks for the run whose weights a training begins with: the runs that have some, the best first, with
/// whether their weights fit the design; or any other folder, or none.
class BeginWithDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is what is chosen now; empty: none.
    BeginWithDialog(const Design& design, RunsModel* runs, const QString& folder, QWidget* parent = nullptr);

    /// Empty for new weights.
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    class Rows;

    void createTable();
    void selectFolder();
    void chooseFolder();
    void acceptRun();

    QString m_folder;
    Rows* m_rows;
    FigureTable* m_table;
    QPushButton* m_begin = nullptr;
};

} // namespace bitops
