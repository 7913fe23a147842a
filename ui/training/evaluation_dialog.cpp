// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/evaluation_dialog.h"

#include "core/network/imported_grids.h"
#include "core/report/design_onnx.h"
#include "core/runs/model_recipe.h"
#include "ui/base/figure_table.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/screen_room.h"
#include "ui/base/work_folder.h"
#include "ui/runs/classes_model.h"
#include "ui/training/model_normalization.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

enum DataItem { OwnData, OtherFolder };

constexpr int barSteps = 1'000;

QString partText(const std::string& part)
{
    return part == "test" ? EvaluationDialog::tr("Test images") : EvaluationDialog::tr("Validation images");
}

QString figuresText(const EvaluatedEvent& figures)
{
    return EvaluationDialog::tr("%1 (%2): loss %3, accuracy %4")
        .arg(partText(figures.part), exactText(figures.images), QLocale().toString(figures.loss, 'f', 4),
             QLocale().toString(100 * figures.accuracy, 'f', 2) + QStringLiteral("\u00A0%"));
}

} // namespace

EvaluationDialog::Subject EvaluationDialog::subjectOf(const ListedRun& run)
{
    const TrainingConfiguration& training = run.summary->description().training;
    return {.name = shownText(run.name()),
            .description = {run.folder.string(), training.data, training.threads},
            .ownData = tr("The run's own: %1").arg(shownText(run.summary->data())),
            .remark =
                tr("Measures the best weights of the run: loss, accuracy, and how each class is told.")};
}

EvaluationDialog::Subject EvaluationDialog::subjectOf(const ImportedNetwork& model,
                                                      const TrainingConfiguration& recipe)
{
    const bool isChanged = !hasBitsOfFile(model);
    const QString measured =
        isChanged
            ? tr("Measures the weights of the model, rounded to the bits that the design has now: loss, "
                 "accuracy, and how each class is told.")
            : tr("Measures the weights of the model's file: loss, accuracy, and how each class is told.");
    return {.name = shownText(fromPath(model.file.path.filename())),
            .description = {.run = {},
                            .data = recipe.data,
                            .threads = recipe.threads,
                            .model = modelSourceOf(model.file, recipe)},
            .ownData = tr("As in the set-up: %1").arg(shownText(dataName(recipe))),
            .remark = measured + QLatin1Char(' ') +
                      tr("Normalised as in the set-up: %1.").arg(normalizationText(recipe)),
            .changed = isChanged ? std::optional(model) : std::nullopt};
}

EvaluationDialog::EvaluationDialog(const ListedRun& run, const QString& trainer, QWidget* parent)
    : EvaluationDialog(subjectOf(run), trainer, parent)
{
}

EvaluationDialog::EvaluationDialog(const ImportedNetwork& model, const TrainingConfiguration& recipe,
                                   const QString& trainer, QWidget* parent)
    : EvaluationDialog(subjectOf(model, recipe), trainer, parent)
{
}

EvaluationDialog::EvaluationDialog(Subject subject, const QString& trainer, QWidget* parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_job(trainer, JobKind::Evaluation)
    , m_classesModel(new ClassesModel(this))
    , m_data(new QComboBox)
    , m_start(new QPushButton)
    , m_bar(new QProgressBar)
    , m_state(new QLabel)
    , m_figures(new QLabel)
    , m_parts(new QTabBar)
    , m_result(new QWidget)
{
    setObjectName(QStringLiteral("evaluation"));
    setWindowTitle(tr("Evaluate “%1”").arg(m_subject.name));
    createData();
    createResult();
    createLayout();
    connect(&m_job, &JobProcess::eventCame, this, &EvaluationDialog::takeEvent);
    connect(&m_job, &JobProcess::stopping, this, &EvaluationDialog::showState);
    connect(&m_job, &JobProcess::ended, this, &EvaluationDialog::takeEnd);
    showState();
    showFigures();
    resizeInScreen(this, {560, 480});
}

void EvaluationDialog::createData()
{
    m_data->setObjectName(QStringLiteral("evaluationData"));
    m_data->setAccessibleName(tr("Data"));
    m_data->addItem(m_subject.ownData);
    m_data->addItem(tr("Folder…"));
    m_data->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_data, &QComboBox::activated, this, [this](int item) {
        if (item == OtherFolder) {
            chooseFolder();
        }
    });
    m_start->setObjectName(QStringLiteral("startEvaluation"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &EvaluationDialog::startOrStop);
}

void EvaluationDialog::createResult()
{
    m_bar->setObjectName(QStringLiteral("evaluationProgress"));
    m_bar->setAccessibleName(tr("Progress of the evaluation"));
    m_bar->setTextVisible(false);
    m_state->setObjectName(QStringLiteral("evaluationState"));
    m_figures->setObjectName(QStringLiteral("evaluationFigures"));
    for (QLabel* label : {m_state, m_figures}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_parts->setObjectName(QStringLiteral("evaluationParts"));
    m_parts->setAccessibleName(tr("Images whose classes are shown"));
    connect(m_parts, &QTabBar::currentChanged, this, &EvaluationDialog::showClasses);
    auto* order = new QSortFilterProxyModel(this);
    order->setSourceModel(m_classesModel);
    order->setSortRole(ClassesModel::SortRole);
    auto* classes = new FigureTable(tr("Accuracy of each class"));
    classes->setObjectName(QStringLiteral("evaluationClasses"));
    classes->setModel(order);
    classes->horizontalHeader()->setSectionsClickable(true);
    classes->fitColumns();
    classes->setSortingEnabled(true);
    classes->sortByColumn(ClassesModel::NameColumn, Qt::AscendingOrder);
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins({});
    layout->addWidget(m_figures);
    layout->addWidget(m_parts);
    layout->addWidget(classes, 1);
}

void EvaluationDialog::createLayout()
{
    auto* label = new QLabel(tr("&Data:"));
    label->setBuddy(m_data);
    auto* choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_data, 1);
    choice->addWidget(m_start);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &EvaluationDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(choice);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_result, 1);
    layout->addStretch();
    layout->addWidget(buttons);
}

void EvaluationDialog::chooseFolder()
{
    const QString folder =
        askForFolder(this, tr("Choose a Folder with Data"), m_data->itemData(OtherFolder).toString());
    if (!folder.isEmpty()) {
        setDataFolder(folder);
    } else if (m_data->itemData(OtherFolder).toString().isEmpty()) {
        m_data->setCurrentIndex(OwnData); // No folder was ever chosen.
    }
}

void EvaluationDialog::setDataFolder(const QString& folder)
{
    m_data->setItemData(OtherFolder, folder);
    m_data->setItemText(OtherFolder, shownText(QDir(folder).dirName()));
    m_data->setItemData(OtherFolder, plainToolTip(folder), Qt::ToolTipRole);
    m_data->setCurrentIndex(OtherFolder);
}

std::string EvaluationDialog::chosenData() const
{
    return m_data->currentIndex() == OwnData ? m_subject.description.data
                                             : m_data->itemData(OtherFolder).toString().toStdString();
}

void EvaluationDialog::startOrStop()
{
    if (m_job.isRunning()) {
        m_job.stop();
    } else if (m_writing.isGoingOn()) {
        m_writing.cancel();
        showState();
    } else {
        start();
    }
}

void EvaluationDialog::start()
{
    m_record = {};
    m_progress.reset();
    m_notices.clear();
    m_problem.clear();
    EvaluationDescription description = m_subject.description;
    description.data = chosenData();
    const Status named = m_subject.description.model
                             ? checkFileName(fromPath(m_subject.description.model->file))
                             : success(); // The trainer is given the name as a text.
    if (!named) {
        m_problem = toQString(named.error().message);
    } else if (m_subject.changed) {
        writeModel(std::move(description));
    } else {
        startTrainer(std::move(description));
    }
    showState();
    showFigures();
}

void EvaluationDialog::writeModel(EvaluationDescription description)
{
    m_models.emplace();
    const QString file = m_models->filePath(QFileInfo(toQString(description.model->file)).fileName());
    description.model->file = file.toStdString();
    m_writing.start([this, description, file, model = *m_subject.changed](const std::stop_token&) {
        const Result<std::string> bytes = importedToOnnx(model);
        const Status written = bytes ? saveFile(file, *bytes) : bytes.error();
        return [this, description, written] {
            if (written) {
                startTrainer(description);
            } else {
                // What cannot be read or written is a sentence of its own.
                const QString reason = toQString(written.error().message);
                m_problem = reason.endsWith(QLatin1Char('.'))
                                ? reason
                                : tr("Could not round the model to these bits: %1.").arg(reason);
            }
            showState();
        };
    });
}

void EvaluationDialog::startTrainer(EvaluationDescription description)
{
    Result<TemporaryJob> folder = TemporaryJob::make(std::move(description));
    if (folder) {
        m_folder.emplace(*std::move(folder));
        m_job.start(fromPath(m_folder->folder()));
    } else {
        m_problem = QString::fromStdString(folder.error().message);
    }
}

void EvaluationDialog::takeEvent(const Event& event)
{
    m_record.apply(event);
    if (const auto* progress = std::get_if<EvaluatingEvent>(&event)) {
        m_progress = *progress;
        showState();
    } else if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
        m_notices += QString::fromStdString(notice->message) + QLatin1Char('\n');
    } else if (std::holds_alternative<DataEvent>(event)) {
        showState();
    }
}

void EvaluationDialog::takeEnd()
{
    m_folder.reset();
    m_models.reset();
    if (!m_job.failure().empty()) {
        m_record.fail(m_job.failure());
    }
    if (m_isClosing) {
        QDialog::reject();
        return;
    }
    showState();
    showFigures();
}

QString EvaluationDialog::stateText() const
{
    if (!m_problem.isEmpty()) {
        return QStringLiteral("⚠ ") + m_problem;
    }
    if (m_job.isStopping()) {
        return tr("Stopping…");
    }
    if (isRunning()) {
        return !m_record.data()                           ? tr("Preparing data and network…")
               : m_progress && m_progress->part == "test" ? tr("Evaluating the test images…")
                                                          : tr("Evaluating the validation images…");
    }
    if (!m_record.last()) {
        return m_subject.remark;
    }
    const bool isBad = !m_record.isCompleted() && !m_record.isStopped();
    return m_notices + (isBad ? QStringLiteral("⚠ ") : QString()) +
           QString::fromStdString(describeEnd(m_record));
}

void EvaluationDialog::showState()
{
    m_start->setText(isRunning() ? tr("&Stop") : tr("&Evaluate"));
    m_start->setEnabled(!m_job.isStopping());
    m_data->setEnabled(!isRunning());
    m_bar->setVisible(isRunning());
    m_bar->setRange(0, m_progress ? barSteps : 0); // Without an end as long as none is known.
    if (m_progress && m_progress->images > 0) {
        m_bar->setValue(static_cast<int>(barSteps * static_cast<double>(m_progress->done) /
                                         static_cast<double>(m_progress->images)));
    }
    m_state->setText(stateText());
}

void EvaluationDialog::showFigures()
{
    QStringList lines;
    while (m_parts->count() > 0) {
        m_parts->removeTab(0);
    }
    if (m_record.isCompleted()) {
        for (const EvaluationRecord::Part& part : m_record.parts()) {
            lines += figuresText(part.figures);
            m_parts->addTab(partText(part.figures.part));
        }
    }
    m_figures->setText(lines.join(QLatin1Char('\n')));
    m_parts->setVisible(lines.size() > 1);
    m_result->setVisible(!lines.isEmpty());
    showClasses();
}

void EvaluationDialog::showClasses()
{
    const auto shown = static_cast<std::size_t>(std::max(m_parts->currentIndex(), 0));
    const std::vector<EvaluationRecord::Part>& parts = m_record.parts();
    const bool isThere = m_record.isCompleted() && shown < parts.size() && parts[shown].classes;
    m_classesModel->setAnswers(answersOf(isThere ? &*parts[shown].classes : nullptr, m_record.data()));
}

void EvaluationDialog::reject()
{
    m_writing.cancel();
    if (m_job.isRunning()) {
        m_isClosing = true;
        m_job.stop();
    } else {
        QDialog::reject();
    }
}

} // namespace bitops
