// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training_panel.h"

#include "ui/format.h"
#include "ui/panels/number_spin_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>

#include <limits>

namespace bitops {

namespace {

template <typename Enum>
void addChoice(QComboBox* box, const QString& text, Enum value, const QString& explanation)
{
    box->addItem(text, static_cast<int>(value));
    box->setItemData(box->count() - 1, explanation, Qt::ToolTipRole);
}

template <typename Enum> Enum chosen(const QComboBox* box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template <typename Enum> void choose(QComboBox* box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

QSpinBox* spinBox(int least, int most)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    return box;
}

} // namespace

TrainingPanel::TrainingPanel(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 8, 12, 8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Data"), createDataRow());
    qobject_cast<QLabel*>(form->labelForField(m_data->parentWidget()))->setBuddy(m_data);
    m_quantizer = addRow(form, QStringLiteral("quantizer"), tr("&Quantizer"), new QComboBox);
    m_perChannel =
        addRow(form, QStringLiteral("perChannel"), tr("Sc&ales"), new QCheckBox(tr("one per channel")));
    m_epochs = addRow(form, QStringLiteral("epochs"), tr("E&pochs"), spinBox(1, 100'000));
    m_batchSize = addRow(form, QStringLiteral("batchSize"), tr("&Batch size"), spinBox(1, 65'536));
    m_learningRate = addRow(form, QStringLiteral("learningRate"), tr("&Learning rate"), new NumberSpinBox);
    m_optimizer = addRow(form, QStringLiteral("optimizer"), tr("&Optimizer"), new QComboBox);
    m_schedule = addRow(form, QStringLiteral("schedule"), tr("S&chedule"), new QComboBox);
    m_seed = addRow(form, QStringLiteral("seed"), tr("S&eed"), spinBox(0, std::numeric_limits<int>::max()));
    m_threads = addRow(form, QStringLiteral("threads"), tr("T&hreads"), spinBox(1, 1'024));
    m_learningRate->setRange(1e-6, 100);
    m_learningRate->setDecimals(6);
    m_learningRate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    fillChoices();

    TrainingConfiguration initial;
    initial.threads = QThread::idealThreadCount();
    setConfiguration(initial);

    for (const QComboBox* box : {m_data, m_quantizer, m_optimizer, m_schedule}) {
        connect(box, &QComboBox::currentIndexChanged, this, &TrainingPanel::configurationChanged);
    }
    for (const QSpinBox* box : {m_epochs, m_batchSize, m_seed, m_threads}) {
        connect(box, &QSpinBox::valueChanged, this, &TrainingPanel::configurationChanged);
    }
    connect(m_learningRate, &QDoubleSpinBox::valueChanged, this, &TrainingPanel::configurationChanged);
    connect(m_perChannel, &QCheckBox::toggled, this, &TrainingPanel::configurationChanged);
    // The notebook's quantizer has one scale for each tensor, and no other form.
    connect(m_quantizer, &QComboBox::currentIndexChanged, this,
            [this] { m_perChannel->setEnabled(chosen<Quantizer>(m_quantizer) != Quantizer::Notebook); });
}

template <typename Widget>
Widget* TrainingPanel::addRow(QFormLayout* form, const QString& name, const QString& text, Widget* widget)
{
    widget->setObjectName(name);
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
    widget->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    form->addRow(text, widget);
    return widget;
}

void TrainingPanel::fillChoices()
{
    m_data->addItem(tr("Shapes (built in)"), toQString(shapesData));
    m_data->setItemData(0, tr("Ten classes of coloured shapes, drawn by the program itself"),
                        Qt::ToolTipRole);
    m_data->addItem(tr("CIFAR-10 folder…"));
    m_data->setItemData(1, tr("A folder with data_batch_1.bin and so on, and test_batch.bin"),
                        Qt::ToolTipRole);
    addChoice(m_quantizer, tr("Straight-through"), Quantizer::Ste,
              tr("Quantizes a copy of the weights; the gradient goes straight through to the float weights"));
    addChoice(m_quantizer, tr("Learned step (LSQ)"), Quantizer::Lsq,
              tr("As straight-through, and the size of the steps is learned, too"));
    addChoice(m_quantizer, tr("Notebook's"), Quantizer::Notebook,
              tr("Overwrites the weights that it trains: small updates are lost. For comparison"));
    addChoice(m_optimizer, tr("Adam"), Optimizer::Adam, {});
    addChoice(m_optimizer, tr("SGD, momentum 0.9"), Optimizer::Sgd, {});
    addChoice(m_schedule, tr("Constant"), Schedule::Constant, {});
    addChoice(m_schedule, tr("Cosine"), Schedule::Cosine, tr("Down to 0 along half a cosine"));
    addChoice(m_schedule, tr("Steps"), Schedule::Step,
              tr("A tenth after one half of the epochs, a hundredth after three quarters"));
}

QWidget* TrainingPanel::createDataRow()
{
    auto* row = new QWidget;
    m_data = new QComboBox;
    m_data->setObjectName(QStringLiteral("data"));
    m_data->setAccessibleName(tr("Data"));
    m_data->setFocusPolicy(Qt::StrongFocus);
    m_data->installEventFilter(this);
    m_data->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* choose = new QToolButton;
    choose->setObjectName(QStringLiteral("chooseData"));
    choose->setText(QStringLiteral("…"));
    choose->setAccessibleName(tr("Choose a folder with data"));
    choose->setToolTip(
        tr("Choose a folder with CIFAR-10 in binary format: data_batch_1.bin and so on, test_batch.bin"));
    connect(choose, &QToolButton::clicked, this, &TrainingPanel::chooseDataFolder);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_data, 1);
    layout->addWidget(choose);
    return row;
}

/// There is room for one folder beside the built-in data: the one that was chosen last.
void TrainingPanel::setDataFolder(const QString& folder)
{
    constexpr int place = 1;
    if (m_data->count() <= place) {
        m_data->addItem(QString());
    }
    m_data->setItemText(place, QDir(folder).dirName());
    m_data->setItemData(place, folder);
    m_data->setItemData(place, folder, Qt::ToolTipRole);
    m_data->setCurrentIndex(place);
}

void TrainingPanel::chooseDataFolder()
{
    const QString before = m_data->itemData(m_data->count() - 1).toString();
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder with CIFAR-10 in Binary Format"), before);
    if (!folder.isEmpty()) {
        setDataFolder(folder);
        Q_EMIT configurationChanged();
    }
}

bool TrainingPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto* field = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

TrainingConfiguration TrainingPanel::configuration() const
{
    TrainingConfiguration configuration;
    configuration.data = m_data->currentData().toString().toStdString();
    configuration.quantizer = chosen<Quantizer>(m_quantizer);
    configuration.perChannel = m_perChannel->isChecked() && m_perChannel->isEnabled();
    configuration.epochs = m_epochs->value();
    configuration.batchSize = m_batchSize->value();
    configuration.learningRate = m_learningRate->value();
    configuration.optimizer = chosen<Optimizer>(m_optimizer);
    configuration.schedule = chosen<Schedule>(m_schedule);
    configuration.seed = m_seed->value();
    configuration.threads = m_threads->value();
    return configuration;
}

void TrainingPanel::setConfiguration(const TrainingConfiguration& configuration)
{
    if (configuration.data == shapesData) {
        m_data->setCurrentIndex(0);
    } else {
        setDataFolder(QString::fromStdString(configuration.data));
    }
    choose(m_quantizer, configuration.quantizer);
    m_perChannel->setChecked(configuration.perChannel);
    m_epochs->setValue(configuration.epochs);
    m_batchSize->setValue(configuration.batchSize);
    m_learningRate->setValue(configuration.learningRate);
    choose(m_optimizer, configuration.optimizer);
    choose(m_schedule, configuration.schedule);
    m_seed->setValue(static_cast<int>(configuration.seed));
    m_threads->setValue(configuration.threads);
    Q_EMIT configurationChanged();
}

} // namespace bitops
