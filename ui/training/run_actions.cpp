// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/run_actions.h"

#include "ui/base/format.h"
#include "ui/base/make_action.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/run_color_text.h"
#include "ui/base/tell_problem.h"
#include "ui/design/file_actions.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_difference_dialog.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_marks.h"
#include "ui/runs/run_notes_dialog.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/evaluation_dialog.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_session.h"

#include <QAction>
#include <QDesktopServices>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace bitops {

RunActions::RunActions(const Targets& targets, RunTabs* runs)
    : QObject(runs)
    , m_document(targets.document)
    , m_files(targets.files)
    , m_setUp(targets.setUp)
    , m_session(targets.session)
    , m_queue(targets.queue)
    , m_library(targets.library)
    , m_runs(runs)
    , m_selection(runs->selection())
    , m_parent(runs->list())
    , m_colors(new QMenu(tr("Co&lor"), m_parent))
    , m_show(makeAction(this, QStringLiteral("showRuns"), tr("Show in &Plots"), Qt::Key_Space,
                        [this] { show(m_show->isChecked()); }))
    , m_showOnly(makeAction(this, QStringLiteral("showOnlyRuns"), tr("Show Only &These"), tr("Ctrl+Return"),
                            [this] { showOnlySelected(); }))
    , m_showAll(makeAction(this, QStringLiteral("showAllRuns"), tr("Show &All"), {},
                           [this] {
                               std::vector<std::filesystem::path> folders;
                               for (const ListedRunPtr& run : m_library->runs()) {
                                   folders.push_back(run->folder);
                               }
                               m_runs->comparison()->setRuns(folders);
                           }))
    , m_hideAll(makeAction(this, QStringLiteral("hideAllRuns"), tr("&Hide All"), {},
                           [this] { m_runs->comparison()->setRuns({}); }))
    , m_open(makeAction(this, QStringLiteral("openRunDesign"), tr("&Open Design"), Qt::Key_Return,
                        [this] { openDesign(); }))
    , m_duplicate(makeAction(this, QStringLiteral("duplicateRun"), tr("D&uplicate as New Design"),
                             tr("Ctrl+Shift+D"), [this] { duplicate(); }))
    , m_resume(
          makeAction(this, QStringLiteral("resumeRun"), tr("&Resume"), tr("Ctrl+R"), [this] { resume(); }))
    , m_compare(makeAction(this, QStringLiteral("compareRuns"), tr("D&ifference of Two Runs…"), tr("Ctrl+K"),
                           [this] { compare(); }))
    , m_evaluate(
          makeAction(this, QStringLiteral("evaluateRun"), tr("&Evaluate…"), {}, [this] { evaluate(); }))
    , m_rename(makeAction(this, QStringLiteral("renameRun"), tr("Rena&me"), Qt::Key_F2, [this] { rename(); }))
    , m_notes(makeAction(this, QStringLiteral("editRunNotes"), tr("Name and &Notes…"), tr("Ctrl+E"),
                         [this] { editNotes(); }))
    , m_reveal(makeAction(this, QStringLiteral("revealRun"), tr("Show &Folder"), tr("Ctrl+L"),
                          [this] { reveal(); }))
    , m_delete(makeAction(this, QStringLiteral("deleteRun"), tr("&Delete…"), QKeySequence::Delete,
                          [this] { moveToTrash(); }))
{
    m_notes->setToolTip(tr("Names and notes are kept in the run's folder"));
    m_reveal->setToolTip(tr("Shows the run's folder in the file manager"));
    m_show->setCheckable(true);
    m_show->setToolTip(tr("Shows the selected runs in all plots, or hides them (Space)"));
    m_showAll->setToolTip(tr("Shows all runs in all plots"));
    m_hideAll->setToolTip(tr("Hides all runs in all plots"));
    fillColors();
    addTo(runs);
    connect(m_selection, &RunSelection::changed, this, &RunActions::update);
    connect(runs->comparison(), &RunComparison::changed, this, &RunActions::updateShown);
    connect(runs->panel(), &RunsPanel::activated, this, &RunActions::openDesign);
    connect(runs->list(), &RunListPanel::activated, this, &RunActions::openDesign);
    connect(m_session, &TrainingSession::stateChanged, this, &RunActions::update);
    connect(m_queue, &QueueRunner::changed, this, &RunActions::update);
    connect(m_queue->queue(), &QAbstractItemModel::rowsRemoved, this, &RunActions::update);
    update();
}

void RunActions::addTo(RunTabs* runs)
{
    const QList<QAction*> first{m_open, m_resume, m_showOnly};
    const QList<QAction*> more{
        m_show,   m_duplicate, m_compare, m_evaluate, m_rename, m_notes, m_colors->menuAction(),
        m_reveal, m_delete};
    for (QAction* action : first + more) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    runs->panel()->setActions(first, more);
    runs->list()->setActions(first + more, {m_showAll, m_hideAll});
}

void RunActions::fillColors()
{
    const auto add = [this](const QString& text, std::optional<RunColor> color) {
        QAction* action = m_colors->addAction(text);
        connect(action, &QAction::triggered, this, [this, color] { setColor(color); });
        return action;
    };
    add(tr("Chosen by the Program"), std::nullopt)->setObjectName(QStringLiteral("runColor"));
    for (const auto& known : runColors) {
        QAction* action = add(runColorText(known.value), known.value);
        action->setObjectName(QStringLiteral("runColor:") + toQString(known.name));
        connect(m_colors, &QMenu::aboutToShow, action, [this, action, color = known.value] {
            action->setIcon(runColorIcon(m_parent->palette(), color));
        });
    }
}

ListedRunPtr RunActions::selectedRun() const
{
    return m_selection->single();
}

std::vector<std::filesystem::path> RunActions::selectedFolders() const
{
    std::vector<std::filesystem::path> folders;
    for (const ListedRunPtr& run : m_selection->runs()) {
        folders.push_back(run->folder);
    }
    return folders;
}

void RunActions::show(bool isShown)
{
    m_runs->comparison()->setShown(selectedFolders(), isShown);
}

void RunActions::showOnlySelected()
{
    m_runs->comparison()->setRuns(selectedFolders());
    Q_EMIT curvesWanted();
}

/// In the table, where that is at hand.
void RunActions::rename()
{
    (m_runs->panel()->isVisible() ? m_runs->panel()->table() : m_runs->list()->table())->editName();
}

void RunActions::updateShown()
{
    const std::vector<std::filesystem::path> folders = selectedFolders();
    m_show->setEnabled(!folders.empty());
    m_show->setChecked(std::any_of(folders.begin(), folders.end(), [this](const auto& folder) {
        return m_runs->comparison()->isShown(folder);
    }));
}

/// A trainer is at work on it, or is about to be.
bool RunActions::isInUse(const ListedRun& run) const
{
    return run.isGoingOn() || m_session->isAtWorkOn(run.folder);
}

QString RunActions::resumeObstacle() const
{
    const ListedRunPtr run = selectedRun();
    if (run == nullptr) {
        return tr("Select one run to resume it.");
    }
    if (!run->summary) {
        return toQString(run->problem);
    }
    if (m_queue->queue()->hasRun(run->folder.string())) {
        return tr("This run waits in the queue already.");
    }
    if (isInUse(*run)) {
        return tr("A trainer is at work on this run.");
    }
    return run->summary->isResumable() ? QString()
                                       : tr("This run has ended for good: there is nothing to resume.");
}

QString RunActions::deleteObstacle() const
{
    const std::vector<ListedRunPtr> runs = m_selection->runs();
    if (runs.empty()) {
        return tr("Select runs to delete them.");
    }
    for (const ListedRunPtr& run : runs) {
        if (isInUse(*run)) {
            return tr("“%1” is running: stop it first.").arg(shownText(run->name()));
        }
    }
    return {};
}

void RunActions::update()
{
    const ListedRunPtr run = selectedRun();
    m_open->setEnabled(run != nullptr && run->summary);
    m_open->setToolTip(run == nullptr  ? tr("Select one run for its design.")
                       : !run->summary ? plainToolTip(toQString(run->problem))
                                       : tr("Opens the run's design in the editor (Return)"));
    m_duplicate->setEnabled(m_open->isEnabled());
    m_duplicate->setToolTip(
        m_open->isEnabled()
            ? tr("Begins a new design with the run's blocks, and fills its recipe into the training set-up")
            : m_open->toolTip());
    const QString notResumed = resumeObstacle();
    m_resume->setEnabled(notResumed.isEmpty());
    m_resume->setToolTip(!notResumed.isEmpty() ? plainToolTip(notResumed)
                         : m_session->isBusy()
                             ? tr("A training is running: puts this run into the queue (Ctrl+R)")
                             : tr("Trains on from the last checkpoint (Ctrl+R)"));
    m_showOnly->setEnabled(!m_selection->runs().empty());
    m_showOnly->setToolTip(
        m_showOnly->isEnabled()
            ? tr("Shows the selected runs in all plots, and hides all others (Ctrl+Return)")
            : tr("Select runs to see them alone."));
    updateShown();
    const QString notCompared = compareObstacle();
    m_compare->setEnabled(notCompared.isEmpty());
    m_compare->setToolTip(notCompared.isEmpty() ? tr("Shows what differs in design, recipe and results")
                                                : plainToolTip(notCompared));
    const QString notEvaluated = evaluateObstacle();
    m_evaluate->setEnabled(notEvaluated.isEmpty());
    m_evaluate->setToolTip(notEvaluated.isEmpty()
                               ? tr("Measures the run's best weights on its data or on others")
                               : plainToolTip(notEvaluated));
    const QString notDeleted = deleteObstacle();
    m_delete->setEnabled(notDeleted.isEmpty());
    m_delete->setToolTip(notDeleted.isEmpty() ? tr("Moves the folders of the runs to the trash")
                                              : plainToolTip(notDeleted));
    for (QAction* action : {m_rename, m_notes, m_reveal}) {
        action->setEnabled(run != nullptr);
    }
    m_colors->setEnabled(!m_selection->runs().empty());
}

void RunActions::openDesign()
{
    const ListedRunPtr run = selectedRun();
    if (run != nullptr && run->summary && m_files->maybeSave()) {
        m_document->setDesign(run->summary->description().network);
    }
}

void RunActions::duplicate()
{
    const ListedRunPtr run = selectedRun();
    if (run != nullptr && run->summary && m_files->maybeSave()) {
        Design design = run->summary->description().network;
        if (!run->notes.name.empty()) {
            design.setName(run->notes.name);
        }
        m_document->restore(std::move(design), {});
        m_setUp->setConfiguration(run->summary->description().training);
    }
}

QString RunActions::evaluateObstacle() const
{
    const ListedRunPtr run = selectedRun();
    if (run == nullptr) {
        return tr("Select one run to evaluate it.");
    }
    if (!run->summary) {
        return toQString(run->problem);
    }
    return run->summary->bestEpoch() == nullptr
               ? tr("This run has no best weights yet: they come with its first epoch.")
               : QString();
}

void RunActions::evaluate()
{
    if (const ListedRunPtr run = selectedRun(); run != nullptr && evaluateObstacle().isEmpty()) {
        auto* dialog = new EvaluationDialog(*run, m_session->trainer(), m_parent->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
}

QString RunActions::compareObstacle() const
{
    const std::vector<ListedRunPtr> runs = m_selection->runs();
    if (runs.size() != 2) {
        return tr("Select two runs to see what differs between them.");
    }
    for (const ListedRunPtr& run : runs) {
        if (!run->summary) {
            return toQString(run->problem);
        }
    }
    return {};
}

void RunActions::compare()
{
    const std::vector<ListedRunPtr> runs = m_selection->runs();
    if (compareObstacle().isEmpty()) {
        auto* dialog = new RunDifferenceDialog(*runs.front(), *runs.back(), m_document->costOptions(),
                                               m_parent->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
}

void RunActions::resume()
{
    if (const ListedRunPtr run = selectedRun(); run != nullptr && resumeObstacle().isEmpty()) {
        const RunDescription& description = run->summary->description();
        if (m_session->isBusy()) {
            m_queue->add({.network = description.network,
                          .training = description.training,
                          .runFolder = run->folder.string(),
                          .name = run->name()});
        } else {
            m_session->resumeRun(run->folder, [actions = QPointer(this)](const Status& status) {
                if (actions != nullptr && !status) {
                    actions->tell(status.error());
                }
            });
        }
    }
}

void RunActions::editNotes()
{
    const ListedRunPtr run = selectedRun();
    if (run == nullptr) {
        return;
    }
    RunNotesDialog dialog(*run, m_parent->window());
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const RunNotes edited = dialog.notes();
    // What was not edited here may have been elsewhere meanwhile.
    const Status status = m_library->changeNotes({run->folder}, [&](RunNotes& notes) {
        notes.name = edited.name != run->notes.name ? edited.name : notes.name;
        notes.notes = edited.notes != run->notes.notes ? edited.notes : notes.notes;
        if (edited.color != run->notes.color) {
            notes.color = edited.color;
            notes.mark.reset();
        }
    });
    if (!status) {
        tell(status.error());
    }
}

void RunActions::setColor(std::optional<RunColor> color)
{
    // A mark that nobody else of this colour has, if there is one.
    const Status status = m_library->changeNotes(selectedFolders(), [color](RunNotes& notes) {
        notes.color = color;
        notes.mark.reset();
    });
    if (!status) {
        tell(status.error());
    }
}

void RunActions::reveal()
{
    if (const ListedRunPtr run = selectedRun()) {
        const QString folder = fromPath(run->folder);
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
            tell(Error{
                tr("Could not show the folder %1: no program for it was found.").arg(folder).toStdString()});
        }
    }
}

void RunActions::moveToTrash()
{
    const std::vector<ListedRunPtr> runs = m_selection->runs();
    if (runs.empty() || !deleteObstacle().isEmpty()) {
        return;
    }
    const QString text =
        runs.size() == 1
            ? tr("Move the run “%1” with its weights to the trash?").arg(shownText(runs.front()->name()))
            : tr("Move %1 runs with their weights to the trash?").arg(runs.size());
    QMessageBox question(QMessageBox::Question, tr("Delete Runs?"), text, QMessageBox::Cancel,
                         m_parent->window());
    question.setTextFormat(Qt::PlainText);
    const QPushButton* move = question.addButton(tr("&Move to Trash"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != move) {
        return;
    }
    for (const ListedRunPtr& run : runs) {
        if (const Status status = m_library->moveToTrash(run->folder); !status) {
            tell(status.error());
            return;
        }
    }
}

void RunActions::tell(const Error& error)
{
    tellProblem(m_parent->window(), tr("Runs"), QString::fromStdString(error.message));
}

} // namespace bitops
