// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_panel.h"

#include "ui/base/form_fields.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/base/whole_number_box.h"
#include "ui/training/advanced_training.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

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

} // namespace

TrainingPanel::TrainingPanel(QWidget* parent)
    : QWidget(parent)
{
    setPanelHelp(this, QStringLiteral("panel-training"),
                 tr("How the next run is trained. It does not touch a run that is under way."));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 8, 12, 8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Data"), createDataRow());
    qobject_cast<QLabel*>(form->labelForField(m_data->parentWidget()))->setBuddy(m_data);
    form->addRow(createDataHint());
    auto* get = new QToolButton;
    prepareField(get, QStringLiteral("getData"), tr("Get CIFAR-10…"));
    get->setText(tr("Get CIFAR-10…"));
    get->setToolTip(tr("Fetch CIFAR-10, CIFAR-100, MNIST or Fashion-MNIST from where it is published"));
    get->setAutoRaise(true);
    connect(get, &QToolButton::clicked, this, &TrainingPanel::dataWanted);
    form->addRow(QString(), get);
    m_quantizer = addField(form, QStringLiteral("quantizer"), tr("&Quantizer"), new QComboBox);
    m_perChannel =
        addField(form, QStringLiteral("perChannel"), tr("Sc&ales"), new QCheckBox(tr("one per channel")));
    m_epochs = addField(form, QStringLiteral("epochs"), tr("E&pochs"), makeSpinBox(1, 100'000));
    m_batchSize = addField(form, QStringLiteral("batchSize"), tr("&Batch size"), makeSpinBox(1, 65'536));
    m_batchSizeProblem = makeHint(QStringLiteral("batchSizeProblem"));
    form->addRow(m_batchSizeProblem);
    m_learningRate = addField(form, QStringLiteral("learningRate"), tr("Learning rate"),
                              makeNumberBox(std::numeric_limits<double>::min(), 100, 6));
    m_optimizer = addField(form, QStringLiteral("optimizer"), tr("Optimi&zer"), new QComboBox);
    m_schedule = addField(form, QStringLiteral("schedule"), tr("Sched&ule"), new QComboBox);
    m_seed = addField(form, QStringLiteral("seed"), tr("&Seed"), new WholeNumberBox);
    m_threads = addField(form, QStringLiteral("threads"), tr("Threads"), makeSpinBox(1, 1'024));
    createAdvanced(form);
    fillChoices();

    TrainingConfiguration initial;
    initial.threads = QThread::idealThreadCount();
    setConfiguration(initial);

    for (const QComboBox* box : {m_data, m_quantizer, m_optimizer, m_schedule}) {
        connect(box, &QComboBox::currentIndexChanged, this, &TrainingPanel::configurationChanged);
    }
    for (const QSpinBox* box : {m_epochs, m_batchSize, m_threads}) {
        connect(box, &QSpinBox::valueChanged, this, &TrainingPanel::configurationChanged);
    }
    connect(m_data, &QComboBox::activated, this, [this] {
        if (m_data->currentData().toString().isEmpty()) {
            chooseDataFolder();
        }
    });
    connect(m_seed, &WholeNumberBox::valueChanged, this, &TrainingPanel::configurationChanged);
    connect(m_learningRate, &QDoubleSpinBox::valueChanged, this, &TrainingPanel::configurationChanged);
    connect(m_perChannel, &QCheckBox::toggled, this, &TrainingPanel::configurationChanged);
    connect(m_advanced, &AdvancedTraining::changed, this, &TrainingPanel::configurationChanged);
    connect(this, &TrainingPanel::configurationChanged, this, &TrainingPanel::updateAdvanced);
    updateAdvanced();
    // The notebook's quantizer has one scale for each tensor, and no other form.
    connect(m_quantizer, &QComboBox::currentIndexChanged, this,
            [this] { m_perChannel->setEnabled(chosenIn<Quantizer>(m_quantizer) != Quantizer::Notebook); });
}

void TrainingPanel::fillChoices()
{
    m_data->addItem(tr("Shapes"), toQString(shapesData));
    m_data->setItemData(0, tr("Ten classes of coloured shapes, drawn by the program itself"),
                        Qt::ToolTipRole);
    m_data->addItem(tr("Folder…"));
    m_data->setItemData(folderPlace, dataFolderHelp(), Qt::ToolTipRole);
    addChoice(m_quantizer, tr("Straight-through"), Quantizer::Ste,
              tr("Quantizes a copy of the weights; the gradient goes straight through to the float weights"));
    addChoice(m_quantizer, tr("Learned step (LSQ)"), Quantizer::Lsq,
              tr("As straight-through, and the size of the steps is learned, too"));
    addChoice(m_quantizer, tr("Notebook's"), Quantizer::Notebook,
              tr("Overwrites the weights that it trains: small updates are lost. For comparison"));
    addChoice(m_optimizer, tr("Adam"), Optimizer::Adam);
    addChoice(m_optimizer, tr("AdamW"), Optimizer::AdamW,
              tr("Adam with a weight decay that leaves the gradient alone"));
    addChoice(m_optimizer, tr("SGD"), Optimizer::Sgd,
              tr("Stochastic gradient descent, with momentum 0.9 unless it is changed under Advanced"));
    addChoice(m_schedule, tr("Constant"), Schedule::Constant);
    addChoice(m_schedule, tr("Cosine"), Schedule::Cosine, tr("Down to 0 along half a cosine"));
    addChoice(m_schedule, tr("Steps"), Schedule::Step,
              tr("A tenth after one half of the epochs, a hundredth after three quarters"));
}

QWidget* TrainingPanel::createDataRow()
{
    auto* row = new QWidget;
    m_data = new QComboBox;
    prepareField(m_data, QStringLiteral("data"), tr("Data"));
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

QWidget* TrainingPanel::createDataHint()
{
    auto* hint = new QWidget;
    m_dataHint = makeHint(QStringLiteral("dataHint"));
    m_changeDesign = new QPushButton;
    m_changeDesign->setObjectName(QStringLiteral("changeDesignForData"));
    m_changeDesign->setAccessibleName(tr("Change the design to fit the data"));
    connect(m_changeDesign, &QPushButton::clicked, this, &TrainingPanel::designChangeWanted);
    auto* layout = new QVBoxLayout(hint);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_dataHint);
    layout->addWidget(m_changeDesign, 0, Qt::AlignLeft);
    showDataHint({}, {});
    return hint;
}

void TrainingPanel::showDataHint(const QString& sentence, const QString& change)
{
    m_dataHint->setText(QStringLiteral("⚠ ") + sentence);
    m_dataHint->setVisible(!sentence.isEmpty());
    m_changeDesign->setText(change);
    m_changeDesign->setAccessibleDescription(change);
    m_changeDesign->setVisible(!change.isEmpty());
}

void TrainingPanel::showBatchSizeProblem(const QString& sentence)
{
    m_batchSizeProblem->setText(QStringLiteral("⚠ ") + sentence);
    m_batchSizeProblem->setVisible(!sentence.isEmpty());
    m_batchSize->setAccessibleDescription(sentence);
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

void TrainingPanel::updateAdvanced()
{
    m_advanced->setOptimizer(chosenIn<Optimizer>(m_optimizer));
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
    m_threads->setValue(threads > 0 ? threads : QThread::idealThreadCount());
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
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with Training Data"), before);
    if (!folder.isEmpty()) {
        useData(folder);
    } else if (m_data->currentData().toString().isEmpty()) {
        m_data->setCurrentIndex(0); // No folder was ever chosen.
    }
}

TrainingConfiguration TrainingPanel::configuration() const
{
    TrainingConfiguration configuration;
    configuration.data = m_data->currentData().toString().toStdString();
    configuration.quantizer = chosenIn<Quantizer>(m_quantizer);
    configuration.perChannel = m_perChannel->isChecked() && m_perChannel->isEnabled();
    configuration.epochs = m_epochs->value();
    configuration.batchSize = m_batchSize->value();
    configuration.learningRate = m_learningRate->value();
    configuration.optimizer = chosenIn<Optimizer>(m_optimizer);
    configuration.schedule = chosenIn<Schedule>(m_schedule);
    configuration.seed = m_seed->value();
    configuration.threads = m_threads->value();
    m_advanced->fill(configuration);
    return configuration;
}

void TrainingPanel::setConfiguration(const TrainingConfiguration& configuration)
{
    if (configuration.data == shapesData) {
        m_data->setCurrentIndex(0);
    } else {
        setDataFolder(QString::fromStdString(configuration.data));
    }
    chooseIn(m_quantizer, configuration.quantizer);
    m_perChannel->setChecked(configuration.perChannel);
    m_epochs->setValue(configuration.epochs);
    m_batchSize->setValue(configuration.batchSize);
    m_learningRate->setValue(configuration.learningRate);
    chooseIn(m_optimizer, configuration.optimizer);
    chooseIn(m_schedule, configuration.schedule);
    m_seed->setValue(configuration.seed);
    m_threads->setValue(configuration.threads);
    m_advanced->setConfiguration(configuration);
    Q_EMIT configurationChanged();
}

} // namespace bitops
