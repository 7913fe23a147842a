// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_panel.h"

#include "core/runs/run_summary.h"
#include "ui/base/explorer_style.h"
#include "ui/base/form_fields.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/run_text.h"
#include "ui/base/work_folder.h"
#include "ui/training/advanced_training.h"
#include "ui/training/field_hint.h"
#include "ui/training/recipe_editor.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

/// Where among the data the folder stands.
constexpr int folderPlace = 1;

QLabel* makeHint(const QString& name)
{
    auto* hint = new QLabel;
    hint->setObjectName(name);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    hint->hide();
    return hint;
}

/// What is checked, but has no meaning beside the other fields, is not asked for.
void dropWhatDoesNotApply(TrainingConfiguration& configuration)
{
    for (const RecipeField& field : recipeFields()) {
        const bool isFlag = std::holds_alternative<FlagValue>(field.value);
        if (isFlag && field.applies != nullptr && !field.applies(configuration)) {
            copyValue(field, TrainingConfiguration(), configuration);
        }
    }
}

} // namespace

TrainingPanel::TrainingPanel(QWidget* parent)
    : SectionBody(parent)
{
    setPanelHelp(this, QStringLiteral("panel-training"),
                 tr("How the next run is trained. It does not touch a run that is under way."));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(14, 0, 14, 12);
    form->setHorizontalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addDataRows(form);
    for (const RecipeField& field : recipeFields()) {
        if (field.section == RecipeSection::Main) {
            addRows(form, field);
        }
    }
    createAdvanced(form);

    TrainingConfiguration initial;
    initial.threads = QThread::idealThreadCount();
    setConfiguration(initial);

    connect(m_data, &QComboBox::currentIndexChanged, this, &TrainingPanel::configurationChanged);
    connect(m_data, &QComboBox::activated, this, [this] {
        if (m_data->currentData().toString().isEmpty()) {
            chooseDataFolder();
        }
    });
    for (const RecipeEditor* editor : m_editors) {
        connect(editor, &RecipeEditor::changed, this, &TrainingPanel::configurationChanged);
    }
    connect(m_advanced, &AdvancedTraining::changed, this, &TrainingPanel::configurationChanged);
    connect(m_advanced->editorOf("start_from"), &RecipeEditor::chooseWanted, this,
            &TrainingPanel::startWanted);
    connect(this, &TrainingPanel::configurationChanged, this, &TrainingPanel::updateFields);
    connect(this, &TrainingPanel::configurationChanged, this, &SectionBody::summaryChanged);
    updateFields();
}

QString TrainingPanel::name() const
{
    return QStringLiteral("setUp");
}

QString TrainingPanel::title() const
{
    return tr("Set-up");
}

QString TrainingPanel::summary() const
{
    const TrainingConfiguration chosen = configuration();
    return QStringList{shownText(dataName(chosen)), quantizerText(std::string(nameOf(chosen.quantizer))),
                       tr("%n epoch(s)", nullptr, chosen.epochs)}
        .join(QStringLiteral(" · "));
}

void TrainingPanel::addDataRows(QFormLayout* form)
{
    form->addRow(toQString(Translator::tr(findRecipeField("data")->form.label)), createDataRow());
    qobject_cast<QLabel*>(form->labelForField(m_data->parentWidget()))->setBuddy(m_data);
    m_dataHint = new FieldHint(QStringLiteral("dataHint"), QStringLiteral("changeDesignForData"),
                               tr("Change the design to fit the data"));
    connect(m_dataHint, &FieldHint::pressed, this, &TrainingPanel::designChangeWanted);
    form->addRow(m_dataHint);
    m_normalizationHint =
        new FieldHint(QStringLiteral("normalizationHint"), QStringLiteral("normalizeAsTheFile"),
                      tr("Normalise images as the model's file says"));
    form->addRow(m_normalizationHint);
    auto* get = new QToolButton;
    prepareField(get, QStringLiteral("getData"), tr("Get CIFAR-10…"));
    get->setText(tr("Get CIFAR-10…"));
    get->setToolTip(tr("Fetch CIFAR-10, CIFAR-100, MNIST or Fashion-MNIST from where it is published"));
    get->setFocusPolicy(Qt::StrongFocus);
    ExplorerStyle::makeLink(get);
    connect(get, &QToolButton::clicked, this, &TrainingPanel::dataWanted);
    form->addRow(QString(), get);
}

void TrainingPanel::addRows(QFormLayout* form, const RecipeField& field)
{
    RecipeEditor* const editor = RecipeEditor::make(field, this);
    if (editor == nullptr) {
        return;
    }
    editor->addTo(form);
    m_editors.push_back(editor);
    if (field.key == "batch_size") {
        m_batchSizeProblem = makeHint(QStringLiteral("batchSizeProblem"));
        form->addRow(m_batchSizeProblem);
    }
}

RecipeEditor& TrainingPanel::editorOf(std::string_view key) const
{
    return **std::find_if(m_editors.begin(), m_editors.end(),
                          [key](const RecipeEditor* editor) { return editor->field().key == key; });
}

QWidget* TrainingPanel::createDataRow()
{
    auto* row = new QWidget;
    m_data = new QComboBox;
    const FormTexts& texts = findRecipeField("data")->form;
    prepareField(m_data, QLatin1String(texts.name), toQString(Translator::tr(texts.label)));
    m_data->addItem(tr("Shapes"), toQString(shapesData));
    m_data->setItemData(0, tr("Ten classes of coloured shapes, drawn by the program itself"),
                        Qt::ToolTipRole);
    m_data->addItem(tr("Folder…"));
    m_data->setItemData(folderPlace, dataFolderHelp(), Qt::ToolTipRole);
    m_data->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* choose = new QToolButton;
    choose->setObjectName(QStringLiteral("chooseData"));
    choose->setText(QStringLiteral("…"));
    choose->setAccessibleName(tr("Choose a folder with data"));
    choose->setToolTip(dataFolderHelp());
    connect(choose, &QToolButton::clicked, this, &TrainingPanel::chooseDataFolder);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_data, 1);
    layout->addWidget(choose);
    return row;
}

void TrainingPanel::showDataHint(const QString& sentence, const QString& change)
{
    m_dataHint->warn(sentence, change);
}

void TrainingPanel::showBatchSizeProblem(const QString& sentence)
{
    m_batchSizeProblem->setText(QStringLiteral("⚠ ") + sentence);
    m_batchSizeProblem->setVisible(!sentence.isEmpty());
    editorOf("batch_size").widget()->setAccessibleDescription(sentence);
}

void TrainingPanel::createAdvanced(QFormLayout* form)
{
    m_unfold = new QToolButton;
    prepareField(m_unfold, QStringLiteral("unfoldAdvanced"), tr("Advanced"));
    m_unfold->setText(tr("Advanced"));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setAutoRaise(true);
    m_unfold->setCheckable(true);
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("advancedSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advanced = new AdvancedTraining;
    form->addRow(m_unfold);
    form->addRow(m_summary);
    form->addRow(m_advanced);
    connect(m_unfold, &QToolButton::toggled, this, &TrainingPanel::showAdvanced);
    showAdvanced(false);
}

void TrainingPanel::showAdvanced(bool isUnfolded)
{
    m_unfold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_advanced->setVisible(isUnfolded);
    m_summary->setVisible(!isUnfolded && !m_summary->text().isEmpty());
}

void TrainingPanel::updateFields()
{
    const TrainingConfiguration chosen = configuration();
    for (RecipeEditor* editor : m_editors) {
        editor->enableFor(chosen);
    }
    m_advanced->enableFor(chosen);
    m_summary->setText(m_advanced->summary());
    showAdvanced(m_unfold->isChecked());
}

/// There is room for one folder beside the built-in data: the one that was chosen last.
void TrainingPanel::offerDataFolder(const QString& folder)
{
    m_data->setItemText(folderPlace, folder.isEmpty() ? tr("Folder…") : shownText(QDir(folder).dirName()));
    m_data->setItemData(folderPlace, folder);
    m_data->setItemData(folderPlace, folder.isEmpty() ? dataFolderHelp() : plainToolTip(folder),
                        Qt::ToolTipRole);
}

void TrainingPanel::setDataFolder(const QString& folder)
{
    offerDataFolder(folder);
    m_data->setCurrentIndex(folderPlace);
}

void TrainingPanel::useData(const QString& folder)
{
    setDataFolder(folder);
    Q_EMIT configurationChanged();
}

void TrainingPanel::setDefaults(const QString& dataFolder, int threads)
{
    if (m_data->currentIndex() != folderPlace) {
        offerDataFolder(dataFolder);
    }
    m_given.threads = threads > 0 ? threads : QThread::idealThreadCount();
    editorOf("threads").show(m_given);
}

QString TrainingPanel::dataFolderHelp()
{
    return tr(
        "A folder with CIFAR-10 or CIFAR-100 in binary format, MNIST or Fashion-MNIST (plain or gzip), or "
        "with a folder of PNG, JPEG, BMP or PNM pictures for each class");
}

void TrainingPanel::chooseDataFolder()
{
    const QString before = m_data->itemData(m_data->count() - 1).toString();
    const QString folder = askForFolder(this, tr("Folder with Training Data"), before);
    if (!folder.isEmpty()) {
        useData(folder);
    } else if (m_data->currentData().toString().isEmpty()) {
        m_data->setCurrentIndex(0); // No folder was ever chosen.
    }
}

QString TrainingPanel::startFolder() const
{
    return QString::fromStdString(configuration().startFrom);
}

void TrainingPanel::setStartFolder(const QString& folder)
{
    TrainingConfiguration changed = configuration();
    changed.startFrom = toPath(folder).string();
    setConfiguration(changed);
}

void TrainingPanel::setStartNames(std::function<QString(const QString& folder)> nameOf)
{
    m_advanced->editorOf("start_from")->setNames(std::move(nameOf));
    updateFields();
}

TrainingConfiguration TrainingPanel::configuration() const
{
    TrainingConfiguration configuration = m_given;
    if (const QString chosen = m_data->currentData().toString(); chosen != toQString(m_given.data)) {
        configuration.data = chosen.toStdString();
    }
    for (const RecipeEditor* editor : m_editors) {
        editor->take(configuration);
    }
    m_advanced->fill(configuration);
    if (configuration != m_given) {
        dropWhatDoesNotApply(configuration);
    }
    configuration.arithmetic = newestArithmetic;
    return configuration;
}

void TrainingPanel::setConfiguration(const TrainingConfiguration& configuration)
{
    m_given = configuration;
    if (configuration.data == shapesData) {
        m_data->setCurrentIndex(0);
    } else {
        setDataFolder(toQString(configuration.data));
    }
    for (RecipeEditor* editor : m_editors) {
        editor->show(configuration);
    }
    m_advanced->setConfiguration(configuration);
    Q_EMIT configurationChanged();
}

} // namespace bitops
