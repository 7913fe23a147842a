// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/explanation_panel.h"

#include "ui/base/explorer_style.h"
#include "ui/base/flow_layout.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/text_pane.h"
#include "ui/design/design_selection.h"
#include "ui/design/layer_explanation.h"
#include "ui/design/network_document.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

ExplanationPanel::ExplanationPanel(NetworkDocument* document, DesignSelection* selection, QWidget* parent)
    : SectionBody(parent)
    , m_document(document)
    , m_selection(selection)
    , m_buttons(new QButtonGroup(this))
    , m_choices(new QWidget)
    , m_title(new QLabel)
    , m_text(new TextPane)
    , m_unfoldNote(new QToolButton)
    , m_note(new TextPane)
{
    setPanelHelp(
        this, QStringLiteral("panel-explanation"),
        tr("How the cost of the chosen layer comes about: the formula, its numbers put in, and the result."));
    createLayout();
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int layer) {
        const bool isClassifier = layersToChoose().at(static_cast<std::size_t>(layer))->isClassifier;
        m_selection->setLayer(isClassifier ? DesignSelection::classifier : layer);
    });
    connect(m_unfoldNote, &QToolButton::toggled, this, [this](bool isUnfolded) {
        m_unfoldNote->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
        m_note->setVisible(isUnfolded);
    });
    connect(selection, &DesignSelection::changed, this, &ExplanationPanel::updateLayerButtons);
    connect(document, &NetworkDocument::costsChanged, this, &ExplanationPanel::updateLayerButtons);
    updateLayerButtons();
}

void ExplanationPanel::createLayout()
{
    new FlowLayout(4, m_choices);
    m_title->setFont(scaled(font(), 1, QFont::DemiBold));
    m_title->setObjectName(QStringLiteral("explanationTitle"));
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("explanation"));
    m_text->setAccessibleName(tr("How the cost of the layer comes about"));
    m_unfoldNote->setObjectName(QStringLiteral("unfoldNote"));
    m_unfoldNote->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfoldNote->setArrowType(Qt::RightArrow);
    m_unfoldNote->setAutoRaise(true);
    m_unfoldNote->setCheckable(true);
    m_unfoldNote->setFocusPolicy(Qt::StrongFocus);
    m_unfoldNote->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_note->setObjectName(QStringLiteral("notebookNote"));
    m_note->setAccessibleName(tr("What the notebook's code counts"));
    m_note->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 12);
    layout->addWidget(m_choices);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_unfoldNote);
    layout->addWidget(m_note);
}

QString ExplanationPanel::name() const
{
    return QStringLiteral("explanation");
}

QString ExplanationPanel::title() const
{
    return tr("Explain");
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
    const bool isRow = m_document->imported() != nullptr; // As all layers there.
    if (!isRow && !costs.layers.empty() && costs.layers.back().isClassifier) {
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
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        ExplorerStyle::makeChoice(button);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        m_choices->layout()->addWidget(button);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        m_buttons->button(static_cast<int>(i))->setText(layerTitle(layers[i]->layer));
    }
    m_choices->setVisible(m_document->imported() == nullptr); // There is one, whose name is the title.
    updateText();
}

void ExplanationPanel::updateText()
{
    const auto layers = layersToChoose();
    m_title->setVisible(!layers.empty());
    if (layers.empty()) {
        m_text->showText(m_document->blocks().empty()
                             ? tr("Add a block to see how its cost comes about.")
                             : tr("This block has no cost yet: mend the design first."));
        showNote({}, {});
        tellSummary({});
        return;
    }
    const std::size_t chosen = chosenOf(layers);
    m_buttons->button(static_cast<int>(chosen))->setChecked(true);
    const LayerCost& cost = *layers[chosen];
    m_title->setText(cost.layer.block ? tr("Block %1 · %2").arg(*cost.layer.block).arg(layerText(cost.layer))
                                      : layerText(cost.layer));
    const LayerExplanation explanation = explainLayer(cost, m_document->costOptions().rule, palette());
    m_text->showText(explanation.text);
    showNote(explanation.noteTitle, explanation.note);
    tellSummary(QStringLiteral("%1 · %2").arg(m_title->text(), shortText(static_cast<double>(cost.bitops))));
}

void ExplanationPanel::showNote(const QString& title, const QString& note)
{
    m_unfoldNote->setText(title);
    m_unfoldNote->setVisible(!title.isEmpty());
    m_note->showText(note);
    m_note->setVisible(!title.isEmpty() && m_unfoldNote->isChecked());
}

void ExplanationPanel::tellSummary(const QString& summary)
{
    if (m_summary != summary) {
        m_summary = summary;
        Q_EMIT summaryChanged();
    }
}

void ExplanationPanel::changeEvent(QEvent* event)
{
    SectionBody::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateText();
    }
}

} // namespace bitops
