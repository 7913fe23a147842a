// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_dialog.h"

#include "core/runs/run_summary.h"
#include "core/runs/sweep_folder.h"
#include "ui/base/elided_label.h"
#include "ui/base/figure_table.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"
#include "ui/base/screen_room.h"
#include "ui/base/tell_problem.h"
#include "ui/base/work_folder.h"
#include "ui/exports/save_dialog.h"
#include "ui/runs/run_library.h"
#include "ui/sweep/planned_runs_model.h"
#include "ui/sweep/slurm_fields.h"
#include "ui/sweep/slurm_script_dialog.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_preview.h"
#include "ui/sweep/sweep_runner.h"
#include "ui/sweep/varied_rows.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

namespace {

constexpr int mostAtOnce = 256;

QString sweepFilter()
{
    return SweepDialog::tr("Sweeps (*.json);;All files (*)");
}

} // namespace

SweepDialog::SweepDialog(const SweepFile& sweep, const RunLibrary* library, const Trainers& trainers,
                         QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_trainers(trainers)
    , m_preview(new SweepPreview(library, this))
    , m_runs(new PlannedRunsModel(this))
    , m_name(new QLineEdit)
    , m_base(new ElidedLabel)
    , m_varied(new VariedRows)
    , m_place(new QComboBox)
    , m_slurm(new SlurmFields)
    , m_atOnce(new QSpinBox)
    , m_summary(new QLabel)
{
    setObjectName(QStringLiteral("sweepDialog"));
    setWindowTitle(tr("Sweep"));
    setPanelHelp(this, QStringLiteral("panel-sweep"),
                 tr("Trains many runs: what varies from the design on the screen and the recipe of the "
                    "set-up, each value with each of the others. The table has all runs that it makes."));
    auto* table = new FigureTable(tr("Runs of the sweep"));
    table->setObjectName(QStringLiteral("plannedRuns"));
    table->setModel(m_runs);
    table->selectOnlyRows();
    table->fitColumns();
    m_summary->setObjectName(QStringLiteral("sweepSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(createHead());
    layout->addWidget(table, 1);
    layout->addWidget(m_summary);
    layout->addWidget(createButtons());
    connect(m_name, &QLineEdit::textChanged, this, &SweepDialog::update);
    connect(m_varied, &VariedRows::changed, this, &SweepDialog::update);
    connect(m_atOnce, &QSpinBox::valueChanged, this, &SweepDialog::showPreview);
    connect(m_preview, &SweepPreview::changed, this, &SweepDialog::showPreview);
    connect(m_slurm, &SlurmFields::changed, this, &SweepDialog::showPreview);
    connect(trainers.runner, &SweepRunner::changed, this, &SweepDialog::showPreview);
    connect(trainers.cluster, &SweepCluster::changed, this, &SweepDialog::showPreview);
    setSweep(sweep);
    showPlace();
    resizeInScreen(this, {720, 600});
}

QWidget* SweepDialog::createHead()
{
    auto* head = new QWidget;
    m_name->setObjectName(QStringLiteral("sweepName"));
    m_base->setObjectName(QStringLiteral("sweepBase"));
    m_base->setForegroundRole(QPalette::PlaceholderText);
    m_atOnce->setObjectName(QStringLiteral("sweepAtOnce"));
    m_atOnce->setRange(0, mostAtOnce);
    auto* form = new QFormLayout(head);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("From"), m_base);
    form->addRow(tr("Varied"), m_varied);
    addPlace(form);
    form->addRow(tr("&Runs at once"), m_atOnce);
    return head;
}

void SweepDialog::addPlace(QFormLayout* form)
{
    m_place->setObjectName(QStringLiteral("sweepPlace"));
    m_place->addItem(tr("This machine"));
    m_place->addItem(tr("A cluster with Slurm"));
    form->addRow(tr("Tr&ain on"), m_place);
    form->addRow(QString(), m_slurm);
    connect(m_place, &QComboBox::currentIndexChanged, this, [this] {
        showPlace();
        update();
    });
}

bool SweepDialog::isForCluster() const
{
    return m_place->currentIndex() == 1;
}

void SweepDialog::chooseCluster()
{
    m_place->setCurrentIndex(1);
}

void SweepDialog::showPlace()
{
    const bool isCluster = isForCluster();
    m_slurm->setVisible(isCluster);
    m_start->setText(isCluster ? tr("Submi&t…") : tr("Star&t"));
    m_atOnce->setSpecialValueText(isCluster ? tr("as many as the cluster gives")
                                            : tr("as many as there are cores for"));
    m_atOnce->setToolTip(isCluster ? tr("Each run is a task of its own")
                                   : tr("Each run has the threads of its recipe: more threads than the "
                                        "processor has cores make all of them slower"));
}

SlurmRequest SweepDialog::request() const
{
    SlurmRequest request = m_slurm->request(mostThreadsOf(m_preview->sweep()->plan));
    request.atOnce = m_atOnce->value();
    request.trainer = m_trainers.cluster->trainer();
    return request;
}

void SweepDialog::accept()
{
    if (!obstacle().isEmpty()) {
        return;
    }
    if (isForCluster()) {
        const PreviewedSweep& sweep = *m_preview->sweep();
        QStringList command{QStringLiteral("sbatch")};
        for (const std::string& argument : sbatchArguments(sweep.plan.folder, sweep.left(), request())) {
            command += shownText(argument);
        }
        SlurmScriptDialog dialog(command.join(QLatin1Char(' ')),
                                 toQString(slurmScript(sweep.plan, request())), this);
        if (dialog.exec() != QDialog::Accepted) {
            return;
        }
        m_slurm->keep();
    }
    QDialog::accept();
}

QWidget* SweepDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox;
    QPushButton* open = buttons->addButton(tr("&Open…"), QDialogButtonBox::ActionRole);
    QPushButton* keep = buttons->addButton(tr("&Save As…"), QDialogButtonBox::ActionRole);
    m_start = buttons->addButton(tr("Star&t"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    open->setObjectName(QStringLiteral("openSweep"));
    keep->setObjectName(QStringLiteral("saveSweep"));
    m_start->setObjectName(QStringLiteral("startSweep"));
    open->setToolTip(tr("Opens the file of a sweep in the place of this one"));
    keep->setToolTip(tr("Saves the sweep as a file, which “bitops sweep” trains, too"));
    for (QPushButton* button : {open, keep}) {
        button->setAutoDefault(false);
    }
    m_start->setDefault(true);
    connect(open, &QPushButton::clicked, this, &SweepDialog::chooseFile);
    connect(keep, &QPushButton::clicked, this, &SweepDialog::save);
    connect(buttons, &QDialogButtonBox::accepted, this, &SweepDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SweepDialog::setSweep(const SweepFile& sweep)
{
    m_sweep = sweep;
    m_base->setText(baseText());
    m_name->setText(toQString(sweep.name));
    m_varied->setTraining(sweep.training);
    m_varied->setVariables(sweep.crossed);
    update();
}

/// "5 blocks of 8, 4, 2, 4, 8 bits · shapes · ste · 10 epochs"
QString SweepDialog::baseText() const
{
    QStringList parts;
    if (m_sweep.network) {
        parts += designText(*m_sweep.network);
    } else if (m_sweep.front) {
        parts += tr("designs of %1").arg(shownText(fromPath(m_sweep.front->file.filename())));
    } else if (!m_sweep.design.empty()) {
        parts += shownText(m_sweep.design);
    }
    if (!m_sweep.listed.empty()) {
        parts += tr("%Ln listed combination(s)", nullptr, static_cast<int>(m_sweep.listed.size()));
    }
    const TrainingConfiguration& training = m_sweep.training;
    parts += shownText(dataName(training));
    parts += quantizerText(std::string(nameOf(training.quantizer)));
    parts += tr("%Ln epoch(s)", nullptr, training.epochs);
    return parts.join(QStringLiteral(" · "));
}

Result<SweepFile> SweepDialog::sweep() const
{
    SweepFile sweep = m_sweep;
    sweep.name = m_name->text().trimmed().toStdString();
    if (sweep.name.empty()) {
        return Error{tr("The sweep has no name yet.").toStdString()};
    }
    Result<std::vector<SweepVariable>> varied = m_varied->variables();
    if (!varied) {
        return varied.error();
    }
    sweep.crossed = *std::move(varied);
    // As whoever opens it will read it.
    Result<SweepFile> read = sweepFromText(sweepToText(sweep), sweep.base / keptSweepFile);
    return read ? read : Error{tr("%1.").arg(toQString(read.error().message)).toStdString()};
}

std::size_t SweepDialog::atOnce() const
{
    return static_cast<std::size_t>(m_atOnce->value());
}

void SweepDialog::update()
{
    m_preview->show(sweep(), isForCluster() ? m_trainers.cluster->folder() : m_library->folder());
}

void SweepDialog::showPreview()
{
    m_runs->setRuns(m_preview->sweep());
    m_summary->setText(summaryText());
    const QString reason = obstacle();
    m_start->setEnabled(reason.isEmpty());
    m_start->setToolTip(plainToolTip(reason));
}

bool SweepDialog::isTrainerBusy() const
{
    return isForCluster() ? m_trainers.cluster->isBusy() : m_trainers.runner->isBusy();
}

QString SweepDialog::obstacle() const
{
    if (isTrainerBusy()) {
        return isForCluster() ? tr("A sweep is being submitted or cancelled.")
                              : tr("A sweep is being trained: it has to end first, or to be stopped.");
    }
    for (const QString& problem : {m_preview->problem(), isForCluster() ? m_slurm->problem() : QString()}) {
        if (!problem.isEmpty()) {
            return problem;
        }
    }
    if (m_preview->isWorking() || m_preview->sweep() == nullptr) {
        return tr("It is worked out which runs this makes.");
    }
    return m_preview->sweep()->left() == 0 ? tr("All runs of this sweep are trained already.") : QString();
}

QString SweepDialog::summaryText() const
{
    for (const QString& problem : {m_preview->problem(), isForCluster() ? m_slurm->problem() : QString()}) {
        if (!problem.isEmpty()) {
            return QStringLiteral("⚠ ") + problem;
        }
    }
    const PreviewedSweep* const sweep = m_preview->sweep().get();
    if (sweep == nullptr) {
        return tr("Working out the runs…");
    }
    QStringList parts{tr("%Ln run(s)", nullptr, static_cast<int>(sweep->plan.runs.size()))};
    if (sweep->left() < sweep->plan.runs.size()) {
        parts += tr("%Ln to train", nullptr, static_cast<int>(sweep->left()));
    }
    parts += costsText();
    parts += timeText();
    return parts.join(QStringLiteral(" · ")) + (isTrainerBusy() ? QLatin1Char('\n') + obstacle() : QString());
}

QString SweepDialog::costsText() const
{
    const std::vector<SweepDesign>& designs = m_preview->sweep()->plan.designs;
    const auto [least, most] = std::minmax_element(
        designs.begin(), designs.end(),
        [](const SweepDesign& first, const SweepDesign& second) { return first.bitops < second.bitops; });
    const QString from = shortText(static_cast<double>(least->bitops));
    return least->bitops == most->bitops
               ? tr("%1 BitOps").arg(from)
               : tr("%1 to %2 BitOps").arg(from, shortText(static_cast<double>(most->bitops)));
}

QString SweepDialog::timeText() const
{
    const PreviewedSweep& sweep = *m_preview->sweep();
    if (!sweep.seconds) {
        return tr("how long it takes is not known: nothing was trained on these data yet");
    }
    if (isForCluster()) {
        return tr("about %1 one after the other, at the speed of this machine")
            .arg(durationText(*sweep.seconds));
    }
    const auto cores = static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
    const std::size_t places = atOnce() > 0 ? atOnce() : usualRunsAtOnce(sweep.plan, cores);
    const std::size_t together = std::clamp<std::size_t>(places, 1, std::max<std::size_t>(1, sweep.left()));
    return tr("about %1, %Ln at a time", nullptr, static_cast<int>(together))
        .arg(durationText(*sweep.seconds / static_cast<double>(together)));
}

void SweepDialog::chooseFile()
{
    const QString filePath =
        QFileDialog::getOpenFileName(this, tr("Open Sweep"), placeToBegin({}), sweepFilter());
    if (!filePath.isEmpty()) {
        openFile(filePath);
    }
}

void SweepDialog::openFile(const QString& filePath)
{
    const Status name = checkFileName(filePath);
    const Result<SweepFile> opened = name ? loadSweepFile(toPath(filePath)) : Result<SweepFile>(name.error());
    if (!opened) {
        tellProblem(this, windowTitle(), toQString(opened.error().message));
        return;
    }
    rememberFolderOf(filePath);
    setSweep(*opened);
}

void SweepDialog::save()
{
    const Result<SweepFile> wanted = sweep();
    if (!wanted) {
        tellProblem(this, windowTitle(), toQString(wanted.error().message));
        return;
    }
    const QString filePath =
        askForFileToWrite(this, tr("Save Sweep"), sweepFilter(), QStringLiteral("json"),
                          fileNameFrom(toQString(wanted->name)) + QStringLiteral(".json"));
    if (filePath.isEmpty()) {
        return;
    }
    if (const Status saved = saveFile(filePath, sweepToText(*wanted)); !saved) {
        tellProblem(this, windowTitle(), toQString(saved.error().message));
        return;
    }
    rememberFolderOf(filePath);
}

} // namespace bitops
