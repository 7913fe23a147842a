// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/explanation_panel.h"

#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/text_pane.h"
#include "ui/design/design_selection.h"
#include "ui/design/layer_explanation.h"
#include "ui/design/network_document.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

namespace {

constexpr int mostInARow = 3; ///< Buttons of layers.

} // namespace

ExplanationPanel::ExplanationPanel(NetworkDocument* document, DesignSelection* selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_buttons(new QButtonGroup(this))
    , m_buttonGrid(new QGridLayout)
    , m_title(new QLabel(this))
    , m_text(new TextPane(this))
{
    setPanelHelp(
        this, QStringLiteral("panel-explanation"),
        tr("How the cost of the chosen layer comes about: the formula, its numbers put in, and the result."));
    m_buttonGrid->setSpacing(4);
    m_buttonGrid->setColumnStretch(mostInARow, 1);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("explanationTitle"));
    m_text->setObjectName(QStringLiteral("explanation"));
    m_text->setAccessibleName(tr("How the cost of the layer comes about"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(m_buttonGrid);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);

    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int layer) {
        const bool isClassifier = layersToChoose().at(static_cast<std::size_t>(layer))->isClassifier;
        m_selection->setLayer(isClassifier ? DesignSelection::classifier : layer);
    });
    connect(selection, &DesignSelection::changed, this, &ExplanationPanel::updateLayerButtons);
    connect(document, &NetworkDocument::costsChanged, this, &ExplanationPanel::updateLayerButtons);
    updateLayerButtons();
}

/// The layers of the chosen block, and the classifier, which belongs to no row of the table.
std::vector<const LayerCost*> ExplanationPanel::layersToChoose() const
{
    const CostReport& costs = m_document->costs();
    const auto block = static_cast<std::size_t>(m_selection->block());
    std::vector<const LayerCost*> layers;
    if (m_selection->block() >= 0 && block < costs.blocks.size()) {
        const BlockCost& cost = costs.blocks[block];
        for (std::size_t i = 0; i < cost.layerCount; ++i) {
            layers.push_back(&costs.layers.at(cost.firstLayer + i));
        }
    }
    if (!costs.layers.empty() && costs.layers.back().isClassifier) {
        layers.push_back(&costs.layers.back());
    }
    return layers;
}

/// The layer to explain: index into the layers to choose from, of which there are some.
std::size_t ExplanationPanel::chosenOf(const std::vector<const LayerCost*>& layers) const
{
    if (m_selection->layer() == DesignSelection::classifier) {
        return layers.size() - 1;
    }
    // A block may have fewer layers than the one that was selected before.
    const bool hasClassifier = layers.back()->isClassifier;
    const std::size_t ofBlock = layers.size() - (hasClassifier ? 1 : 0);
    return ofBlock == 0 ? 0 : std::min(static_cast<std::size_t>(m_selection->layer()), ofBlock - 1);
}

void ExplanationPanel::updateLayerButtons()
{
    const auto layers = layersToChoose();
    while (m_buttons->buttons().size() > static_cast<qsizetype>(layers.size())) {
        delete m_buttons->buttons().last();
    }
    while (m_buttons->buttons().size() < static_cast<qsizetype>(layers.size())) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setProperty("choice", true); // For the style sheet.
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        m_buttons->button(static_cast<int>(i))->setText(layerTitle(layers[i]->layer));
    }
    placeLayerButtons();
    updateText();
}

/// Three in a row where they have room, whatever the language; two rows else.
void ExplanationPanel::placeLayerButtons()
{
    const QWidget* place = parentWidget() == nullptr ? this : parentWidget();
    const QMargins margins = layout()->contentsMargins();
    const int room = place->width() - margins.left() - margins.right();
    const QList<QAbstractButton*> buttons = m_buttons->buttons();
    int needed = 0;
    for (int i = 0; i < std::min(static_cast<int>(buttons.size()), mostInARow); ++i) {
        needed += buttons[i]->sizeHint().width() + m_buttonGrid->spacing();
    }
    const int inARow = needed > room ? 2 : mostInARow;
    for (int i = 0; i < buttons.size(); ++i) {
        m_buttonGrid->addWidget(buttons[i], i / inARow, i % inARow);
    }
}

QSize ExplanationPanel::minimumSizeHint() const
{
    int widest = 0;
    for (const QAbstractButton* button : m_buttons->buttons()) {
        widest = std::max(widest, button->sizeHint().width());
    }
    const QMargins margins = layout()->contentsMargins();
    const int content = std::max(2 * widest + m_buttonGrid->spacing(), m_text->minimumSizeHint().width());
    return {content + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

void ExplanationPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeLayerButtons();
}

void ExplanationPanel::updateText()
{
    const auto layers = layersToChoose();
    if (layers.empty()) {
        m_title->clear();
        m_text->showText(m_document->blocks().empty()
                             ? tr("Add a block to see how its cost comes about.")
                             : tr("This block has no cost yet: mend the design first."));
        return;
    }
    const std::size_t chosen = chosenOf(layers);
    m_buttons->button(static_cast<int>(chosen))->setChecked(true);
    const LayerCost& cost = *layers[chosen];
    m_title->setText(cost.layer.block ? tr("Block %1 · %2").arg(*cost.layer.block).arg(layerText(cost.layer))
                                      : layerText(cost.layer));
    m_text->showText(explainLayer(cost, m_document->costOptions().rule, palette()));
}

void ExplanationPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateText();
    }
}

} // namespace bitops
