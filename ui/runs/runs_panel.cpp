// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runs_panel.h"

#include "ui/base/column_menu.h"
#include "ui/base/panel_help.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_table.h"
#include "ui/runs/runs_filter_model.h"
#include "ui/runs/runs_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitops {

RunsPanel::RunsPanel(RunLibrary* library, RunsModel* model, RunSelection* selection, bool remembers,
                     QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_order(new RunsFilterModel(this))
    , m_filter(new QLineEdit)
    , m_buttons(new QHBoxLayout)
    , m_more(new QMenu(this))
    , m_pages(new QStackedWidget)
    , m_hint(new QLabel)
    , m_table(new RunTable(tr("Runs"), m_order, selection))
{
    setPanelHelp(this, QStringLiteral("panel-runs"),
                 tr("All runs, also those of the command line. Return opens the design of a run, Ctrl+R goes "
                    "on with a stopped one."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_order->setSourceModel(model);
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

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_order->setWords(text);
        showHint();
        Q_EMIT shownRunsChanged();
    });
    connect(library, &RunLibrary::changed, this, [this] {
        showHint();
        Q_EMIT shownRunsChanged();
    });
    showHint();
}

void RunsPanel::createTable(bool remembers)
{
    m_table->setObjectName(QStringLiteral("runsTable"));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    const QFontMetrics metrics = m_table->fontMetrics();
    const std::pair<int, QString> samples[]{
        {RunsModel::ShownColumn, QStringLiteral("Shown")},
        {RunsModel::NameColumn, QStringLiteral("8-4-2-4-8 · LSQ per channel")},
        {RunsModel::BitsColumn, QStringLiteral("Bits bits")},
        {RunsModel::BestColumn, QStringLiteral("Best val. acc.__")},
        {RunsModel::BitopsColumn, QStringLiteral("000.00 M")},
        {RunsModel::EightBitColumn, QStringLiteral("of 8-bit__")},
        {RunsModel::DataColumn, QStringLiteral("cifar-100")},
        {RunsModel::EpochsColumn, QStringLiteral("Epochs__")},
        {RunsModel::StateColumn, QStringLiteral("stopped · resumable")},
        {RunsModel::CursorColumn, QStringLiteral("At the cursor__")},
        {RunsModel::BestEpochColumn, QStringLiteral("Best epoch__")},
        {RunsModel::QuantizerColumn, QStringLiteral("lsq per channel")},
        {RunsModel::DesignColumn, QStringLiteral("5 blocks of 8, 4, 2, 4, 8 bits")},
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
    // What a person looks for first stays in sight; the rest comes when it is asked for.
    QList<int> hidden;
    for (int column = RunsModel::CursorColumn; column < RunsModel::ColumnCount; ++column) {
        hidden += column;
    }
    m_columns = (new ColumnMenu(m_table, RunsModel::NameColumn, hidden,
                                remembers ? QStringLiteral("runs/columns") : QString()))
                    ->menu();
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
    // Before the action to copy that every such table has.
    m_table->insertActions(m_table->actions().value(0), buttons + more);
}

void RunsPanel::addMore(QAction* action)
{
    const QList<QAction*> known = m_more->actions();
    const QList<QAction*> ofTable = m_table->actions();
    const QAction* last = known.value(known.indexOf(m_endOfMore) - 1);
    m_table->insertAction(ofTable.value(ofTable.indexOf(last) + 1), action);
    m_more->insertAction(m_endOfMore, action);
}

std::vector<ListedRunPtr> RunsPanel::shownRuns() const
{
    return m_table->runs();
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

} // namespace bitops
