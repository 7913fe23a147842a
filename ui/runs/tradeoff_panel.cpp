// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/tradeoff_panel.h"

#include "ui/base/empty_state.h"
#include "ui/base/format.h"
#include "ui/base/network_fields.h"
#include "ui/base/panel_help.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/tradeoff_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace bitops {

namespace {

const QString logarithmicCostsKey = QStringLiteral("views/tradeoffLogarithmic");
const QString meansKey = QStringLiteral("views/tradeoffMeans");

std::size_t countOfRuns(const TradeoffGroup& group)
{
    return std::accumulate(group.points.begin(), group.points.end(), std::size_t{0},
                           [](std::size_t sum, const TradeoffPoint& point) {
                               return sum + std::max<std::size_t>(1, point.runs.size());
                           });
}

} // namespace

TradeoffPanel::TradeoffPanel(RunsModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_data(new QComboBox)
    , m_means(new QCheckBox(tr("Means")))
    , m_logarithmic(new QCheckBox(tr("Logarith&mic")))
    , m_hint(new EmptyState(QStringLiteral("tradeoffHint")))
    , m_plot(new TradeoffPlot)
    , m_pages(new QStackedWidget)
{
    setPanelHelp(this, QStringLiteral("panel-analysis"),
                 tr("Each run as a point: what its design costs, and how well it validated at best. The line "
                    "joins the runs that no other beats in both. Marks and colours are those of the list of "
                    "runs; hidden runs are faded."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    createControls();
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins({});
    controls->setSpacing(8);
    controls->addWidget(labelFor(tr("Sho&w"), m_data));
    controls->addWidget(m_data, 1);
    controls->addWidget(m_means);
    controls->addWidget(m_logarithmic);
    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(8, 6, 8, 4);
    pageLayout->setSpacing(4);
    pageLayout->addLayout(controls);
    pageLayout->addWidget(m_plot, 1);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TradeoffPanel::readModel);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TradeoffPanel::readModelSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TradeoffPanel::readModelSoon);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const bool isCursor =
                    first.column() == last.column() && first.column() == RunsModel::CursorColumn;
                if (!isCursor) { // Which moves with the pointer.
                    readModelSoon();
                }
            });
    connect(model, &QAbstractItemModel::headerDataChanged, this, &TradeoffPanel::readModelSoon);
    readModel();
}

void TradeoffPanel::createControls()
{
    m_data->setObjectName(QStringLiteral("tradeoffData"));
    m_data->setAccessibleName(tr("Data of the runs"));
    m_data->setToolTip(tr("Accuracies can be compared where the same images were asked about: runs of one "
                          "data set are shown at a time"));
    m_data->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_data->setMinimumContentsLength(3);
    connect(m_data, &QComboBox::activated, this, &TradeoffPanel::showGroup);
    m_means->setObjectName(QStringLiteral("tradeoffMeans"));
    m_means->setAccessibleName(tr("Means over seeds"));
    m_means->setToolTip(tr("Puts runs together that differ in nothing but their seed: a point is their mean, "
                           "its bar the standard deviation"));
    connect(m_means, &QCheckBox::toggled, this, &TradeoffPanel::readModel);
    m_logarithmic->setObjectName(QStringLiteral("tradeoffLogarithmic"));
    m_logarithmic->setAccessibleName(tr("Logarithmic axis of BitOps"));
    m_logarithmic->setToolTip(
        tr("Spreads out cheap designs: each step to the right is as many times as much"));
    connect(m_logarithmic, &QCheckBox::toggled, m_plot, &TradeoffPlot::setLogarithmic);
}

void TradeoffPanel::readModelSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void TradeoffPanel::readModel()
{
    const QString shown = m_data->currentData().toString();
    m_groups = tradeoffGroups(*m_model, m_prediction ? &*m_prediction : nullptr);
    if (m_means->isChecked()) {
        m_groups = withSeedMeans(std::move(m_groups), *m_model);
    }
    fillGroups();
    m_hint->setText(m_model->rowCount() == 0
                        ? tr("No runs yet. Press Train (F5): each run becomes a point here, between what its "
                             "design costs and how well it learns.")
                        : tr("No run has an epoch behind it yet. With its first one a run becomes a point "
                             "here, between what its design costs and how well it learns."));
    m_pages->setCurrentIndex(m_groups.empty() ? 0 : 1);
    m_plot->setRule(toQString(infoOf(m_model->costOptions().rule).name));
    if (shown.isEmpty() && !m_selected.empty()) {
        showGroupOf(m_selected.front());
    }
    showGroup();
}

/// What has not changed stays, also where it is being chosen from.
void TradeoffPanel::fillGroups()
{
    const QString shown = m_data->currentData().toString();
    const QSignalBlocker blocker(m_data);
    const auto count = static_cast<int>(m_groups.size());
    while (m_data->count() > count) {
        m_data->removeItem(m_data->count() - 1);
    }
    for (int i = 0; i < count; ++i) {
        const TradeoffGroup& group = m_groups[static_cast<std::size_t>(i)];
        if (i == m_data->count()) {
            m_data->addItem({});
        }
        m_data->setItemText(
            i, tr("%1: %n run(s)", nullptr, static_cast<int>(countOfRuns(group))).arg(group.label));
        m_data->setItemData(i, group.label);
    }
    m_data->setCurrentIndex(std::max(0, m_data->findData(shown)));
}

void TradeoffPanel::showGroup()
{
    const auto group = static_cast<std::size_t>(std::max(0, m_data->currentIndex()));
    m_plot->setPoints(group < m_groups.size() ? m_groups[group].points : std::vector<TradeoffPoint>());
    const bool isPredicted =
        m_prediction && group < m_groups.size() && hasRun(m_groups[group], m_prediction->measuredRun);
    m_plot->setPrediction(isPredicted ? m_prediction : std::nullopt);
    m_plot->setSelected(m_selected);
}

void TradeoffPanel::showGroupOf(const std::filesystem::path& folder)
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (hasRun(m_groups[i], folder)) {
            m_data->setCurrentIndex(static_cast<int>(i));
        }
    }
}

void TradeoffPanel::setPrediction(std::optional<TradeoffPrediction> prediction)
{
    m_prediction = std::move(prediction);
    readModelSoon();
}

void TradeoffPanel::setBudget(double share)
{
    if (m_prediction) {
        m_prediction->budget = share;
        m_plot->setBudget(share);
    }
}

void TradeoffPanel::setSelected(const std::vector<std::filesystem::path>& folders)
{
    if (folders == m_selected) {
        return; // Also while figures come in: the data that were chosen stay.
    }
    m_selected = folders;
    if (!folders.empty()) {
        showGroupOf(folders.front());
    }
    showGroup();
}

std::vector<std::filesystem::path> TradeoffPanel::runsWith(const std::filesystem::path& run) const
{
    const std::vector<TradeoffPoint>& points = m_plot->points();
    const auto point = std::find_if(points.begin(), points.end(),
                                    [&run](const TradeoffPoint& each) { return each.isOf(run); });
    return point == points.end() || point->runs.empty() ? std::vector<std::filesystem::path>{run}
                                                        : point->runs;
}

QString TradeoffPanel::title() const
{
    return tr("Accuracy vs BitOps");
}

void TradeoffPanel::addPlots(PlotExports* exports)
{
    exports->addPlot(m_plot, tr("Accuracy vs &BitOps"), QStringLiteral("tradeoff"),
                     [] { return tr("runs"); });
}

void TradeoffPanel::restore(const QSettings& settings)
{
    m_means->setChecked(settings.value(meansKey).toString() == QLatin1String("true"));
    const bool isLogarithmic = m_logarithmic->isChecked();
    m_logarithmic->setChecked(settings.value(logarithmicCostsKey, isLogarithmic).toString() ==
                              QLatin1String("true"));
}

void TradeoffPanel::keep(SettingsFile::Values& values) const
{
    values.insert(logarithmicCostsKey, m_logarithmic->isChecked());
    values.insert(meansKey, m_means->isChecked());
}

} // namespace bitops
