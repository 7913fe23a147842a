// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runs_panel.h"

#include "ui/base/column_menu.h"
#include "ui/base/figure_table.h"
#include "ui/base/panel_help.h"
#include "ui/base/paths.h"
#include "ui/base/tell_problem.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_delegate.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_filter_model.h"
#include "ui/runs/runs_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

namespace {

const QString selectedRunsKey = QStringLiteral("session/runs");

} // namespace

RunsPanel::RunsPanel(RunLibrary* library, NetworkDocument* document, bool remembers, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(new RunsModel(library, this))
    , m_order(new RunsFilterModel(this))
    , m_filter(new QLineEdit)
    , m_buttons(new QHBoxLayout)
    , m_more(new QMenu(this))
    , m_pages(new QStackedWidget)
    , m_hint(new QLabel)
    , m_table(new FigureTable(tr("Runs")))
{
    setPanelHelp(this, QStringLiteral("panel-runs"),
                 tr("All runs, also those of the command line. Return opens the design of a run, Ctrl+R goes "
                    "on with a stopped one."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_order->setSourceModel(m_model);
    m_filter->setObjectName(QStringLiteral("runsFilter"));
    m_filter->setAccessibleName(tr("Filter of the runs"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Shows the runs with all of these words in their names, designs, notes…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 6);
    m_buttons->setContentsMargins(8, 6, 8, 6);
    m_buttons->setSpacing(6);
    m_buttons->addWidget(m_filter, 1);
    m_hint->setObjectName(QStringLiteral("runsHint"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setMargin(12);
    createTable(remembers);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_buttons);
    layout->addWidget(m_pages, 1);

    const auto countAsDocument = [this, document] { m_model->setCostOptions(document->costOptions()); };
    connect(document, &NetworkDocument::costsChanged, this, countAsDocument);
    countAsDocument();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_order->setWords(text);
        showHint();
        Q_EMIT shownRunsChanged();
    });
    connect(library, &RunLibrary::changed, this, [this] {
        showHint();
        selectAwaited();
        Q_EMIT shownRunsChanged();
        Q_EMIT selectionChanged();
    });
    connect(m_model, &RunsModel::editFailed, this,
            [this](const QString& message) { tellProblem(window(), tr("Runs"), message); });
    showHint();
}

void RunsPanel::createTable(bool remembers)
{
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setModel(m_order);
    m_table->selectOnlyRows();
    m_table->setItemDelegateForColumn(RunsModel::NameColumn, new RunDelegate(this));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers); // A double click opens the design.
    m_table->setFrameShape(QFrame::NoFrame);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    // Columns keep their places while figures of a training come in.
    header->setSectionResizeMode(QHeaderView::Interactive);
    const QFontMetrics metrics = m_table->fontMetrics();
    const std::pair<int, QString> samples[]{
        {RunsModel::NameColumn, QStringLiteral("20261123T152713Z-n")},
        {RunsModel::StateColumn, QStringLiteral("stopped · resumable")},
        {RunsModel::DesignColumn, QStringLiteral("5 blocks of 8, 4, 2, 4, 8 bits")},
        {RunsModel::BitopsColumn, QStringLiteral("000.00 M")},
        {RunsModel::QuantizerColumn, QStringLiteral("lsq per channel")},
        {RunsModel::DataColumn, QStringLiteral("fashion-mnist")},
        {RunsModel::EpochsColumn, QStringLiteral("Epochs__")},
        {RunsModel::BestColumn, QStringLiteral("00.0 % · epoch 000")},
        {RunsModel::LossColumn, QStringLiteral("Train loss__")},
        {RunsModel::LeastLossColumn, QStringLiteral("Least train loss__")},
        {RunsModel::ValLossColumn, QStringLiteral("Val. loss__")},
        {RunsModel::LeastValLossColumn, QStringLiteral("Least val. loss__")},
        {RunsModel::AccuracyColumn, QStringLiteral("Train acc.__")},
        {RunsModel::BestAccuracyColumn, QStringLiteral("Best train acc.__")},
        {RunsModel::ValAccuracyColumn, QStringLiteral("Val. acc.__")},
        {RunsModel::SpeedColumn, QStringLiteral("Images/s__")},
        {RunsModel::StartedColumn, QStringLiteral("00.00.00 00:00 PM")},
        {RunsModel::NotesColumn, QStringLiteral("What this run was for, in a line")},
    };
    for (const auto& [column, sample] : samples) {
        header->resizeSection(column, metrics.horizontalAdvance(sample) + 24);
    }
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunsModel::StartedColumn, Qt::DescendingOrder);
    // What a person looks for first stays in sight; the rest of the curves' figures come when they are asked
    // for.
    const QList<int> hidden{RunsModel::LeastLossColumn,    RunsModel::ValLossColumn,
                            RunsModel::LeastValLossColumn, RunsModel::AccuracyColumn,
                            RunsModel::BestAccuracyColumn, RunsModel::ValAccuracyColumn};
    m_columns = (new ColumnMenu(m_table, RunsModel::NameColumn, hidden,
                                remembers ? QStringLiteral("runs/columns") : QString()))
                    ->menu();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPanel::selectionChanged);
    connect(m_table, &QTableView::doubleClicked, this, &RunsPanel::activated);
}

void RunsPanel::setActions(const QList<QAction*>& buttons, const QList<QAction*>& more)
{
    for (QAction* action : buttons) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_buttons->addWidget(button);
    }
    m_more->setToolTipsVisible(true);
    m_more->addActions(more);
    m_endOfMore = m_more->addSeparator();
    m_more->addMenu(m_columns);
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("moreForRuns"));
    button->setText(tr("More"));
    button->setMenu(m_more);
    button->setPopupMode(QToolButton::InstantPopup);
    m_buttons->addWidget(button);
    QList<QAction*> all = buttons + more;
    for (QAction* action : std::as_const(all)) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    // Before the action to copy that every such table has.
    m_table->insertActions(m_table->actions().value(0), all);
}

void RunsPanel::addMore(QAction* action)
{
    action->setShortcutContext(Qt::WidgetShortcut);
    const QList<QAction*> known = m_more->actions();
    const QList<QAction*> ofTable = m_table->actions();
    const QAction* last = known.value(known.indexOf(m_endOfMore) - 1);
    m_table->insertAction(ofTable.value(ofTable.indexOf(last) + 1), action);
    m_more->insertAction(m_endOfMore, action);
}

std::vector<ListedRunPtr> RunsPanel::shownRuns() const
{
    std::vector<ListedRunPtr> runs;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        runs.push_back(m_model->runAt(m_order->mapToSource(m_order->index(row, 0)).row()));
    }
    return runs;
}

std::vector<ListedRunPtr> RunsPanel::selectedRuns() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<ListedRunPtr> runs;
    for (const QModelIndex& row : std::as_const(rows)) {
        runs.push_back(m_model->runAt(m_order->mapToSource(row).row()));
    }
    return runs;
}

void RunsPanel::selectRun(const std::filesystem::path& folder)
{
    const int row = m_model->rowOf(folder);
    if (row < 0) {
        return;
    }
    if (!m_order->mapFromSource(m_model->index(row, 0)).isValid()) {
        m_filter->clear(); // It hides the run.
    }
    const QModelIndex index = m_order->mapFromSource(m_model->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void RunsPanel::selectRunsOnceRead(std::vector<std::filesystem::path> folders)
{
    m_awaited = std::move(folders);
    selectAwaited();
}

void RunsPanel::selectAwaited()
{
    if (m_awaited.empty() || !m_library->isRead()) {
        return;
    }
    QItemSelection selection;
    for (const std::filesystem::path& folder : std::exchange(m_awaited, {})) {
        if (const int row = m_model->rowOf(folder); row >= 0) {
            const QModelIndex index = m_order->mapFromSource(m_model->index(row, 0));
            selection.select(index, index);
        }
    }
    if (!m_table->selectionModel()->hasSelection()) {
        m_table->selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void RunsPanel::editName()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(RunsModel::NameColumn);
    if (rows.size() == 1) {
        m_table->scrollTo(rows.first());
        m_table->edit(rows.first());
    }
}

void RunsPanel::showEvent(QShowEvent* event)
{
    m_library->refresh();
    QWidget::showEvent(event);
}

void RunsPanel::showHint()
{
    const QString problem = m_library->problem();
    if (!problem.isEmpty()) {
        m_hint->setText(QStringLiteral("⚠ ") + problem);
    } else if (!m_library->isRead()) {
        m_hint->setText(tr("Reading the runs…"));
    } else if (m_library->runs().empty()) {
        m_hint->setText(
            tr("No runs yet. Press Train (F5), or start one with “bitops train” in a terminal: each "
               "run comes to stand here by itself."));
    } else {
        m_hint->setText(tr("No run has all of these words: clear the filter to see the others."));
    }
    m_pages->setCurrentIndex(m_order->rowCount() > 0 && problem.isEmpty() ? 1 : 0);
}

QString RunsPanel::title() const
{
    return tr("Runs");
}

void RunsPanel::restore(const QSettings& settings)
{
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : settings.value(selectedRunsKey).toStringList()) {
        folders.push_back(toPath(folder));
    }
    selectRunsOnceRead(std::move(folders));
}

void RunsPanel::keep(SettingsFile::Values& values) const
{
    constexpr std::size_t most = 30; // More are not drawn either.
    QStringList folders;
    for (const ListedRunPtr& run : selectedRuns()) {
        if (static_cast<std::size_t>(folders.size()) < most) {
            folders += fromPath(run->folder);
        }
    }
    values.insert(selectedRunsKey, folders);
}

} // namespace bitops
