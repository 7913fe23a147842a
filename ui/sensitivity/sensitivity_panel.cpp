// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/sensitivity_panel.h"

#include "core/report/sensitivity_exporter.h"
#include "ui/base/colors.h"
#include "ui/base/elided_label.h"
#include "ui/base/empty_state.h"
#include "ui/base/files.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/make_action.h"
#include "ui/base/panel_help.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/segment_switch.h"
#include "ui/design/network_document.h"
#include "ui/exports/exporter_actions.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/run_marks.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/sensitivity/measure_settings.h"
#include "ui/sensitivity/sensitivity_job.h"
#include "ui/sensitivity/sensitivity_plot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace bitops {

namespace {

const QString orderKey = QStringLiteral("sensitivity/sorted");

constexpr int progressSteps = 1'000;

/// Whatever bits it has on the screen.
bool quantizesNothingInFile(ImportedNetwork model)
{
    for (std::size_t i = 0; i < model.layers->count(); ++i) {
        model.layers->setBits(model.graph, i, model.layers->bitsInFile(i));
    }
    return quantizesNothing(model);
}

QIcon markIcon(const QPalette& palette, const RunLook& look)
{
    constexpr int side = 12;
    constexpr int scale = 2;
    QPixmap pixmap(scale * side, scale * side);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(&painter, {side / 2.0, side / 2.0}, look.mark, runColor(palette, look.color));
    return untintedIcon(pixmap);
}

} // namespace

SensitivityPanel::SensitivityPanel(const Sources& sources, QWidget* parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_weights(new QComboBox)
    , m_state(new ElidedLabel)
    , m_settings(new MeasureSettings)
    , m_measure(
          makeAction(this, QStringLiteral("measureSensitivity"), tr("Measure"), {}, [this] { measure(); }))
    , m_measureButton(new QPushButton)
    , m_progress(new QProgressBar)
    , m_pause(new QToolButton)
    , m_stop(new QToolButton)
    , m_part(new QComboBox)
    , m_order(new SegmentSwitch(tr("Order of the layers")))
    , m_plot(new SensitivityPlot(sources.document, sources.selection, sources.network))
    , m_head(new QWidget)
    , m_noRun(new EmptyState(QStringLiteral("sensitivityNoRun")))
    , m_notMeasured(new EmptyState(QStringLiteral("sensitivityHint")))
    , m_measured(new QWidget)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("sensitivityPanel"));
    setPanelHelp(
        this, QStringLiteral("panel-sensitivity"),
        tr("What each layer loses at fewer bits: from the best weights of a run, or those of a model, "
           "one layer at one bit-width is measured while all else stays as it is. A click on a cell "
           "gives the layer these bits, with Shift all layers of its block."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* headLayout = new QHBoxLayout(m_head);
    createHead(headLayout);
    auto* measuredLayout = new QVBoxLayout(m_measured);
    measuredLayout->setContentsMargins(0, 0, 0, 4);
    measuredLayout->setSpacing(2);
    measuredLayout->addWidget(m_plot, 1);
    createFoot(measuredLayout);
    m_notMeasured->setActions({m_measure});
    m_pages->addWidget(m_noRun);
    m_pages->addWidget(m_notMeasured);
    m_pages->addWidget(m_measured);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);

    connect(sources.current, &CurrentSensitivity::sourcesChanged, this, &SensitivityPanel::fillSources);
    connect(sources.current, &CurrentSensitivity::changed, this, &SensitivityPanel::showCurrent);
    connect(sources.job, &SensitivityJob::stateChanged, this, &SensitivityPanel::showState);
    connect(sources.job, &SensitivityJob::progressed, this, &SensitivityPanel::showState);
    fillSources();
    showCurrent();
}

void SensitivityPanel::createHead(QBoxLayout* layout)
{
    layout->setContentsMargins(12, 6, 12, 2);
    layout->setSpacing(8);
    m_weights->setObjectName(QStringLiteral("sensitivityRun"));
    m_weights->setAccessibleName(tr("Run or model whose weights are measured"));
    m_weights->setToolTip(
        tr("The model that the design is of, and runs whose trained weights fit it, whatever its bits: "
           "float runs first"));
    m_weights->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_weights->setMinimumContentsLength(3); // In narrow windows; else it has its part of the room.
    m_weights->setMaximumWidth(190);
    connect(m_weights, &QComboBox::activated, this, [this](int item) {
        m_failure.clear();
        m_sources.current->choose(toPath(m_weights->itemData(item).toString()));
    });
    m_state->setObjectName(QStringLiteral("sensitivityState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    createMeasuring();
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setMinimumWidth(m_state->minimumSizeHint().width());
    auto* label = new ElidedLabel;
    label->setText(tr("Weights of"));
    label->setBuddy(m_weights);
    layout->addWidget(label);
    layout->addWidget(m_weights, 2);
    layout->addWidget(m_state, 3);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_progress, m_pause, m_stop, m_settings, m_measureButton}) {
        layout->addWidget(widget);
    }
}

void SensitivityPanel::createMeasuring()
{
    m_measureButton->setObjectName(QStringLiteral("measure"));
    m_measureButton->setText(m_measure->text());
    m_measureButton->setAutoDefault(false);
    connect(m_measureButton, &QPushButton::clicked, m_measure, &QAction::trigger);
    m_progress->setObjectName(QStringLiteral("sensitivityProgress"));
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(90);
    m_progress->setFixedHeight(m_progress->sizeHint().height());
    m_pause->setObjectName(QStringLiteral("pauseMeasuring"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAbstractButton::clicked, this,
            [this](bool isPaused) { isPaused ? m_sources.job->pause() : m_sources.job->resume(); });
    m_stop->setObjectName(QStringLiteral("stopMeasuring"));
    m_stop->setIcon(symbolIcon(Symbol::Stop));
    m_stop->setAccessibleName(tr("Stop the measurement"));
    m_stop->setToolTip(
        tr("Stop the measurement: what was measured is kept, and measuring again goes on from it"));
    connect(m_stop, &QAbstractButton::clicked, m_sources.job, &SensitivityJob::stop);
    for (QToolButton* button : {m_pause, m_stop}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_settings, &MeasureSettings::changed, this, &SensitivityPanel::showState);
}

void SensitivityPanel::createFoot(QBoxLayout* layout)
{
    auto* remark = new QLabel(tr("Measured without retraining: training usually wins part of it back."));
    remark->setObjectName(QStringLiteral("sensitivityRemark"));
    remark->setForegroundRole(QPalette::PlaceholderText);
    remark->setWordWrap(true); // Whole, however narrow the window is.
    constexpr int leastWidth = 80;
    remark->setMinimumWidth(leastWidth);
    setTextSize(remark, text_size::note);
    m_part->setObjectName(QStringLiteral("sensitivityPart"));
    m_part->setAccessibleName(tr("Of weights or of activations"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_part->setMinimumContentsLength(7);
    m_part->addItem(tr("Weights"));
    m_part->addItem(tr("Activations"));
    m_order->setObjectName(QStringLiteral("sensitivityOrder"));
    m_order->addSegment(tr("As built"), tr("The layers below their bars"));
    m_order->addSegment(tr("Sorted"), tr("By sensitivity: what loses most at the fewest bits first"));
    connect(m_part, &QComboBox::currentIndexChanged, m_plot,
            [this](int part) { m_plot->setPart(part == 0 ? LayerPart::Weights : LayerPart::Activations); });
    connect(m_order, &SegmentSwitch::currentChanged, m_plot, [this](int order) {
        m_plot->setOrder(order == 0 ? LayerOrder::AsBuilt : LayerOrder::BySensitivity);
    });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 2);
    row->setSpacing(8);
    row->addWidget(remark, 1);
    row->addWidget(m_part);
    row->addWidget(m_order);
    layout->addLayout(row);
}

void SensitivityPanel::setTrainAction(QAction* action)
{
    m_noRun->setActions({action});
}

void SensitivityPanel::setProposal(std::optional<BlockBits> proposal)
{
    m_plot->setProposal(std::move(proposal));
}

void SensitivityPanel::measure()
{
    m_failure.clear();
    if (const Status status = m_sources.current->measure(m_settings->settings(), m_sources.recipe());
        !status) {
        m_failure = toQString(status.error().message);
    }
    showState();
}

/// What has not changed stays, also where it is being chosen from.
void SensitivityPanel::fillSources()
{
    const QSignalBlocker blocker(m_weights);
    const std::vector<MeasuredSource>& sources = m_sources.current->sources();
    const auto count = static_cast<int>(sources.size());
    while (m_weights->count() > count) {
        m_weights->removeItem(m_weights->count() - 1);
    }
    for (int i = 0; i < count; ++i) {
        const MeasuredSource& source = sources[static_cast<std::size_t>(i)];
        if (i == m_weights->count()) {
            m_weights->addItem({});
        }
        m_weights->setItemText(i, source.name());
        m_weights->setItemIcon(i, source.run ? markIcon(palette(), source.run->look()) : QIcon());
        m_weights->setItemData(i, fromPath(source.place()));
    }
    showCurrent();
}

/// What the weights as they are are called.
QString SensitivityPanel::nameOfBase() const
{
    const std::optional<MeasuredSource>& source = m_sources.current->source();
    const ImportedNetwork* const model = m_sources.document->imported();
    const bool isFloat =
        source && (source->run ? quantizesNothing(source->run->summary->description().network)
                               : model != nullptr && quantizesNothingInFile(*model));
    return isFloat ? tr("float") : tr("as it is");
}

void SensitivityPanel::showCurrent()
{
    const std::optional<MeasuredSource>& source = m_sources.current->source();
    const QSignalBlocker blocker(m_weights);
    m_weights->setCurrentIndex(source ? m_weights->findData(fromPath(source->place())) : -1);
    const SensitivityTablePtr& table = m_sources.current->table();
    m_plot->setTable(table, nameOfBase());
    bool hasActivations = false;
    bool hasWeights = false;
    if (table != nullptr) {
        for (const std::string& layer : table->layers()) {
            hasActivations = hasActivations || !table->bitsOf(layer, LayerPart::Activations).empty();
            hasWeights = hasWeights || !table->bitsOf(layer, LayerPart::Weights).empty();
        }
    }
    if (hasActivations != hasWeights) { // There is no choice.
        m_part->setCurrentIndex(hasActivations ? 1 : 0);
    }
    m_part->setVisible(hasActivations && hasWeights);
    m_head->setVisible(source.has_value());
    m_pages->setCurrentWidget(!source            ? static_cast<QWidget*>(m_noRun)
                              : table == nullptr ? m_notMeasured
                                                 : m_measured);
    showState();
}

void SensitivityPanel::showState()
{
    const SensitivityJob::State state = m_sources.job->state();
    const bool isMeasuring = m_sources.current->isMeasuring();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_progress, m_pause, m_stop}) {
        widget->setVisible(isMeasuring);
    }
    m_settings->setVisible(!isMeasuring);
    m_measureButton->setVisible(!isMeasuring && m_sources.current->table() != nullptr); // Else it is below.
    const double part = m_sources.job->partDone();
    m_progress->setRange(0, part < 0 ? 0 : progressSteps); // Without an end as long as none is known.
    m_progress->setValue(qRound(progressSteps * std::max(part, 0.0)));
    const bool isPaused = state == SensitivityJob::State::Paused;
    m_pause->setChecked(isPaused);
    m_pause->setIcon(symbolIcon(isPaused ? Symbol::Resume : Symbol::Pause));
    m_pause->setAccessibleName(isPaused ? tr("Go on measuring") : tr("Pause the measurement"));
    m_pause->setToolTip(m_pause->accessibleName());
    m_pause->setEnabled(isPaused || state == SensitivityJob::State::Measuring);
    m_stop->setEnabled(state != SensitivityJob::State::Stopping);
    setObstacle(m_measure, obstacle());
    m_measureButton->setEnabled(m_measure->isEnabled());
    m_measureButton->setToolTip(m_measure->isEnabled()
                                    ? tr("Measures what was not measured yet, beside whatever is trained")
                                    : m_measure->toolTip());
    m_state->setText(stateText());
    showHint();
}

/// Why nothing can be measured now; empty if it can.
QString SensitivityPanel::obstacle() const
{
    if (!m_sources.current->source()) {
        return tr("No trained run fits this design.");
    }
    if (m_sources.current->isLoading()) {
        return tr("What was measured is being read.");
    }
    return m_sources.job->isRunning() ? tr("A measurement is running: stop it, or wait until it has ended.")
                                      : QString();
}

QString SensitivityPanel::stateText() const
{
    const CurrentSensitivity& current = *m_sources.current;
    if (!m_failure.isEmpty()) {
        return QStringLiteral("⚠ ") + m_failure;
    }
    if (current.isMeasuring()) {
        return measuringText();
    }
    if (!current.problem().isEmpty()) {
        return QStringLiteral("⚠ ") + current.problem();
    }
    if (current.isLoading()) {
        return tr("Reading what was measured…");
    }
    const bool isOfThis = current.source() && m_sources.job->place() == current.source()->place();
    const QString notice = isOfThis ? m_sources.job->notice().trimmed() : QString();
    if (!notice.isEmpty()) {
        return QStringLiteral("⚠ ") + notice;
    }
    return current.table() == nullptr ? tr("Not measured yet") : measuredText();
}

QString SensitivityPanel::measuringText() const
{
    const SensitivityJob& job = *m_sources.job;
    if (job.state() == SensitivityJob::State::Stopping) {
        return tr("Stopping…");
    }
    if (job.partDone() < 0) {
        return tr("Preparing data and network…");
    }
    const QString percent = QLocale().toString(100 * job.partDone(), 'f', 0) + QStringLiteral("\u00A0%");
    return job.state() == SensitivityJob::State::Paused ? tr("Paused at %1").arg(percent)
                                                        : tr("Measuring: %1").arg(percent);
}

QString SensitivityPanel::measuredText() const
{
    const SensitivityEvent& subject = *m_sources.current->subject();
    QString text = tr("Measured on %Ln validation image(s)", nullptr, static_cast<int>(subject.images));
    if (subject.settings.perChannel) {
        text = tr("%1, a scale for each channel").arg(text);
    }
    if (subject.settings.norms == NormFigures::Estimated) {
        text = tr("%1, batch norms estimated anew").arg(text);
    }
    return m_sources.current->isOutdated()
               ? tr("%1, with the weights of epoch %2: better ones are there").arg(text).arg(subject.epoch)
               : text;
}

void SensitivityPanel::showHint()
{
    m_noRun->setText(
        m_sources.current->isOneTrained()
            ? tr("A run that fits this design is being trained: what each of its layers loses at fewer bits "
                 "can be measured when it has ended.")
            : tr("What is each bit worth? Train the design without quantization first: then every layer is "
                 "measured at fewer bits, one at a time, and what it loses is shown here."),
        !m_sources.current->isOneTrained());
    const bool isModel = m_sources.current->source() && !m_sources.current->source()->run;
    const bool isIdle = !m_sources.current->isMeasuring() && !m_sources.current->isLoading();
    m_notMeasured->setText(
        !isIdle ? m_state->text()
        : isModel
            ? tr("Measures each layer of this model at fewer bits, one at a time and without retraining, "
                 "on the data of the set-up, to tell which of them can afford it.")
            : tr("Measures each layer of this run at fewer bits, one at a time and without retraining, to "
                 "tell which of them can afford it."),
        isIdle);
}

void SensitivityPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_sources.current->refresh();
}

QString SensitivityPanel::title() const
{
    return tr("Sensitivity");
}

void SensitivityPanel::addPlots(PlotExports* exports)
{
    PlotPicture plot(m_plot);
    plot.hasContent = [this] { return m_sources.current->table() != nullptr; };
    exports->addPlot(plot, tr("&Sensitivity"), QStringLiteral("sensitivity"), [this] {
        const std::optional<MeasuredSource>& source = m_sources.current->source();
        return source ? source->name() : QString();
    });
}

QList<QAction*> SensitivityPanel::makeExports(BackgroundExport* /*reading*/, const ExportContext& context)
{
    const auto name = [this] {
        const std::optional<MeasuredSource>& source = m_sources.current->source();
        return source ? fileNameFrom(source->name()) : QString();
    };
    const auto source = [this](ExportPart) { return SensitivitySource{m_sources.current->measurements()}; };
    QList<QAction*> actions;
    for (const ExportAction& exported : makeExportActions<SensitivitySource>(this, context, name, source)) {
        const auto update = [this, action = exported.action] {
            setObstacle(action, m_sources.current->table() == nullptr
                                    ? tr("No sensitivity was measured of a run that fits this design.")
                                    : QString());
        };
        connect(m_sources.current, &CurrentSensitivity::changed, exported.action, update);
        update();
        actions += exported.action;
    }
    return actions;
}

void SensitivityPanel::restore(const QSettings& settings)
{
    m_settings->restore(settings);
    m_order->setCurrent(settings.value(orderKey).toString() == QLatin1String("true") ? 1 : 0);
}

void SensitivityPanel::keep(SettingsFile::Values& values) const
{
    m_settings->keep(values);
    values.insert(orderKey, m_order->current() == 1);
}

} // namespace bitops
