// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_window.h"

#include "core/network/presets.h"
#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/base/screen_room.h"
#include "ui/base/settings_file.h"
#include "ui/base/tell_problem.h"
#include "ui/design/autosave.h"
#include "ui/design/bars_header.h"
#include "ui/design/baseline.h"
#include "ui/design/baseline_actions.h"
#include "ui/design/block_actions.h"
#include "ui/design/block_table_view.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/cost_chooser.h"
#include "ui/design/cost_tables.h"
#include "ui/design/design_selection.h"
#include "ui/design/explanation_panel.h"
#include "ui/design/file_actions.h"
#include "ui/design/leftovers.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/design/selection_link.h"
#include "ui/design/totals_panel.h"
#include "ui/help/help_actions.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/training/data_actions.h"
#include "ui/training/data_fit.h"
#include "ui/training/queue_file.h"
#include "ui/training/queue_panel.h"
#include "ui/training/queue_runner.h"
#include "ui/training/run_actions.h"
#include "ui/training/training_actions.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_session.h"
#include "ui/window/appearance_menu.h"
#include "ui/window/export_actions.h"
#include "ui/window/settings_actions.h"
#include "ui/window/tool_bar_room.h"
#include "ui/window/window_memory.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

/// Resources of a static library are loaded by hand, and outside of any namespace:
/// https://doc.qt.io/qt-6/qdir.html#Q_INIT_RESOURCE
static void loadResources()
{
    Q_INIT_RESOURCE(explorer);
}

namespace bitops {

MainWindow::MainWindow(const Environment& environment)
    : m_remembersState(environment.remembersState)
    , m_document(new NetworkDocument(this))
    , m_autosave(std::make_unique<Autosave>(m_document, environment.unsavedFolder))
    , m_baseline(new Baseline(m_document, this))
    , m_selection(new DesignSelection(this))
    , m_library(new RunLibrary(environment.runsFolder, this))
    , m_session(new TrainingSession(environment.trainer, m_library, this))
    , m_queue(new QueueRunner(m_session, this))
    , m_queueFile(new QueueFile(m_queue, environment.unsavedFolder, this))
    , m_appearance(new AppearanceSwitch(this))
    , m_blocks(new BlocksPanel(m_document))
    , m_explanation(new ExplanationPanel(m_document, m_selection))
    , m_setUp(new TrainingPanel)
    , m_files(new FileActions(m_document, m_remembersState, this))
    , m_baselineActions(new BaselineActions(m_document, m_baseline, this))
    , m_trainingActions(new TrainingActions(m_document, m_setUp, m_session, m_queue, this))
    , m_settings(new SettingsActions({m_appearance, m_setUp, m_library, environment.runsFolder},
                                     m_remembersState, this))
    , m_exports(new ExportActions(m_document, m_selection, m_session, m_settings, this))
    , m_dataActions(new DataActions(m_setUp, &m_settings->settings(), this))
    , m_help(new HelpActions(this))
    , m_undo(m_document->undoStack()->createUndoAction(this, tr("&Undo")))
    , m_redo(m_document->undoStack()->createRedoAction(this, tr("&Redo")))
{
    loadResources();
    setWindowIcon(QIcon(QStringLiteral(":/icons/io.github.bitops_explorer.BitOpsExplorer.svg")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    createCentralWidget();
    createToolBar();
    createDocks();
    createMenus();
    createStatusBar();
    resizeInScreen(this, usualSize);
    setAcceptDrops(true);

    connect(m_document, &NetworkDocument::filePathChanged, this, &MainWindow::updateTitle);
    connect(m_document, &NetworkDocument::frameChanged, this, &MainWindow::updateTitle);
    connect(m_document->undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    const auto tell = [this](const QString& sentence) {
        statusBar()->showMessage(shownText(sentence), messageMs);
    };
    connect(m_autosave.get(), &Autosave::failed, this, tell);
    connect(&SettingsFile::instance(), &SettingsFile::failed, this, tell);
    connect(m_queueFile, &QueueFile::failed, this, tell);
    connect(m_queueFile, &QueueFile::failed, m_queue, &QueueRunner::tell);
    new DataFit(m_document, m_setUp, m_session, this);
    connect(m_session, &TrainingSession::stateChanged, this, &MainWindow::updateStatus);
    connect(m_session, &TrainingSession::messageLogged, m_log,
            [this](const QString& message) { m_log->appendPlainText(shownLines(message)); });
    connect(m_session, &TrainingSession::ended, this, [this] {
        if (m_closesAfterTraining) {
            close();
        }
    });
    m_blocks->table()->setBaseline(m_baseline);
    new SelectionLink(m_blocks->table(), m_selection);
    // Keys go on from the block that was clicked.
    connect(m_networkPlot, &NetworkPlot::blockClicked, m_blocks->table(),
            [this] { m_blocks->table()->setFocus(); });
    // Once, and when all widgets are there: each that is put into a layout would take the style sheet over
    // anew.
    m_appearance->setAppearance(m_remembersState ? storedAppearance() : Appearance::System);
    restoreMemory();
    m_document->setNetwork(notebookNetwork());
    m_queueFile->restore();
    updateTitle();
    updateStatus();
    m_blocks->table()->setFocus();
}

MainWindow::~MainWindow()
{
    // What is deleted after this, as a child, must not call back into it.
    m_document->undoStack()->disconnect(this);
    m_session->disconnect();
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
        statusBar()->showMessage(shownText(status.error().message), messageMs);
    }
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
    costLayout->addWidget(new TotalsPanel(m_document, m_baseline));
    costLayout->addWidget(new BarsHeader(m_document, m_networkPlot, m_baseline));
    costLayout->addWidget(m_networkPlot, 1);

    m_log = new QPlainTextEdit;
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(5'000);
    m_log->setAccessibleName(tr("Messages of the trainer"));
    m_log->setPlaceholderText(
        tr("Where each run is kept, how it ended, and what the trainer says beside its results."));
    setPanelHelp(m_log, QStringLiteral("panel-tables"),
                 tr("Where each run is kept, its recipe, how it ended, and what the trainer says beside its "
                    "results."));
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("centralTabs"));
    tabs->setDocumentMode(true);
    m_runs = new RunTabs(m_library, m_document, m_remembersState, tabs);
    tabs->setCurrentIndex(0);
    auto* runActions =
        new RunActions({m_document, m_files, m_setUp, m_session, m_queue, m_library}, m_runs->panel());
    connect(runActions, &RunActions::curvesWanted, tabs,
            [this, tabs] { tabs->setCurrentWidget(m_runs->curves()); });
    tabs->addTab(new LayerTable(m_document, m_selection), tr("Layers"));
    tabs->addTab(new RuleTable(m_document), tr("Counting rules"));
    tabs->addTab(m_log, tr("Log"));

    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("centralSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(costs);
    splitter->addWidget(tabs);
    splitter->setStretchFactor(0, 11);
    splitter->setStretchFactor(1, 9);
    setCentralWidget(splitter);
}

void MainWindow::addPanel(Qt::DockWidgetArea area, const QString& name, const QString& title, QWidget* panel)
{
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_panelsMenu->addAction(dock->toggleViewAction());
}

void MainWindow::createDocks()
{
    m_panelsMenu = new QMenu(tr("&Panels"), this);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    const auto scrolling = [](QWidget* panel) {
        auto* area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidget(panel);
        // A panel is as wide as what it holds, and scrolls in height only.
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setMinimumWidth(panel->minimumSizeHint().width() +
                              area->verticalScrollBar()->sizeHint().width());
        return area;
    };
    addPanel(Qt::LeftDockWidgetArea, QStringLiteral("blocksDock"), tr("Blocks"), m_blocks);
    addPanel(Qt::RightDockWidgetArea, QStringLiteral("explanationDock"), tr("Explain"),
             scrolling(m_explanation));
    addPanel(Qt::RightDockWidgetArea, QStringLiteral("trainingDock"), tr("Training"), scrolling(m_setUp));
    addPanel(Qt::RightDockWidgetArea, QStringLiteral("progressDock"), tr("Progress"),
             makeProgressAndQueue(m_session, m_queue));
    m_panelsMenu->addSeparator();
    m_panelsMenu->addAction(m_toolBar->toggleViewAction());
    resizeDocks({findChild<QDockWidget*>(QStringLiteral("blocksDock")),
                 findChild<QDockWidget*>(QStringLiteral("explanationDock"))},
                {430, 320}, Qt::Horizontal);
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
    training->addAction(m_dataActions->getAction());

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addMenu(m_panelsMenu);
    addAppearanceMenu(view, m_appearance);

    m_help->fill(menuBar()->addMenu(tr("&Help")));
}

void MainWindow::createToolBar()
{
    m_toolBar = addToolBar(tr("Tool Bar"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_toolBar->addAction(m_files->newAction());
    m_toolBar->addAction(m_files->openAction());
    m_toolBar->addAction(m_files->saveAction());
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_undo);
    m_toolBar->addAction(m_redo);
    m_toolBar->addSeparator();
    m_toolBar->addWidget(new CostChooser(m_document));
    m_toolBar->addSeparator();
    const auto addMenuButton = [this](const QString& text, QMenu* menu) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        m_toolBar->addWidget(button);
    };
    addMenuButton(tr("Baseline"), m_baselineActions->menu());
    addMenuButton(tr("Export"), m_exports->menu());
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_toolBar->addAction(m_trainingActions->trainAction());
    m_toolBar->addAction(m_trainingActions->pauseAction());
    m_toolBar->addAction(m_trainingActions->stopAction());
    m_trainingActions->trainAction()->setIconVisibleInMenu(false);
    auto* train = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(m_trainingActions->trainAction()));
    train->setObjectName(QStringLiteral("trainButton"));
    train->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    new ToolBarRoom(
        m_toolBar, {qobject_cast<QToolButton*>(m_toolBar->widgetForAction(m_trainingActions->pauseAction())),
                    qobject_cast<QToolButton*>(m_toolBar->widgetForAction(m_trainingActions->stopAction()))});
    for (QAction* action : {m_undo, m_redo}) {
        auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(withoutMnemonic(action->text()));
    }
    updateIcons();
}

void MainWindow::createStatusBar()
{
    m_fileStatus = new QLabel;
    m_runStatus = new QLabel;
    m_fileStatus->setTextFormat(Qt::PlainText);
    m_runStatus->setTextFormat(Qt::PlainText);
    m_runStatus->setObjectName(QStringLiteral("runStatus"));
    m_runStatus->setContentsMargins(12, 0, 0, 0);
    m_fileStatus->setObjectName(QStringLiteral("fileStatus"));
    statusBar()->setContentsMargins(8, 0, 0, 0);
    statusBar()->addWidget(m_fileStatus);
    statusBar()->addWidget(m_runStatus, 1);
    statusBar()->addPermanentWidget(
        new QLabel(tr("Ins add · Ctrl+D duplicate · Alt+↑/↓ move · Ctrl+↑/↓ bits · F5 train")));
}

void MainWindow::updateIcons()
{
    const QColor color = palette().color(QPalette::ButtonText);
    m_undo->setIcon(symbolIcon(Symbol::Undo, color));
    m_redo->setIcon(symbolIcon(Symbol::Redo, color));
    // The button to train with is filled with the accent's colour.
    m_trainingActions->trainAction()->setIcon(symbolIcon(Symbol::Play, palette().color(QPalette::Base)));
    m_trainingActions->pauseAction()->setIcon(symbolIcon(Symbol::Pause, color));
    m_trainingActions->stopAction()->setIcon(symbolIcon(Symbol::Stop, color));
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_toolBar != nullptr) {
        updateIcons();
    }
}

void MainWindow::updateTitle()
{
    // Qt puts the mark of changes for [*], and for two of them [*].
    const QString name = m_document->displayName().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    setWindowTitle(QStringLiteral("%1[*] — %2").arg(name, tr("BitOps Explorer")));
    setWindowModified(m_document->hasChanges());
    setWindowFilePath(m_document->filePath());
    m_fileStatus->setText(
        tr("%1 — %2").arg(m_document->displayName(), m_document->hasChanges()           ? tr("modified")
                                                     : m_document->filePath().isEmpty() ? tr("not saved yet")
                                                                                        : tr("saved")));
}

void MainWindow::updateStatus()
{
    const QString state = stateText(*m_session);
    const QString run = m_session->isReading() ? m_session->readName() : m_session->runName();
    m_runStatus->setText(run.isEmpty() ? tr("Training: %1").arg(state) : tr("Run %1: %2").arg(run, state));
    m_runStatus->setToolTip(plainToolTip(m_session->runFolder()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closesAfterTraining && !(m_files->maybeSave() && m_trainingActions->maybeStop())) {
        event->ignore();
        return;
    }
    // The training may have ended while the question was open.
    if (m_session->isRunning()) {
        event->ignore();
        m_closesAfterTraining = true;
        setEnabled(false); // What is edited from here on would be lost without a question.
        m_trainingActions->stop();
        statusBar()->showMessage(tr("Stopping the training, then closing…"));
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
        m_help->offerFirstSteps();
        restoreWindow(this, m_setUp);
        restoreComparison(m_baseline, m_networkPlot);
        m_runs->restore(QSettings());
    }
}

bool MainWindow::keepMemory() const
{
    return !m_remembersState || SettingsFile::instance().change([this](SettingsFile::Values& values) {
        keepWindow(values, this, m_appearance, m_setUp);
        keepComparison(values, m_baseline, m_networkPlot);
        m_runs->keep(values);
        keepSession(values, m_document, m_selection);
    });
}

} // namespace bitops
