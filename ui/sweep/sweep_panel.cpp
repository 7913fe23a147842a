// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_panel.h"

#include "core/report/sweep_exporter.h"
#include "ui/base/empty_state.h"
#include "ui/base/figure_table.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/make_action.h"
#include "ui/base/panel_help.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/segment_switch.h"
#include "ui/exports/exporter_actions.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_sweeps.h"
#include "ui/runs/runs_model.h"
#include "ui/sweep/parallel_plot.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_controls.h"
#include "ui/sweep/sweep_runner.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace bitops {

namespace {

const QString meansKey = QStringLiteral("sweep/means");

} // namespace

/// Those of which the brushes let a run through, in the order of a column; what has no value stands last.
class SweepPanel::Rows : public QSortFilterProxyModel
{
public:
    Rows(SweepTableModel* table, const ParallelPlot* plot, QObject* parent)
        : QSortFilterProxyModel(parent)
        , m_table(table)
        , m_plot(plot)
    {
        setSourceModel(table);
        setSortRole(SweepTableModel::ValueRole);
    }

    void filterAnew() { invalidateFilter(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        const std::vector<std::size_t> runs = m_table->runsOf(row);
        return std::any_of(runs.begin(), runs.end(), [this](std::size_t run) {
            return run >= m_plot->axes().runs() || m_plot->axes().passes(run);
        });
    }
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const bool hasLeft = left.data(SweepTableModel::ValueRole).isValid();
        const bool hasRight = right.data(SweepTableModel::ValueRole).isValid();
        return hasLeft && hasRight ? QSortFilterProxyModel::lessThan(left, right)
                                   : hasLeft != hasRight && hasLeft == (sortOrder() == Qt::AscendingOrder);
    }

private:
    SweepTableModel* m_table;
    const ParallelPlot* m_plot;
};

SweepPanel::SweepPanel(const Sources& sources, QWidget* parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_choice(new QComboBox)
    , m_controls(new SweepControls(sources.runner, sources.cluster))
    , m_kind(new SegmentSwitch(tr("Runs or means")))
    , m_model(new SweepTableModel(this))
    , m_rows(nullptr)
    , m_list(new FigureTable(tr("Runs of the sweep")))
    , m_plot(new ParallelPlot)
    , m_hint(new EmptyState(QStringLiteral("sweepHint")))
    , m_head(new QWidget)
    , m_body(nullptr)
    , m_pages(new QStackedWidget)
{
    m_rows = new Rows(m_model, m_plot, this);
    setObjectName(QStringLiteral("sweepPanel"));
    setPanelHelp(this, QStringLiteral("panel-sweep"),
                 tr("The runs of a sweep: a column for each thing that varies, and a line for each run in "
                    "the plot beside. A drag along an axis shows only the runs that go through there."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* headLayout = new QHBoxLayout(m_head);
    createHead(headLayout);
    m_body = createBody();
    m_hint->setActions({sources.sweepAction});
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_body);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_head);
    m_controls->problem()->setContentsMargins(12, 0, 12, 2);
    layout->addWidget(m_controls->problem());
    layout->addWidget(m_pages, 1);
    connect(sources.sweeps, &RunSweeps::changed, this, &SweepPanel::fillSweeps);
    connect(sources.runner, &SweepRunner::changed, this, &SweepPanel::followRunner);
    connect(sources.cluster, &SweepCluster::changed, this, &SweepPanel::showSweep);
    connect(sources.cluster, &SweepCluster::submitted, this, [this](const std::filesystem::path& folder) {
        m_awaited = folder;
        fillSweeps();
    });
    connect(m_controls, &SweepControls::goOnWanted, this, &SweepPanel::goOnWanted);
    connect(sources.selection, &RunSelection::changed, this, &SweepPanel::followSelection);
    connect(sources.runs, &QAbstractItemModel::headerDataChanged, this, &SweepPanel::readSoon);
    fillSweeps();
}

void SweepPanel::createHead(QBoxLayout* layout)
{
    layout->setContentsMargins(12, 6, 12, 2);
    layout->setSpacing(8);
    m_choice->setObjectName(QStringLiteral("sweepChoice"));
    m_choice->setAccessibleName(tr("Sweep that is shown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(4);
    m_choice->setMaximumWidth(180);
    connect(m_choice, &QComboBox::activated, this, [this](int item) {
        m_chosen = toPath(m_choice->itemData(item).toString());
        showSweep();
    });
    m_kind->setObjectName(QStringLiteral("sweepRows"));
    m_kind->addSegment(tr("Runs"), tr("A row for each run"));
    m_kind->addSegment(tr("Means"), tr("A row for what differs in nothing but the seed, with mean and "
                                       "deviation"));
    connect(m_kind, &SegmentSwitch::currentChanged, this, [this](int kind) {
        m_model->setRows(kind == 0 ? SweepTableModel::Rows::Runs : SweepTableModel::Rows::SeedMeans);
        followSelection();
    });
    layout->addWidget(m_choice, 1);
    layout->addWidget(m_controls, 2);
    layout->addWidget(m_kind);
}

QWidget* SweepPanel::createBody()
{
    m_list->setObjectName(QStringLiteral("sweepTable"));
    m_list->setModel(m_rows);
    m_list->selectOnlyRows();
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(-1, Qt::AscendingOrder); // In the order of the sweep.
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->horizontalHeader()->setSectionsClickable(true);
    m_list->fitColumns();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SweepPanel::tellSelection);
    connect(m_plot, &ParallelPlot::brushed, this, &SweepPanel::filter);
    auto* body = new QSplitter;
    body->setObjectName(QStringLiteral("sweepSplitter"));
    body->setChildrenCollapsible(false);
    body->addWidget(m_list);
    body->addWidget(m_plot);
    body->setStretchFactor(0, 1);
    body->setStretchFactor(1, 1);
    body->setSizes({600, 400}); // Shares: the table with its states, and axes with their heads.
    return body;
}

std::shared_ptr<const ListedSweep> SweepPanel::current() const
{
    return m_sources.sweeps->find(m_chosen);
}

/// Of several, the one that was chosen stays; at first the newest is.
void SweepPanel::fillSweeps()
{
    const QSignalBlocker blocker(m_choice);
    const std::vector<ListedSweepPtr>& sweeps = m_sources.sweeps->sweeps();
    const auto count = static_cast<int>(sweeps.size());
    while (m_choice->count() > count) {
        m_choice->removeItem(m_choice->count() - 1);
    }
    ListedSweepPtr newest;
    for (int i = 0; i < count; ++i) { // What has not changed stays, also where it is being chosen from.
        const ListedSweepPtr& sweep = sweeps[static_cast<std::size_t>(i)];
        if (i == m_choice->count()) {
            m_choice->addItem({});
        }
        m_choice->setItemText(i, shownText(sweep->name()));
        m_choice->setItemData(i, fromPath(sweep->folder));
        newest = newest == nullptr || isNewer(*sweep->newest, *newest->newest) ? sweep : newest;
    }
    if (m_sources.sweeps->find(m_awaited) != nullptr) {
        m_chosen = std::exchange(m_awaited, {});
    }
    if (current() == nullptr && newest != nullptr) {
        m_chosen = newest->folder;
    }
    showSweep();
}

void SweepPanel::showSweep()
{
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(fromPath(m_chosen)));
    const ListedSweepPtr sweep = current();
    m_controls->setSweep(sweep);
    const bool isThere = sweep != nullptr && sweep->record != nullptr;
    m_choice->setVisible(sweep != nullptr);
    m_kind->setVisible(isThere);
    m_head->setVisible(sweep != nullptr || m_sources.runner->isBusy() || m_sources.cluster->isBusy() ||
                       !m_sources.runner->notice().isEmpty() || !m_sources.cluster->notice().isEmpty());
    m_hint->setText(sweep != nullptr
                        ? tr("The table of this sweep cannot be read.")
                        : tr("A sweep trains a design many times: with other bits, seeds, learning rates. "
                             "Its runs come to stand here in a table, with means over the seeds."),
                    sweep == nullptr);
    m_pages->setCurrentWidget(isThere ? m_body : m_hint);
    readSoon();
}

/// The sweep that this window begins is the one to look at.
void SweepPanel::followRunner()
{
    const std::filesystem::path& folder = m_sources.runner->folder();
    if (m_sources.runner->state() == SweepRunner::State::Running && folder != m_chosen &&
        m_followed != folder) {
        m_chosen = folder;
    }
    m_followed = folder;
    showSweep();
}

void SweepPanel::readSoon()
{
    m_isOutdated = true;
    if (isVisible()) {
        read();
    }
}

void SweepPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readTable();
}

void SweepPanel::read()
{
    m_isOutdated = false;
    const ListedSweepPtr sweep = current();
    if (sweep == nullptr || sweep->record == nullptr) {
        m_table.reset();
        m_model->setTable(nullptr);
        return;
    }
    auto table = std::make_shared<SweepTable>(tableOf(
        *sweep->record, sweep->runs, [this](const ListedRun& run) { return m_sources.runs->bitopsOf(run); }));
    if (const SlurmQueue* const queue = m_sources.cluster->queueOf(sweep->folder)) {
        joinQueue(*table, *queue);
    }
    m_table = std::move(table);
    {
        const QSignalBlocker blocker(m_plot); // The rows that it filters are yet to come.
        m_plot->setTable(*m_table);
    }
    m_isTelling = true;
    m_model->setTable(m_table);
    m_isTelling = false;
    filter();
    followSelection();
}

const SweepTablePtr& SweepPanel::readTable()
{
    if (m_isOutdated) {
        read();
    }
    return m_table;
}

void SweepPanel::filter()
{
    m_isTelling = true; // What is hidden stays selected elsewhere.
    m_rows->filterAnew();
    m_isTelling = false;
}

/// What is selected in the table is everywhere.
void SweepPanel::tellSelection()
{
    const ListedSweepPtr sweep = current();
    if (m_isTelling || m_table == nullptr || sweep == nullptr) {
        return;
    }
    std::set<std::filesystem::path> made;
    for (const ListedRunPtr& run : sweep->runs) {
        made.insert(run->folder);
    }
    std::vector<std::filesystem::path> folders;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows()) {
        for (const std::size_t run : m_model->runsOf(m_rows->mapToSource(row).row())) {
            const std::filesystem::path folder = sweep->folder / m_table->rows[run].name;
            if (made.contains(folder)) {
                folders.push_back(folder);
            }
        }
    }
    m_isTelling = true;
    m_sources.selection->select(folders);
    m_isTelling = false;
    followSelection();
}

/// A run of another sweep is looked at in that.
void SweepPanel::followSelection()
{
    const std::vector<std::filesystem::path>& folders = m_sources.selection->folders();
    const ListedSweepPtr other =
        folders.empty() ? nullptr : m_sources.sweeps->find(folders.front().parent_path());
    if (!m_isTelling && other != nullptr && other->folder != m_chosen) {
        m_chosen = other->folder;
        showSweep();
        return;
    }
    if (m_table == nullptr) {
        return;
    }
    std::set<std::string> names;
    for (const std::filesystem::path& folder : folders) {
        if (folder.parent_path() == m_chosen) {
            names.insert(folder.filename().string());
        }
    }
    std::set<std::size_t> selected;
    for (std::size_t run = 0; run < m_table->rows.size(); ++run) {
        if (names.contains(m_table->rows[run].name)) {
            selected.insert(run);
        }
    }
    const bool isAll = selected.size() == m_table->rows.size(); // Nothing stands out then.
    m_plot->setSelected(isAll ? std::set<std::size_t>() : selected);
    if (!m_isTelling) {
        selectRows(selected);
    }
}

void SweepPanel::selectRows(const std::set<std::size_t>& runs)
{
    QItemSelection rows;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const std::vector<std::size_t> ofRow =
            m_model->runsOf(m_rows->mapToSource(m_rows->index(row, 0)).row());
        if (std::any_of(ofRow.begin(), ofRow.end(),
                        [&runs](std::size_t run) { return runs.contains(run); })) {
            rows.select(m_rows->index(row, 0), m_rows->index(row, 0));
        }
    }
    m_isTelling = true;
    m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isTelling = false;
}

QString SweepPanel::title() const
{
    return tr("Sweep");
}

void SweepPanel::addPlots(PlotExports* exports)
{
    PlotPicture plot(m_plot);
    plot.hasContent = [this] { return m_table != nullptr; };
    exports->addPlot(plot, tr("Swee&p"), QStringLiteral("sweep"),
                     [this] { return m_table == nullptr ? QString() : shownText(m_table->name); });
}

QList<QAction*> SweepPanel::makeExports(BackgroundExport* /*reading*/, const ExportContext& context)
{
    const auto name = [this] {
        const SweepTablePtr& table = readTable();
        return table == nullptr ? QString() : fileNameFrom(shownText(table->name));
    };
    const auto source = [this](ExportPart) {
        const SweepTablePtr& table = readTable();
        return table == nullptr ? SweepTable() : *table;
    };
    QList<QAction*> actions;
    for (const ExportAction& exported : makeExportActions<SweepTable>(this, context, name, source)) {
        const auto update = [this, action = exported.action] {
            setObstacle(action, m_sources.sweeps->sweeps().empty() ? tr("There is no sweep.") : QString());
        };
        connect(m_sources.sweeps, &RunSweeps::changed, exported.action, update);
        update();
        actions += exported.action;
    }
    return actions;
}

void SweepPanel::restore(const QSettings& settings)
{
    m_kind->setCurrent(settings.value(meansKey).toString() == QLatin1String("true") ? 1 : 0);
}

void SweepPanel::keep(SettingsFile::Values& values) const
{
    values.insert(meansKey, m_kind->current() == 1);
}

} // namespace bitops
