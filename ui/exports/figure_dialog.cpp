// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/figure_dialog.h"

#include "ui/base/form_fields.h"
#include "ui/base/screen_room.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

namespace {

constexpr double leastMillimetres = 40;
constexpr double mostMillimetres = 500;
constexpr int copyDotsPerInch = 192;

QDoubleSpinBox* makeLength(double millimetres)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(leastMillimetres, mostMillimetres);
    box->setDecimals(0);
    box->setSingleStep(5);
    box->setSuffix(FigureDialog::tr(" mm"));
    box->setValue(millimetres);
    return box;
}

} // namespace

FigureDialog::FigureDialog(const PlotPicture& picture, const QString& title, const FigureStyle& style,
                           PlotFormat format, QWidget* parent)
    : QDialog(parent)
    , m_picture(picture)
    , m_preview(new QLabel)
    , m_appearance(new QComboBox)
    , m_width(makeLength(style.millimetres.width()))
    , m_height(makeLength(style.millimetres.height()))
    , m_legend(new QCheckBox(tr("With &legend")))
    , m_format(new QComboBox)
{
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(title);
    m_preview->setObjectName(QStringLiteral("figurePreview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(360, 260);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setAccessibleName(tr("Preview of the figure"));
    auto* form = new QFormLayout;
    addFields(form, style, format);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save…"));
    QPushButton* copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("copyFigure"));
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &FigureDialog::copy);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* side = new QVBoxLayout;
    side->addLayout(form);
    side->addStretch();
    auto* parts = new QHBoxLayout;
    parts->addWidget(m_preview, 1);
    parts->addSpacing(8);
    parts->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(parts, 1);
    layout->addWidget(buttons);
    resizeInScreen(this, {860, 520});
    drawPreview();
}

void FigureDialog::addFields(QFormLayout* form, const FigureStyle& style, PlotFormat format)
{
    m_appearance->addItem(tr("Light"), false);
    m_appearance->addItem(tr("Dark"), true);
    m_appearance->setCurrentIndex(style.isDark ? 1 : 0);
    m_legend->setChecked(style.hasLegend);
    addChoice(m_format, tr("PDF, for papers"), PlotFormat::Pdf);
    addChoice(m_format, tr("SVG, for drawings"), PlotFormat::Svg);
    addChoice(m_format, tr("PNG, 300 dots an inch"), PlotFormat::Png);
    chooseIn(m_format, format);
    addField(form, QStringLiteral("figureAppearance"), tr("&Appearance"), m_appearance);
    addField(form, QStringLiteral("figureWidth"), tr("&Width"), m_width);
    m_width->setToolTip(tr("On the page; texts keep their size. A column of a paper is 80 to 90 mm wide."));
    if (!m_picture.isFixed) {
        addField(form, QStringLiteral("figureHeight"), tr("&Height"), m_height);
        addField(form, QStringLiteral("figureLegend"), QString(), m_legend);
        m_legend->setAccessibleName(tr("With legend"));
    }
    addField(form, QStringLiteral("figureFormat"), tr("&File"), m_format);
    connect(m_appearance, &QComboBox::currentIndexChanged, this, &FigureDialog::drawPreview);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &FigureDialog::drawPreview);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &FigureDialog::drawPreview);
    connect(m_legend, &QCheckBox::toggled, this, &FigureDialog::drawPreview);
}

FigureStyle FigureDialog::figureStyle() const
{
    return {
        m_appearance->currentData().toBool(), m_legend->isChecked(), {m_width->value(), m_height->value()}};
}

PlotFormat FigureDialog::format() const
{
    return chosenIn<PlotFormat>(m_format);
}

/// As large as there is room, but not larger than on the page.
void FigureDialog::drawPreview()
{
    QImage image = figureImage(m_picture, figureStyle(), copyDotsPerInch);
    const double onPage = static_cast<double>(m_picture.widget->logicalDpiX()) / copyDotsPerInch;
    const QSize room = m_preview->size().boundedTo(image.size() * onPage) * m_preview->devicePixelRatioF();
    image = image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(m_preview->devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void FigureDialog::copy() const
{
    QApplication::clipboard()->setImage(figureImage(m_picture, figureStyle(), copyDotsPerInch));
}

void FigureDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    layout()->activate(); // The preview has its size at once.
    drawPreview();
}

} // namespace bitops
