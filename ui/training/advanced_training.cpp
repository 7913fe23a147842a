// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/advanced_training.h"

#include "ui/base/form_fields.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <cmath>
#include <initializer_list>

namespace bitops {

namespace {

/// What a momentum is below of.
const double belowOne = std::nextafter(1.0, 0.0);

QString shownIn(const QWidget* field)
{
    if (const auto* box = qobject_cast<const QComboBox*>(field)) {
        return box->currentText();
    }
    if (const auto* box = qobject_cast<const QAbstractSpinBox*>(field)) {
        return box->text();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(field)) {
        return shownText(QDir(line->text()).dirName());
    }
    const auto* check = qobject_cast<const QCheckBox*>(field);
    return check != nullptr && check->isChecked() ? AdvancedTraining::tr("on") : AdvancedTraining::tr("off");
}

} // namespace

AdvancedTraining::AdvancedTraining(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createRecipeFields(form);
    createDataFields(form);
    createLowBitFields(form);
    createProcessFields(form);
    setConfiguration(TrainingConfiguration());
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_momentum, m_nesterov, m_weightDecay, m_warmup, m_labelSmoothing, m_clipNorm, m_patience,
             m_augmentation, m_normalization, m_validation, m_startFrom, m_startCheckpoint, m_reestimation,
             m_layerStatistics, m_checkpointSeconds, m_device}) {
        m_usual.emplace_back(field, shownIn(field));
    }
    connectFields();
}

void AdvancedTraining::createRecipeFields(QFormLayout* form)
{
    m_momentum = addField(form, QStringLiteral("momentum"), tr("Momentum"), makeNumberBox(0, belowOne, 4));
    m_nesterov = addField(form, QStringLiteral("nesterov"), tr("Nesterov"), new QCheckBox(tr("looks ahead")));
    m_nesterov->setToolTip(tr("Nesterov's form of the momentum of SGD"));
    m_weightDecay = addField(form, QStringLiteral("weightDecay"), tr("Weight decay"), makeNumberBox(0, 1, 6));
    m_weightDecay->setToolTip(tr("On weights, not on batch norms, biases and learned steps"));
    m_warmup = addField(form, QStringLiteral("warmup"), tr("Warm-up"), makeNumberBox(0, 100'000, 2));
    m_warmup->setSuffix(tr(" epochs"));
    m_warmup->setToolTip(tr("The learning rate rises in a straight line before the schedule begins"));
    m_labelSmoothing = addField(form, QStringLiteral("labelSmoothing"), tr("Label smoothing"),
                                makeNumberBox(0, belowOne, 3));
    m_clipNorm = addField(form, QStringLiteral("clipNorm"), tr("Gradient norm"), makeNumberBox(0, 1e9, 3));
    m_clipNorm->setSpecialValueText(tr("not clipped"));
    m_clipNorm->setToolTip(tr("Gradients are scaled down to this norm over all parameters"));
    m_patience = addField(form, QStringLiteral("patience"), tr("Patience"), makeSpinBox(0, 100'000));
    m_patience->setSpecialValueText(tr("never ends early"));
    m_patience->setSuffix(tr(" epochs"));
    m_patience->setToolTip(tr("Ends the training after so many epochs without a better validation accuracy"));
}

void AdvancedTraining::createDataFields(QFormLayout* form)
{
    m_augmentation = addField(form, QStringLiteral("augmentation"), tr("Augmentation"), new QComboBox);
    addChoice(m_augmentation, tr("None"), Augmentation::None);
    addChoice(m_augmentation, tr("Crop"), Augmentation::Crop, tr("Padded, then cut out at random"));
    addChoice(m_augmentation, tr("Flip"), Augmentation::Flip, tr("Mirrored left to right, half of them"));
    addChoice(m_augmentation, tr("Crop and flip"), Augmentation::CropFlip);
    m_normalization = addField(form, QStringLiteral("normalization"), tr("Normalisation"), new QComboBox);
    addChoice(m_normalization, tr("Half"), Normalization::Half,
              tr("Mean 0.5 and deviation 0.5, as in the notebook"));
    addChoice(m_normalization, tr("Data set's own"), Normalization::DataSet,
              tr("Mean and deviation of the training images"));
    m_validation =
        addField(form, QStringLiteral("validation"), tr("Validation part"), makeNumberBox(0, 0.9, 3));
    m_validation->setPercent();
    m_validation->setSuffix(tr(" %"));
    m_validation->setSpecialValueText(tr("the data's own"));
    m_validation->setToolTip(
        tr("Validate on this share of the training images, and keep the data's own held-out "
           "images for one test at the end"));
}

void AdvancedTraining::createLowBitFields(QFormLayout* form)
{
    form->addRow(tr("Begin with"), createStartRow());
    qobject_cast<QLabel*>(form->labelForField(m_startFrom->parentWidget()))->setBuddy(m_startFrom);
    m_startCheckpoint = addField(form, QStringLiteral("startCheckpoint"), tr("Its weights"), new QComboBox);
    addChoice(m_startCheckpoint, tr("Best epoch"), StartCheckpoint::Best);
    addChoice(m_startCheckpoint, tr("Last epoch"), StartCheckpoint::Last);
    m_reestimation = addField(form, QStringLiteral("reestimation"), tr("Batch norms"), new QComboBox);
    addChoice(m_reestimation, tr("Automatic"), BatchNormReestimation::Automatic,
              tr("Estimated anew before each validation where weights have fewer than 5 bits"));
    addChoice(m_reestimation, tr("Estimated anew"), BatchNormReestimation::On,
              tr("From training batches, before each validation"));
    addChoice(m_reestimation, tr("As in training"), BatchNormReestimation::Off,
              tr("The averages that training kept"));
    m_layerStatistics = addField(form, QStringLiteral("layerStatistics"), tr("Statistics"),
                                 new QCheckBox(tr("of each layer")));
    m_layerStatistics->setToolTip(tr("How the weights of each layer are quantized, once an epoch"));
}

void AdvancedTraining::createProcessFields(QFormLayout* form)
{
    m_checkpointSeconds =
        addField(form, QStringLiteral("checkpointSeconds"), tr("Checkpoints"), makeNumberBox(0, 86'400, 1));
    m_checkpointSeconds->setSuffix(tr(" s apart"));
    m_checkpointSeconds->setSpecialValueText(tr("after every step"));
    m_checkpointSeconds->setToolTip(
        tr("At least so far apart within an epoch; they take a hundredth of the time at most"));
    m_device = addField(form, QStringLiteral("device"), tr("Device"), new QComboBox);
    addChoice(m_device, tr("Processor"), Device::Cpu);
    addChoice(m_device, tr("CUDA"), Device::Cuda,
              tr("A graphics card, where the trainer's LibTorch knows it"));
}

QWidget* AdvancedTraining::createStartRow()
{
    auto* row = new QWidget;
    m_startFrom = new QLineEdit;
    prepareField(m_startFrom, QStringLiteral("startFrom"), tr("Begin with"));
    m_startFrom->setPlaceholderText(tr("new weights"));
    m_startFrom->setClearButtonEnabled(true);
    m_startFrom->setToolTip(tr("Folder of a run whose weights this one begins with, such as a float one"));
    auto* choose = new QToolButton;
    choose->setObjectName(QStringLiteral("chooseStart"));
    choose->setText(QStringLiteral("…"));
    choose->setAccessibleName(tr("Choose the run to begin with"));
    choose->setToolTip(tr("Choose the run to begin with"));
    connect(choose, &QToolButton::clicked, this, &AdvancedTraining::chooseRun);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_startFrom, 1);
    layout->addWidget(choose);
    return row;
}

void AdvancedTraining::chooseRun()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Run to Begin With"), m_startFrom->text());
    if (!folder.isEmpty()) {
        m_startFrom->setText(folder);
    }
}

void AdvancedTraining::connectFields()
{
    for (const QComboBox* box : findChildren<QComboBox*>()) {
        connect(box, &QComboBox::currentIndexChanged, this, &AdvancedTraining::changed);
    }
    for (const QDoubleSpinBox* box : findChildren<QDoubleSpinBox*>()) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &AdvancedTraining::changed);
    }
    for (const QCheckBox* box : {m_nesterov, m_layerStatistics}) {
        connect(box, &QCheckBox::toggled, this, &AdvancedTraining::changed);
    }
    connect(m_patience, &QSpinBox::valueChanged, this, &AdvancedTraining::changed);
    connect(m_startFrom, &QLineEdit::textChanged, this, [this](const QString& folder) {
        m_startCheckpoint->setEnabled(!folder.isEmpty());
        Q_EMIT changed();
    });
    m_startCheckpoint->setEnabled(false);
}

void AdvancedTraining::setOptimizer(Optimizer optimizer)
{
    m_momentum->setEnabled(optimizer == Optimizer::Sgd);
    m_nesterov->setEnabled(optimizer == Optimizer::Sgd);
}

void AdvancedTraining::fill(TrainingConfiguration& configuration) const
{
    configuration.augmentation = chosenIn<Augmentation>(m_augmentation);
    configuration.normalization = chosenIn<Normalization>(m_normalization);
    configuration.validationFraction = m_validation->value();
    configuration.momentum = m_momentum->value();
    configuration.nesterov = m_nesterov->isChecked() && configuration.optimizer == Optimizer::Sgd;
    configuration.weightDecay = m_weightDecay->value();
    configuration.warmupEpochs = m_warmup->value();
    configuration.labelSmoothing = m_labelSmoothing->value();
    configuration.clipNorm = m_clipNorm->value();
    configuration.patience = m_patience->value();
    configuration.startFrom = m_startFrom->text().toStdString();
    configuration.startCheckpoint = chosenIn<StartCheckpoint>(m_startCheckpoint);
    configuration.batchNormReestimation = chosenIn<BatchNormReestimation>(m_reestimation);
    configuration.layerStatistics = m_layerStatistics->isChecked();
    configuration.checkpointSeconds = m_checkpointSeconds->value();
    configuration.device = chosenIn<Device>(m_device);
}

void AdvancedTraining::setConfiguration(const TrainingConfiguration& configuration)
{
    chooseIn(m_augmentation, configuration.augmentation);
    chooseIn(m_normalization, configuration.normalization);
    m_validation->setValue(configuration.validationFraction);
    m_momentum->setValue(configuration.momentum);
    m_nesterov->setChecked(configuration.nesterov);
    m_weightDecay->setValue(configuration.weightDecay);
    m_warmup->setValue(configuration.warmupEpochs);
    m_labelSmoothing->setValue(configuration.labelSmoothing);
    m_clipNorm->setValue(configuration.clipNorm);
    m_patience->setValue(configuration.patience);
    m_startFrom->setText(QString::fromStdString(configuration.startFrom));
    chooseIn(m_startCheckpoint, configuration.startCheckpoint);
    chooseIn(m_reestimation, configuration.batchNormReestimation);
    m_layerStatistics->setChecked(configuration.layerStatistics);
    m_checkpointSeconds->setValue(configuration.checkpointSeconds);
    chooseIn(m_device, configuration.device);
}

QString AdvancedTraining::summary() const
{
    QStringList deviations;
    for (const auto& [field, usual] : m_usual) {
        if (field->isEnabled() && shownIn(field) != usual) {
            deviations << tr("%1: %2").arg(field->accessibleName(), shownIn(field));
        }
    }
    return deviations.join(QStringLiteral(" · "));
}

} // namespace bitops
