// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/explanation_panel.h"

#include "ui/document/network_document.h"
#include "ui/format.h"
#include "ui/panels/layer_explanation.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

ExplanationPanel::ExplanationPanel(NetworkDocument* document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_buttons(new QButtonGroup(this))
    , m_buttonRow(new QHBoxLayout)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_buttonRow->setSpacing(4);
    m_buttonRow->addStretch();
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("explanationTitle"));
    m_text->setObjectName(QStringLiteral("explanation"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(m_buttonRow);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);

    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int layer) {
        m_layer = layer;
        updateText();
    });
    connect(document, &NetworkDocument::costsChanged, this, &ExplanationPanel::updateLayerButtons);
    updateLayerButtons();
}

void ExplanationPanel::explain(int block, int layer)
{
    m_block = block;
    if (layer >= 0) {
        m_layer = layer;
    }
    updateLayerButtons();
}

/// The layers of the chosen block, and the classifier, which belongs to no row of the table.
std::vector<const LayerCost*> ExplanationPanel::layersToChoose() const
{
    std::vector<const LayerCost*> layers;
    for (const LayerCost& cost : m_document->costs().layers) {
        const bool isOfBlock = m_block >= 0 && cost.layer.block == static_cast<std::size_t>(m_block);
        if (isOfBlock || cost.layer.kind == LayerKind::Classifier) {
            layers.push_back(&cost);
        }
    }
    return layers;
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
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        m_buttonRow->insertWidget(m_buttons->id(button), button);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        m_buttons->button(static_cast<int>(i))->setText(kindText(layers[i]->layer.kind));
    }
    updateText();
}

void ExplanationPanel::updateText()
{
    const auto layers = layersToChoose();
    if (layers.empty()) {
        m_title->clear();
        m_text->setText(m_document->blocks().empty()
                            ? tr("Add a block to see how its cost comes about.")
                            : tr("This block has no cost yet: mend the design first."));
        return;
    }
    m_layer = std::min(m_layer, static_cast<int>(layers.size()) - 1);
    m_buttons->button(m_layer)->setChecked(true);
    const LayerCost& cost = *layers.at(static_cast<std::size_t>(m_layer));
    m_title->setText(cost.layer.block ? tr("Block %1 · %2").arg(*cost.layer.block).arg(layerText(cost.layer))
                                      : layerText(cost.layer));
    m_text->setText(explainLayer(cost, m_document->costOptions().rule, palette()));
}

void ExplanationPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateText();
    }
}

} // namespace bitops
