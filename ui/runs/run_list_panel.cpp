// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_list_panel.h"

#include "ui/base/bit_strip.h"
#include "ui/base/colors.h"
#include "ui/base/elided_label.h"
#include "ui/base/empty_state.h"
#include "ui/base/panel_help.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_order.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/sweep_rows_model.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace bitops {

namespace {

constexpr int sideMargin = 14;
constexpr int cellMargin = 10; ///< Both sides of a cell's text.

/// From left to right.
constexpr std::array columns{
    RunsModel::ShownColumn, RunsModel::NameColumn,   RunsModel::BitsColumn,  RunsModel::DataColumn,
    RunsModel::BestColumn,  RunsModel::BitopsColumn, RunsModel::StateColumn, RunsModel::CursorColumn,
};

/// The first to give way where there is no room.
constexpr std::array givingWay{RunsModel::BitopsColumn, RunsModel::DataColumn, RunsModel::StateColumn};

/// As many as bitsOfParts() gives.
std::size_t partsOf(const Design& design)
{
    return design.blocks() != nullptr ? design.blocks()->blocks.size() : bitsOfParts(design).size();
}

} // namespace

RunListPanel::RunListPanel(RunLibrary* library, RunsModel* model, SweepRowsModel* sweeps,
                           RunComparison* comparison, RunSelection* selection, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_comparison(comparison)
    , m_order(new RunListOrder(model, sweeps, this))
    , m_table(new RunTable(tr("Runs and their marks in plots"), m_order, selection))
    , m_header(new QWidget(this))
    , m_count(new ElidedLabel)
    , m_full(new QToolButton)
    , m_menu(new QMenu(this))
    , m_hint(new EmptyState(QStringLiteral("runListHint")))
    , m_pages(new QStackedWidget)
{
    setPanelHelp(this, QStringLiteral("panel-runs"),
                 tr("All runs, those shown in plots first. The eye shows a run in all plots or hides it; its "
                    "colour and mark are the same everywhere. While the pointer is in the curves, their "
                    "values stand here. The runs of a sweep stand below its name, and can be folded away."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    createHeader();
    createTable();
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    connect(library, &RunLibrary::changed, this, &RunListPanel::showRuns);
    connect(comparison, &RunComparison::changed, this, &RunListPanel::showRuns);
    showRuns();
    updateColors();
}

void RunListPanel::createHeader()
{
    auto* caption = new QLabel(tr("RUNS"));
    caption->setObjectName(QStringLiteral("runListCaption"));
    QFont font = caption->font();
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 105.5);
    caption->setFont(font);
    m_count->setObjectName(QStringLiteral("runCount"));
    m_count->setSizePolicy(QSizePolicy::Ignored,
                           QSizePolicy::Preferred); // Goes where there is no room for it.
    m_full->setObjectName(QStringLiteral("fullRunTable"));
    m_full->setText(tr("Full Table…"));
    m_full->setToolTip(tr("All runs with all columns, to be filtered and sorted, as a tab"));
    m_full->setAutoRaise(true);
    connect(m_full, &QToolButton::clicked, this, &RunListPanel::tableWanted);
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("runListMenu"));
    more->setText(QStringLiteral("⋯"));
    more->setAccessibleName(tr("What can be done with runs"));
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    m_header->setBackgroundRole(QPalette::Base);
    m_header->setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(sideMargin, 4, sideMargin - 6, 4);
    layout->setSpacing(7);
    layout->addWidget(caption);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_full);
    layout->addWidget(more);
}

void RunListPanel::createTable()
{
    m_table->setObjectName(QStringLiteral("runList"));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(1);
    for (int column = 0; column < RunsModel::ColumnCount; ++column) {
        m_table->setColumnHidden(column, std::find(columns.begin(), columns.end(), column) == columns.end());
    }
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        header->moveSection(header->visualIndex(columns.at(static_cast<std::size_t>(i))), i);
    }
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->installEventFilter(this); // Where a scroll bar comes or goes, too.
    connect(m_table, &QTableView::doubleClicked, this, &RunListPanel::activated);
}

void RunListPanel::setActions(const QList<QAction*>& actions, const QList<QAction*>& more)
{
    m_menu->addActions(actions);
    m_endOfActions = m_menu->addSeparator();
    m_menu->addActions(more);
    // Before the action to copy that every such table has.
    m_table->insertActions(m_table->actions().value(0), actions);
    m_lastAction = actions.constLast();
}

void RunListPanel::addMore(QAction* action)
{
    m_menu->insertAction(m_endOfActions, action);
    const QList<QAction*> known = m_table->actions();
    m_table->insertAction(known.value(known.indexOf(m_lastAction) + 1), action);
    m_lastAction = action;
}

void RunListPanel::setHasCursorColumn(bool hasColumn)
{
    if (hasColumn != m_hasCursorColumn) {
        m_hasCursorColumn = hasColumn;
        fitColumns();
    }
}

void RunListPanel::showRuns()
{
    const QString problem = m_library->problem();
    const std::size_t all = m_library->runs().size();
    m_count->setText(all == 0 ? QString() : tr("%1, of which %2 shown").arg(all).arg(m_comparison->wanted()));
    m_hint->setText(!problem.isEmpty()     ? QStringLiteral("⚠ ") + problem
                    : !m_library->isRead() ? tr("Reading the runs…")
                                           : tr("No runs yet. Press Train (F5), or start one with “bitops "
                                                "train” in a terminal: each run comes to stand here."),
                    problem.isEmpty() && m_library->isRead());
    m_pages->setCurrentIndex(all > 0 && problem.isEmpty() ? 1 : 0);
    fitColumns();
}

/// What a column needs for what usually stands in it.
int RunListPanel::widthOf(int column) const
{
    const auto text = [this](const QString& sample) {
        return m_table->fontMetrics().horizontalAdvance(sample) + cellMargin;
    };
    const auto widest = [&](int least, int most) {
        int width = text(m_order->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < std::min(m_order->rowCount(), 200); ++row) {
            width = std::max(width, text(m_order->index(row, column).data().toString()));
        }
        return std::clamp(width, least, most);
    };
    switch (column) {
    case RunsModel::ShownColumn:
        return sideMargin + 20;
    case RunsModel::BitsColumn: {
        int width = bitStripWidth(0);
        for (const ListedRunPtr& run : m_library->runs()) {
            if (run->summary) {
                width = std::max(width, bitStripWidth(partsOf(run->summary->description().network)));
            }
        }
        return width + cellMargin;
    }
    case RunsModel::DataColumn:
        return widest(0, text(QStringLiteral("fashion-mnist")));
    case RunsModel::BestColumn:
        return text(QStringLiteral("100.0 %"));
    case RunsModel::BitopsColumn:
        return text(QStringLiteral("000.0 M"));
    case RunsModel::StateColumn:
        return widest(0, text(stateText(RunState::NotStarted)) + cellMargin);
    case RunsModel::CursorColumn:
        return text(QStringLiteral("epoch 000")) + cellMargin / 2;
    default:
        return 0;
    }
}

/// The name gets what the others leave, and these give way before it gets too little.
void RunListPanel::fitColumns()
{
    const int leastName =
        m_table->fontMetrics().horizontalAdvance(QStringLiteral("8-4-2-4-8 · Notebook")) + 28;
    constexpr int rightMargin = 6;
    const int room = m_table->viewport()->width() - rightMargin;
    std::array<int, RunsModel::ColumnCount> widths{};
    int others = 0;
    for (const int column : columns) {
        const bool isWanted = column != RunsModel::CursorColumn || m_hasCursorColumn;
        widths.at(static_cast<std::size_t>(column)) = isWanted ? widthOf(column) : 0;
        others += widths.at(static_cast<std::size_t>(column));
    }
    for (const int column : givingWay) {
        if (room - others < leastName) {
            others -= std::exchange(widths.at(static_cast<std::size_t>(column)), 0);
        }
    }
    widths.at(RunsModel::NameColumn) = std::max(room - others, leastName / 2);
    for (const int column : columns) {
        const int width = widths.at(static_cast<std::size_t>(column));
        m_table->setColumnHidden(column, width == 0);
        if (width > 0) {
            m_table->setColumnWidth(column, width);
        }
    }
}

bool RunListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void RunListPanel::showEvent(QShowEvent* event)
{
    m_library->refresh();
    QWidget::showEvent(event);
}

void RunListPanel::updateColors()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    for (QLabel* label : m_header->findChildren<QLabel*>()) {
        label->setPalette(muted);
    }
    QPalette link = palette();
    link.setColor(QPalette::ButtonText, palette().color(QPalette::Link));
    m_full->setPalette(link);
}

void RunListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_full != nullptr) {
        updateColors();
    }
    if (event->type() == QEvent::FontChange && m_full != nullptr) {
        fitColumns();
    }
}

} // namespace bitops
