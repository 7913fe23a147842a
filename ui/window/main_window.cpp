// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_window.h"

#include "core/network/presets.h"
#include "ui/base/appearance.h"
#include "ui/base/bit_strip.h"
#include "ui/base/column_widths.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/screen_room.h"
#include "ui/base/section_column.h"
#include "ui/base/settings_file.h"
#include "ui/base/tell_problem.h"
#include "ui/base/upright_scroll_area.h"
#include "ui/base/wheel_guard.h"
#include "ui/base/work_folder.h"
#include "ui/design/autosave.h"
#include "ui/design/bars_header.h"
#include "ui/design/baseline.h"
#include "ui/design/baseline_actions.h"
#include "ui/design/block_actions.h"
#include "ui/design/block_locks.h"
#include "ui/design/block_table_view.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/design_preview.h"
#include "ui/design/design_selection.h"
#include "ui/design/explanation_panel.h"
#include "ui/design/file_actions.h"
#include "ui/design/layers_panel.h"
#include "ui/design/leftovers.h"
#include "ui/design/network_document.h"
#include "ui/design/network_panel.h"
#include "ui/design/network_plot.h"
#include "ui/design/network_strip.h"
#include "ui/design/selection_link.h"
#include "ui/design/totals_panel.h"
#include "ui/help/help_actions.h"
#include "ui/proposal/bit_proposals.h"
#include "ui/proposal/proposal_actions.h"
#include "ui/proposal/proposal_memory.h"
#include "ui/proposal/proposal_panel.h"
#include "ui/proposal/proposal_tradeoff.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/weights_panel.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/sensitivity/float_training.h"
#include "ui/sensitivity/sensitivity_job.h"
#include "ui/sensitivity/sensitivity_panel.h"
#include "ui/sweep/sweep_actions.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_panel.h"
#include "ui/sweep/sweep_runner.h"
#include "ui/training/begin_with.h"
#include "ui/training/data_actions.h"
#include "ui/training/data_fit.h"
#include "ui/training/model_normalization.h"
#include "ui/training/progress_section.h"
#include "ui/training/queue_file.h"
#include "ui/training/queue_runner.h"
#include "ui/training/run_actions.h"
#include "ui/training/training_actions.h"
#include "ui/training/training_log.h"
#include "ui/training/training_offers.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_session.h"
#include "ui/window/appearance_menu.h"
#include "ui/window/dock_head.h"
#include "ui/window/export_actions.h"
#include "ui/window/first_steps_offer.h"
#include "ui/window/main_tool_bar.h"
#include "ui/window/settings_actions.h"
#include "ui/window/status_line.h"
#include "ui/window/window_memory.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

/// Resources of a static library are loaded by hand, and outside of any namespace:
/// https://doc.qt.io/qt-6/qdir.html#Q_INIT_RESOURCE
static void loadResources()
{
    Q_INIT_RESOURCE(explorer);
}

namespace bitops {

namespace {

const QString workFolderKey = QStringLiteral("folders/work");

/// Before there are widgets, each of which would hear of other colours.
AppearanceSwitch* makeAppearance(bool remembersState, QObject* parent)
{
    auto* appearance = new AppearanceSwitch(parent);
    appearance->setAppearance(remembersState ? storedAppearance() : Appearance::System);
    return appearance;
}

} // namespace

MainWindow::MainWindow(const Environment& environment)
    : m_remembersState(environment.remembersState)
    , m_document(new NetworkDocument(this))
    , m_autosave(std::make_unique<Autosave>(m_document, environment.unsavedFolder))
    , m_baseline(new Baseline(m_document, this))
    , m_preview(new DesignPreview(m_document, this))
    , m_locks(new BlockLocks(m_document, this))
    , m_proposals(new BitProposals(m_document, m_locks, m_preview, this))
    , m_selection(new DesignSelection(this))
    , m_library(new RunLibrary(environment.runsFolder, this))
    , m_session(new TrainingSession(environment.trainer, m_library, this))
    , m_queue(new QueueRunner(m_session, this))
    , m_queueFile(new QueueFile(m_queue, environment.unsavedFolder, this))
    , m_sweepRunner(new SweepRunner(environment.trainer, m_library, this))
    , m_sweepCluster(new SweepCluster(environment.trainer, m_library, this))
    , m_sensitivityJob(new SensitivityJob(environment.trainer, environment.runsFolder, this))
    , m_sensitivity(new CurrentSensitivity(m_document, m_library, m_sensitivityJob, this))
    , m_appearance(makeAppearance(m_remembersState, this))
    , m_blocks(new BlocksPanel(m_document))
    , m_explanation(new ExplanationPanel(m_document, m_selection))
    , m_setUp(new TrainingPanel)
    , m_files(new FileActions(m_document, m_remembersState, this))
    , m_baselineActions(new BaselineActions(m_document, m_baseline, this))
    , m_trainingActions(new TrainingActions(m_document, m_setUp, m_session, m_queue, this))
    , m_sweepActions(new SweepActions({m_document, m_setUp, m_library, m_sweepRunner, m_sweepCluster}, this))
    , m_proposalActions(new ProposalActions(m_proposals, m_baseline, m_setUp, m_queue, this))
    , m_settings(new SettingsActions(
          {m_appearance, m_setUp, m_library, m_sweepCluster, environment.runsFolder}, m_remembersState, this))
    , m_exports(new ExportActions(m_document, m_selection, m_session, m_settings, this))
    , m_dataActions(new DataActions(m_setUp, &m_settings->settings(), this))
    , m_normalization(new ModelNormalization(m_document, m_setUp, this))
    , m_help(new HelpActions(this))
    , m_undo(m_document->undoStack()->createUndoAction(this, tr("&Undo")))
    , m_redo(m_document->undoStack()->createRedoAction(this, tr("&Redo")))
{
    loadResources();
    new WheelGuard(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/io.github.bitops_explorer.BitOpsExplorer.svg")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    createCentralWidget();
    m_toolBar = new MainToolBar({m_document, m_files, m_undo, m_redo, m_baseline, m_baselineActions->menu(),
                                 m_exports->menu(), m_trainingActions},
                                this);
    addToolBar(m_toolBar);
    createDocks();
    createMenus();
    m_status = new StatusLine(m_document, m_session, this);
    setMinimumSize(leastSize);
    resizeInScreen(this, usualSize);
    shareWidth();
    setAcceptDrops(true);

    connect(m_autosave.get(), &Autosave::failed, m_status, &StatusLine::tell);
    connect(&SettingsFile::instance(), &SettingsFile::failed, m_status, &StatusLine::tell);
    connect(m_queueFile, &QueueFile::failed, m_status, &StatusLine::tell);
    connect(m_queueFile, &QueueFile::failed, m_queue, &QueueRunner::tell);
    new DataFit(m_document, m_setUp, m_session, this);
    // When the table has its rows, and the window its size.
    connect(m_document, &NetworkDocument::blocksReset, this, &MainWindow::shareLeftColumn,
            Qt::QueuedConnection);
    new BeginWith(m_document, m_setUp, m_runs->model(), this);
    new TrainingOffers({m_document, m_setUp, m_trainingActions, m_dataActions}, m_runs);
    m_sensitivityPanel->setTrainAction((new FloatTraining(m_document, m_trainingActions, this))->action());
    connect(m_session, &TrainingSession::ended, this, &MainWindow::closeAfterWork);
    connect(m_sensitivityJob, &SensitivityJob::ended, this, &MainWindow::closeAfterWork);
    connect(m_sweepRunner, &SweepRunner::ended, this, &MainWindow::closeAfterWork);
    m_blocks->table()->setBaseline(m_baseline);
    new SelectionLink(m_blocks->table(), m_selection);
    connect(m_selection, &DesignSelection::changed, m_runs->weights(),
            [this] { m_runs->weights()->showLayerOf(m_selection->block(), m_selection->layer()); });
    // Keys go on from the block that was clicked.
    connect(m_networkPlot, &NetworkPlot::blockClicked, m_blocks->table(),
            [this] { m_blocks->table()->setFocus(); });
    restoreMemory();
    m_document->setNetwork(notebookNetwork());
    m_queueFile->restore();
    m_blocks->table()->setFocus();
}

MainWindow::~MainWindow()
{
    // What is deleted after this, as a child, must not call back into it.
    m_document->undoStack()->disconnect(m_status);
    m_session->disconnect();
    m_sensitivityJob->disconnect();
    m_sweepRunner->disconnect();
    m_sweepCluster->disconnect();
}

CurvesPanel* MainWindow::curvesPanel() const
{
    return m_runs->curves();
}

bool MainWindow::openFile(const QString& filePath)
{
    return m_files->open(filePath);
}

void MainWindow::restoreSession()
{
    if (const Status status = bitops::restoreSession(m_document, m_selection); !status) {
        m_status->tell(toQString(status.error().message));
        return;
    }
    restoreLocks(m_locks, *m_document);
}

void MainWindow::offerLeftovers()
{
    bitops::offerLeftovers(m_document, m_autosave.get(), this);
}

void MainWindow::createCentralWidget()
{
    m_networkPlot = new NetworkPlot(m_document, m_selection, m_baseline);
    auto* costs = new QWidget;
    auto* costLayout = new QVBoxLayout(costs);
    costLayout->setContentsMargins({});
    costLayout->setSpacing(0);
    auto* totals = new TotalsPanel(m_document, m_baseline);
    totals->setPreview(m_preview);
    m_networkPlot->setPreview(m_preview);
    m_blocks->setProposals(m_preview, m_locks);
    m_proposalActions->addKeysTo(m_blocks->table());
    m_proposalActions->addKeysTo(m_networkPlot);
    costLayout->addWidget(totals);
    costLayout->addWidget(new BarsHeader(m_document, m_networkPlot, m_baseline));
    costLayout->addWidget(new NetworkStrip(m_document, m_networkPlot));
    costLayout->addWidget(m_networkPlot, 1);

    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("centralTabs"));
    tabs->setDocumentMode(true);
    m_runs = new RunTabs(m_library, m_document, m_remembersState, tabs);
    m_sensitivityPanel =
        new SensitivityPanel({m_document, m_selection, m_networkPlot, m_sensitivity, m_sensitivityJob,
                              [this] { return m_setUp->configuration(); }});
    m_runs->add(m_sensitivityPanel);
    createSweepTab(tabs);
    tabs->setCurrentIndex(0);
    new ProposalTradeoff(m_proposals, m_runs->tradeoff()); // Its parent, the panel, owns it.
    auto* runActions = new RunActions({m_document, m_files, m_setUp, m_session, m_queue, m_library}, m_runs);
    connect(runActions, &RunActions::curvesWanted, tabs,
            [this, tabs] { tabs->setCurrentWidget(m_runs->curves()); });
    tabs->addTab(new LayersPanel(m_document, m_selection), tr("Layers"));
    QPlainTextEdit* log = makeTrainingLog(m_session);
    connect(m_sweepRunner, &SweepRunner::messageLogged, log,
            [log](const QString& message) { logMessage(log, message); });
    tabs->addTab(log, tr("Log"));

    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("centralSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(costs);
    splitter->addWidget(tabs);
    splitter->setStretchFactor(0, 11);
    splitter->setStretchFactor(1, 9);
    constexpr int leastHeight = 300; // On low screens the middle is scrolled.
    auto* middle = new UprightScrollArea(leastHeight);
    middle->setContent(splitter);
    setCentralWidget(middle);
}

void MainWindow::createSweepTab(QTabWidget* tabs)
{
    m_sweepCluster->follow(m_runs->sweeps());
    m_sweepRunner->setCluster(m_sweepCluster);
    connect(m_session, &TrainingSession::stateChanged, this, &MainWindow::shareCores);
    connect(m_sensitivityJob, &SensitivityJob::stateChanged, this, &MainWindow::shareCores);
    m_sweepPanel = new SweepPanel({m_runs->sweeps(), m_runs->model(), m_runs->selection(), m_sweepRunner,
                                   m_sweepCluster, m_sweepActions->sweepAction()});
    connect(m_sweepPanel, &SweepPanel::goOnWanted, m_sweepActions, &SweepActions::goOn);
    m_runs->add(m_sweepPanel);
    connect(m_sweepActions, &SweepActions::started, tabs,
            [this, tabs] { tabs->setCurrentWidget(m_sweepPanel); });
}

QDockWidget* MainWindow::addPanel(Qt::DockWidgetArea area, const QString& name, const QString& title,
                                  QWidget* panel)
{
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_panelsMenu->addAction(dock->toggleViewAction());
    return dock;
}

void MainWindow::createDocks()
{
    m_panelsMenu = new QMenu(tr("&Panels"), this);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    QDockWidget* design =
        addPanel(Qt::LeftDockWidgetArea, QStringLiteral("designDock"), tr("Design"), m_blocks);
    design->setTitleBarWidget(new DockHead(m_blocks->head(), design));
    QDockWidget* runs =
        addPanel(Qt::LeftDockWidgetArea, QStringLiteral("runsDock"), tr("Runs"), m_runs->list());
    runs->setTitleBarWidget(m_runs->list()->header());
    auto* proposals = new ProposalPanel(m_proposals, m_proposalActions);
    m_inspector =
        new SectionColumn({new ProgressSection(m_session, m_queue), m_explanation, m_setUp, proposals});
    linkProposals(proposals);
    QDockWidget* inspector =
        addPanel(Qt::RightDockWidgetArea, QStringLiteral("inspectorDock"), tr("Inspector"), m_inspector);
    inspector->setTitleBarWidget(new DockHead(nullptr, inspector));
    m_panelsMenu->addSeparator();
    m_panelsMenu->addAction(m_toolBar->toggleViewAction());
}

/// What was measured goes to the proposals, and what is proposed to the map of what was measured.
void MainWindow::linkProposals(ProposalPanel* panel)
{
    connect(m_sensitivity, &CurrentSensitivity::changed, m_proposals, [this] {
        const std::optional<MeasuredSource>& source = m_sensitivity->source();
        m_proposals->setMeasured(m_sensitivity->table(),
                                 source && source->run ? fromPath(source->place()) : QString());
    });
    connect(m_preview, &DesignPreview::changed, m_sensitivityPanel, [this] {
        m_sensitivityPanel->setProposal(m_preview->isShown() ? std::optional(blockBitsOf(m_preview->design()))
                                                             : std::nullopt);
    });
    connect(panel, &ProposalPanel::measuringWanted, this, [this] {
        findChild<QTabWidget*>(QStringLiteral("centralTabs"))->setCurrentWidget(m_sensitivityPanel);
    });
}

/// The sides of the window get the more of it the wider it is, until somebody moves their borders.
void MainWindow::shareWidth()
{
    const int narrower = usualSize.width() - width();
    constexpr double partOfDesign = 0.263;
    constexpr double partOfInspector = 0.123;
    const int inspector =
        std::max(310 - qRound(partOfInspector * narrower), m_inspector->minimumSizeHint().width());
    constexpr int separators = 4;
    const int most = width() - centralWidget()->minimumSizeHint().width() - inspector - separators;
    resizeDocks({findChild<QDockWidget*>(QStringLiteral("designDock")),
                 findChild<QDockWidget*>(QStringLiteral("inspectorDock"))},
                {std::min(468 - qRound(partOfDesign * narrower), most), inspector}, Qt::Horizontal);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (!m_hasOwnWidths && event->size().width() != event->oldSize().width()) {
        shareWidth();
    }
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress &&
        isSeparator(static_cast<QMouseEvent*>(event)->position().toPoint())) {
        m_hasOwnWidths = true;
    }
    const bool isDone = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest && !m_hasOwnWidths && isMiddleSqueezed()) {
        shareWidth();
    }
    return isDone;
}

/// When what stands at the right comes to need more, the design gives it; Qt would take it from the middle.
bool MainWindow::isMiddleSqueezed() const
{
    return centralWidget() != nullptr &&
           centralWidget()->width() < centralWidget()->minimumSizeHint().width() &&
           m_blocks->width() > m_blocks->minimumSizeHint().width();
}

/// The design gets what it needs, as far as the runs keep a third; whoever moves the border has it there
/// until another design comes.
void MainWindow::shareLeftColumn()
{
    auto* design = qobject_cast<QDockWidget*>(m_blocks->parentWidget());
    auto* runs = qobject_cast<QDockWidget*>(m_runs->list()->parentWidget());
    const int all = design->height() + runs->height();
    const int wanted = m_blocks->naturalHeight() + design->height() - m_blocks->height();
    const int given = std::min(wanted, all * 2 / 3);
    resizeDocks({design, runs}, {given, all - given}, Qt::Vertical);
}

void MainWindow::createMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_files->newAction());
    file->addAction(m_files->newFromPresetAction());
    file->addAction(m_files->openAction());
    file->addMenu(m_files->recentMenu());
    file->addSeparator();
    file->addAction(m_files->saveAction());
    file->addAction(m_files->saveAsAction());
    file->addMenu(m_exports->menu());
    m_exports->add(m_networkPlot, m_runs);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_undo);
    edit->addAction(m_redo);
    edit->addSeparator();
    const BlockActions* blocks = m_blocks->blockActions();
    edit->addActions(blocks->clipboardActions());
    edit->addSeparator();
    edit->addActions(blocks->rowActions());
    edit->addSeparator();
    edit->addMenu(blocks->setBitsMenu());
    edit->addActions(blocks->bitsActions());
    edit->addSeparator();
    edit->addAction(m_settings->settingsAction());
    // The keys for blocks work in the picture, too, where blocks are selected as well.
    m_networkPlot->addActions(blocks->clipboardActions() + blocks->rowActions() + blocks->bitsActions());

    menuBar()->addMenu(m_baselineActions->menu());

    QMenu* training = menuBar()->addMenu(tr("&Training"));
    training->setToolTipsVisible(true);
    training->addAction(m_trainingActions->trainAction());
    training->addAction(m_trainingActions->queueAction());
    training->addAction(m_trainingActions->pauseAction());
    training->addAction(m_trainingActions->stopAction());
    training->addSeparator();
    training->addAction(m_sweepActions->sweepAction());
    training->addSeparator();
    training->addAction(m_trainingActions->evaluateAction());
    training->addAction(m_dataActions->getAction());

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addMenu(m_panelsMenu);
    addAppearanceMenu(view, m_appearance);

    m_help->fill(menuBar()->addMenu(tr("&Help")));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closesAfterWork && !(m_files->maybeSave() && maybeStop())) {
        event->ignore();
        return;
    }
    // It may have ended while the question was open.
    if (isAtWork()) {
        event->ignore();
        m_closesAfterWork = true;
        setEnabled(false); // What is edited from here on would be lost without a question.
        m_trainingActions->stop();
        m_sensitivityJob->stop();
        m_sweepRunner->stop();
        statusBar()->showMessage(m_session->isRunning()    ? tr("Stopping the training, then closing…")
                                 : m_sweepRunner->isBusy() ? tr("Stopping the sweep, then closing…")
                                                           : tr("Stopping the measurement, then closing…"));
        return;
    }
    QString reason;
    const auto listening = connect(&SettingsFile::instance(), &SettingsFile::failed, this,
                                   [&](const QString& sentence) { reason = sentence; });
    if (!keepMemory()) {
        tellProblem(this, tr("BitOps Explorer"), reason);
    }
    disconnect(listening);
    m_autosave->discard();
    event->accept();
}

bool MainWindow::isAtWork() const
{
    return m_session->isRunning() || m_sweepRunner->isBusy() || m_sensitivityJob->isRunning();
}

bool MainWindow::maybeStop()
{
    if (m_session->isRunning()) {
        return m_trainingActions->maybeStop(); // What else is at work goes along: nothing of it is lost.
    }
    if (!isAtWork()) {
        return true;
    }
    const bool isSweep = m_sweepRunner->isBusy();
    QMessageBox question(
        QMessageBox::Question, isSweep ? tr("Stop the Sweep?") : tr("Stop Measuring?"),
        isSweep ? tr("A sweep is being trained. Its runs keep what they have, and it can go on later.")
                : tr("Sensitivity is being measured. What was measured so far is kept with the run."),
        QMessageBox::Cancel, this);
    const QPushButton* stop = question.addButton(tr("&Stop and Close"), QMessageBox::AcceptRole);
    question.exec();
    return question.clickedButton() == stop;
}

/// A sweep begins fewer runs at once while something else is trained or measured.
void MainWindow::shareCores()
{
    const bool isTraining = m_session->isRunning() && m_session->state() != TrainingSession::State::Paused;
    const std::size_t trained = isTraining ? static_cast<std::size_t>(m_session->configuration().threads) : 0;
    m_sweepRunner->leaveCores(trained + m_sensitivityJob->coresUsed());
}

void MainWindow::closeAfterWork()
{
    if (m_closesAfterWork && !isAtWork()) {
        close();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!FileActions::draggedFile(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    // Never moved: whoever gave the file would delete it. And not within the drop, which the giver waits for
    // while a question is asked.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    QTimer::singleShot(0, this, [this, filePath = FileActions::draggedFile(event->mimeData())] {
        m_files->openInstead(filePath);
    });
}

void MainWindow::restoreMemory()
{
    if (m_remembersState) {
        offerFirstSteps({m_blocks, m_document, m_baseline, m_session, m_runs,
                         findChild<QTabWidget*>(QStringLiteral("centralTabs")), m_help});
        m_runs->restore(QSettings()); // With the tab that may be the chosen one.
        m_hasOwnWidths = restoreWindow(this, m_setUp);
        restoreComparison(m_baseline, m_networkPlot);
        restoreProposals(m_proposals);
        restoreColumnWidths(this, QSettings());
        rememberFolder(QSettings().value(workFolderKey).toString());
    }
}

bool MainWindow::keepMemory() const
{
    return !m_remembersState || SettingsFile::instance().change([this](SettingsFile::Values& values) {
        keepWindow(values, this, m_appearance, m_normalization->kept());
        keepComparison(values, m_baseline, m_networkPlot);
        keepProposals(values, *m_proposals);
        keepLocks(values, *m_locks);
        m_runs->keep(values);
        keepColumnWidths(values, this);
        values.insert(workFolderKey, rememberedFolder());
        keepSession(values, m_document, m_selection);
    });
}

} // namespace bitops
