// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/figure_table.h"
#include "ui/base/plot_export.h"
#include "ui/runs/run_tab.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;

namespace bitops {

class ClassesModel;
class ConfusionModel;
class CurrentRun;
class EmptyState;
class TurnedHeader;

/// What the best checkpoint of the shown run answers: each class's accuracy, and the confusion matrix. Reads
/// the run only while it is seen.
class ClassesPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    explicit ClassesPanel(CurrentRun* run, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool showsCurrentRun() const override { return true; }
    void addPlots(PlotExports* exports) override;
    [[nodiscard]] QList<QAction*> makeExports(BackgroundExport* reading,
                                              const ExportContext& context) override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    [[nodiscard]] QTableView* classes() const { return m_classes; }
    [[nodiscard]] QTableView* matrix() const { return m_matrix; }
    /// The whole confusion matrix, with the names of the run, its data and its classes. Lasts as long as the
    /// panel.
    [[nodiscard]] PlotPicture picture();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createClasses();
    void createMatrix();
    [[nodiscard]] QWidget* createMatrixPart();
    void createLayout();
    void readRun();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QStringList pictureTitle() const;
    void fitMatrix();
    void showClass();

    CurrentRun* m_run;
    bool m_isOld = true; ///< The run has changed since it was read.
    ClassesModel* m_classesModel;
    QSortFilterProxyModel* m_order;
    ConfusionModel* m_confusion;
    EmptyState* m_hint;
    QLabel* m_title;
    QString m_data; ///< The name of the data set of the run that was read.
    QCheckBox* m_whole;
    FigureTable* m_classes;
    QTableView* m_matrix;
    TurnedHeader* m_answers; ///< Headings of the matrix.
    QWidget* m_matrixPart;   ///< The matrix with what is over it.
    QSplitter* m_parts;
    QStackedWidget* m_pages;
};

} // namespace bitops
