// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/measure_settings.h"

#include "ui/base/bit_chips.h"
#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/form_fields.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QPainter>
#include <QSettings>

#include <algorithm>
#include <limits>

namespace bitops {

namespace {

const QString settingsKey = QStringLiteral("sensitivity/settings");

constexpr int mostImages = 1'000'000;

/// What is offered as candidates; the command line takes all from 1 to 16.
const std::vector<int> offeredBits{1, 2, 3, 4, 5, 6, 7, 8};

/// The bits as chips, as large as an icon.
QPixmap chipsOf(const std::vector<int>& bits, const QFont& font, double scale)
{
    constexpr QSize chip{19, 15};
    constexpr int gap = 3;
    const auto count = static_cast<int>(bits.size());
    const QSize size(count * (chip.width() + gap) - gap, chip.height());
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    for (int i = 0; i < count; ++i) {
        const int width = bits[static_cast<std::size_t>(i)];
        const QRectF rect(i * (chip.width() + gap), 0, chip.width(), chip.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(bitColor(width));
        painter.drawRoundedRect(rect, 4, 4);
        painter.setPen(readableOn(bitColor(width)));
        painter.drawText(rect, Qt::AlignCenter, QString::number(width));
    }
    return pixmap;
}

} // namespace

MeasureSettings::MeasureSettings(QWidget* parent)
    : QToolButton(parent)
    , m_fields(new QFrame(this, Qt::Popup))
    , m_bits(new BitChips(tr("Candidates: bits that each layer is given"), offeredBits))
    , m_parts(new QComboBox)
    , m_images(makeSpinBox(1, mostImages))
    , m_perChannel(new QCheckBox(tr("A scale for each channel")))
    , m_reach(new QComboBox)
    , m_norms(new QComboBox)
    , m_seed(makeSpinBox(0, std::numeric_limits<int>::max()))
{
    setObjectName(QStringLiteral("measureSettings"));
    setToolTip(tr("How is measured: candidates, images, and more"));
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    createFields();
    setSettings({});
    connect(this, &QAbstractButton::clicked, this, &MeasureSettings::showFields);
    connect(m_bits, &BitChips::changed, this, &MeasureSettings::takeChange);
    for (const QComboBox* box : {m_parts, m_reach, m_norms}) {
        connect(box, &QComboBox::currentIndexChanged, this, &MeasureSettings::takeChange);
    }
    for (const QSpinBox* box : {m_images, m_seed}) {
        connect(box, &QSpinBox::valueChanged, this, &MeasureSettings::takeChange);
    }
    connect(m_perChannel, &QCheckBox::toggled, this, &MeasureSettings::takeChange);
}

void MeasureSettings::createFields()
{
    m_fields->setObjectName(QStringLiteral("measureFields"));
    m_fields->setFrameShape(QFrame::StyledPanel);
    m_fields->setBackgroundRole(QPalette::Base);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(14, 12, 14, 12);
    addField(form, QStringLiteral("measureBits"), tr("Candidates"), m_bits);
    createChoices(form);
}

void MeasureSettings::createChoices(QFormLayout* form)
{
    addChoice(m_parts, tr("Weights"), MeasuredParts::Weights);
    addChoice(m_parts, tr("Activations"), MeasuredParts::Activations);
    addChoice(m_parts, tr("Both, one after the other"), MeasuredParts::Both);
    addField(form, QStringLiteral("measureParts"), tr("Given fewer bits"), m_parts);
    m_images->setSingleStep(500);
    m_images->setGroupSeparatorShown(true);
    m_images->setToolTip(tr("Of the validation images; all of them if there are fewer"));
    addField(form, QStringLiteral("measureImages"), tr("Images"), m_images);
    m_seed->setToolTip(tr("Chooses the images"));
    addField(form, QStringLiteral("measureSeed"), tr("Seed"), m_seed);
    addChoice(m_reach, tr("Of the least squared error"), GridReach::LeastError);
    addChoice(m_reach, tr("Of the largest value"), GridReach::Largest);
    addField(form, QStringLiteral("measureReach"), tr("Scale"), m_reach);
    m_perChannel->setObjectName(QStringLiteral("measurePerChannel"));
    m_perChannel->setToolTip(tr("Of weights: one for each output channel instead of one for each layer"));
    form->addRow(QString(), m_perChannel);
    addChoice(m_norms, tr("As they were trained"), NormFigures::Kept);
    addChoice(m_norms, tr("Estimated anew"), NormFigures::Estimated);
    addField(form, QStringLiteral("measureNorms"), tr("Batch norms"), m_norms);
}

void MeasureSettings::showFields()
{
    m_fields->adjustSize();
    m_fields->move(mapToGlobal(QPoint(width() - m_fields->width(), height() + 2)));
    m_fields->show();
    m_bits->findChild<BitChip*>()->setFocus();
}

SensitivitySettings MeasureSettings::settings() const
{
    return {.images = m_images->value(),
            .bits = m_bits->chosen(),
            .parts = chosenIn<MeasuredParts>(m_parts),
            .reach = chosenIn<GridReach>(m_reach),
            .perChannel = m_perChannel->isChecked(),
            .norms = chosenIn<NormFigures>(m_norms),
            .seed = m_seed->value()};
}

void MeasureSettings::setSettings(const SensitivitySettings& settings)
{
    m_bits->choose(settings.bits);
    chooseIn(m_parts, settings.parts);
    m_images->setValue(static_cast<int>(std::clamp<std::int64_t>(settings.images, 1, mostImages)));
    chooseIn(m_reach, settings.reach);
    m_perChannel->setChecked(settings.perChannel);
    chooseIn(m_norms, settings.norms);
    m_seed->setValue(
        static_cast<int>(std::clamp<std::int64_t>(settings.seed, 0, std::numeric_limits<int>::max())));
    showCandidates();
}

void MeasureSettings::takeChange()
{
    showCandidates();
    Q_EMIT changed();
}

void MeasureSettings::showCandidates()
{
    const std::vector<int> bits = m_bits->chosen();
    const QPixmap chips =
        chipsOf(bits, scaled(font(), text_size::heading, QFont::DemiBold), devicePixelRatioF());
    setIcon(untintedIcon(chips));
    setIconSize(chips.deviceIndependentSize().toSize());
    QStringList names;
    for (const int width : bits) {
        names += QString::number(width);
    }
    setAccessibleName(tr("Settings of the measurement, candidates %1").arg(names.join(QStringLiteral(", "))));
}

void MeasureSettings::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        showCandidates();
    }
}

void MeasureSettings::restore(const QSettings& settings)
{
    const std::string text = settings.value(settingsKey).toString().toStdString();
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return;
    }
    const Result<SensitivitySettings> kept = settingsFromJson(json, "sensitivity");
    if (kept && brokenRule(*kept).empty()) {
        setSettings(*kept);
    }
}

void MeasureSettings::keep(SettingsFile::Values& values) const
{
    values.insert(settingsKey, QString::fromStdString(settingsToJson(settings()).dump()));
}

} // namespace bitops
