// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_panel.h"

#include "core/allocation/allocation_reason.h"
#include "core/base/count.h"
#include "core/graph/skips.h"
#include "ui/base/bit_chips.h"
#include "ui/base/colors.h"
#include "ui/base/explorer_style.h"
#include "ui/base/flow_layout.h"
#include "ui/base/fonts.h"
#include "ui/base/form_fields.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/segment_switch.h"
#include "ui/base/text_pane.h"
#include "ui/design/budget_text.h"
#include "ui/design/network_document.h"
#include "ui/proposal/budget_head.h"
#include "ui/proposal/proposal_actions.h"
#include "ui/proposal/proposal_plot.h"
#include "ui/proposal/proposal_table.h"

#include <QAction>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitops {

namespace {

constexpr int keyRestMs = 800; ///< After which the next key begins an edit of its own.
constexpr int onePercent = ProposalFront::stepsOfWhole / 100;

QLabel* makeNote(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    setTextSize(label, text_size::note);
    return label;
}

QToolButton* makeButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ProposalPanel::ProposalPanel(BitProposals* proposals, ProposalActions* actions, QWidget* parent)
    : SectionBody(parent)
    , m_proposals(proposals)
    , m_hint(createHint())
    , m_body(new QWidget)
    , m_head(new BudgetHead)
    , m_budget(new QSlider(Qt::Horizontal))
    , m_table(new ProposalTable(proposals))
    , m_reason(new TextPane)
{
    setPanelHelp(
        this, QStringLiteral("which-bits"),
        tr("Chooses the bits that are predicted to lose least within a budget, by what was measured of "
           "trained weights. Move the budget and watch table, network and bars."));
    m_reason->setObjectName(QStringLiteral("proposalReason"));
    m_reason->setAccessibleName(tr("Where the proposal saves"));
    prepareField(m_budget, QStringLiteral("budget"), tr("Budget"));
    m_budget->setSingleStep(onePercent);
    m_budget->setPageStep(5 * onePercent);

    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(6);
    body->addWidget(m_head);
    body->addWidget(m_budget);
    body->addWidget(createWishes());
    body->addWidget(makeNote(tr("Predicted accuracy")));
    auto* plot = new ProposalPlot(proposals);
    body->addWidget(plot);
    body->addWidget(makeNote(tr("To the right: share of 8-bit. Chips: the same bits everywhere.")));
    body->addWidget(m_table);
    body->addWidget(m_reason);
    body->addWidget(createButtons(actions));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 12);
    layout->addWidget(m_hint);
    layout->addWidget(m_body);
    for (QWidget* widget : QList<QWidget*>{m_budget, m_table, m_keepsEnds, m_withActivations}) {
        actions->addKeysTo(widget);
    }

    for (const auto end : {&QSlider::sliderPressed, &QSlider::sliderReleased}) {
        connect(m_budget, end, proposals->document(), &NetworkDocument::finishEdit);
    }
    m_keyRest.setSingleShot(true);
    m_keyRest.setInterval(keyRestMs);
    connect(&m_keyRest, &QTimer::timeout, proposals->document(), &NetworkDocument::finishEdit);
    connect(m_budget, &QSlider::valueChanged, this, [this](int steps) {
        if (!m_isReading) {
            m_proposals->setBudget(steps);
            m_budget->isSliderDown() ? m_keyRest.stop() : m_keyRest.start();
        }
    });
    connect(proposals, &BitProposals::changed, this, &ProposalPanel::readState);
    connect(proposals, &BitProposals::chosenChanged, this, &ProposalPanel::readChosen);
    readState();
}

QString ProposalPanel::name() const
{
    return QStringLiteral("proposals");
}

QString ProposalPanel::title() const
{
    return tr("Propose bits");
}

QString ProposalPanel::summary() const
{
    switch (m_proposals->state()) {
    case BitProposals::State::NotMeasured:
        return tr("no sensitivities measured yet");
    case BitProposals::State::Impossible:
        return tr("not possible");
    case BitProposals::State::Solving:
    case BitProposals::State::Solved:
        break;
    }
    const Allocation* const allocation = m_proposals->proposal(ProposalKind::Budget);
    const QString figure = allocation == nullptr ? tr("cannot be met")
                           : m_proposals->wishes().budgetKind == BudgetKind::WeightSize
                               ? bytesText((allocation->weightBits + bitsOfByte - 1) / bitsOfByte)
                               : shortText(static_cast<double>(allocation->bitops));
    return QStringLiteral("%1 · %2").arg(m_head->share(), figure);
}

QWidget* ProposalPanel::createHint()
{
    auto* hint = new QWidget;
    auto* text =
        makeNote(tr("Nothing was measured yet of weights that fit this design. Once the sensitivity of "
                    "its layers is known, the best bits for any budget are proposed here."));
    text->setObjectName(QStringLiteral("proposalHint"));
    text->setWordWrap(true);
    auto* measure = new QPushButton(tr("Measure Sensitivity…"));
    measure->setObjectName(QStringLiteral("measureForProposals"));
    connect(measure, &QPushButton::clicked, this, &ProposalPanel::measuringWanted);
    auto* layout = new QVBoxLayout(hint);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(text);
    layout->addWidget(measure, 0, Qt::AlignLeft);
    return hint;
}

QWidget* ProposalPanel::createWishes()
{
    auto* wishes = new QWidget;
    auto* form = new QFormLayout(wishes);
    form->setContentsMargins(0, 4, 0, 4);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(6);
    addSwitches(form);
    m_keepsEnds = new QCheckBox(tr("Keep first and last at 8"));
    m_keepsEnds->setObjectName(QStringLiteral("keepEnds"));
    m_keepsEnds->setToolTip(tr("The first and the last block stay at 8 bits, and the classifier where it is "
                               "counted; a block that is locked keeps the bits that it has"));
    m_withActivations = new QCheckBox(tr("Activations, too"));
    m_withActivations->setObjectName(QStringLiteral("proposeActivations"));
    m_withActivations->setToolTip(tr("The bits of activations are chosen together with those of weights"));
    form->addRow(QString(), m_keepsEnds);
    form->addRow(QString(), m_withActivations);
    connect(m_keepsEnds, &QCheckBox::toggled, this,
            [this](bool keeps) { change([keeps](ProposalWishes& all) { all.keepsEnds = keeps; }); });
    connect(m_withActivations, &QCheckBox::toggled, this,
            [this](bool are) { change([are](ProposalWishes& all) { all.withActivations = are; }); });
    return wishes;
}

void ProposalPanel::addSwitches(QFormLayout* form)
{
    m_kind = new SegmentSwitch(tr("What the budget is of"));
    m_kind->setObjectName(QStringLiteral("budgetKind"));
    m_kind->addSegment(tr("BitOps"), tr("A budget of BitOps, counted as the design is"));
    m_kind->addSegment(tr("Weight size"), tr("A budget of the weights' bytes"));
    m_kind->addSegment(tr("Both"), tr("The same share of both: neither may cost more"));
    m_bits = new BitChips(tr("Bits that layers may have"), {});
    m_bits->setObjectName(QStringLiteral("candidates"));
    m_perBlock = new SegmentSwitch(tr("Which layers have the same bits"));
    m_perBlock->setObjectName(QStringLiteral("perBlock"));
    m_perBlock->addSegment(tr("Block"), tr("The layers of a block have the same bits"));
    m_perBlock->addSegment(tr("Layer"), tr("Each layer has bits of its own"));
    m_perSkip = new SegmentSwitch(tr("Which layers of the model have the same bits"));
    m_perSkip->setObjectName(QStringLiteral("perSkip"));
    m_perSkip->addSegment(tr("Skip"), tr("The layers under a skip connection have the same bits"));
    m_perSkip->addSegment(tr("Layer"), tr("Each layer has bits of its own"));
    form->addRow(makeNote(tr("Weigh against")), m_kind);
    form->addRow(makeNote(tr("Layers may have")), m_bits);
    form->addRow(makeNote(tr("Bits for each")), m_perBlock);
    form->addRow(makeNote(tr("Bits for each")), m_perSkip);
    connect(m_kind, &SegmentSwitch::currentChanged, this, [this](int kind) {
        change([kind](ProposalWishes& all) { all.budgetKind = static_cast<BudgetKind>(kind); });
    });
    connect(m_bits, &BitChips::changed, this, [this] {
        // All are none in particular: what is measured later is chosen from, too.
        const std::vector<int> bits = m_bits->chosen();
        const bool areAll = bits == measuredBits(*m_proposals->measured());
        change([&](ProposalWishes& all) { all.bits = areAll ? std::vector<int>() : bits; });
    });
    connect(m_perBlock, &SegmentSwitch::currentChanged, this,
            [this](int layers) { change([layers](ProposalWishes& all) { all.perBlock = layers == 0; }); });
    connect(m_perSkip, &SegmentSwitch::currentChanged, this,
            [this](int layers) { change([layers](ProposalWishes& all) { all.perSkip = layers == 0; }); });
}

QWidget* ProposalPanel::createButtons(ProposalActions* actions)
{
    auto* buttons = new QWidget;
    auto* layout = new FlowLayout(6, buttons);
    layout->setContentsMargins({});
    QToolButton* const take = makeButton(actions->takeAction());
    ExplorerStyle::makePrimary(take);
    QToolButton* const queue = makeButton(actions->queueAction());
    queue->setMenu(actions->queueMenu());
    queue->setPopupMode(QToolButton::MenuButtonPopup);
    for (QToolButton* button : {take, makeButton(actions->pinAction()), queue}) {
        layout->addWidget(button);
    }
    return buttons;
}

void ProposalPanel::change(const std::function<void(ProposalWishes&)>& edit)
{
    if (!m_isReading) {
        ProposalWishes wishes = m_proposals->wishes();
        edit(wishes);
        m_proposals->setWishes(wishes);
    }
}

void ProposalPanel::readState()
{
    const QScopedValueRollback reading(m_isReading, true);
    const bool isMeasured = m_proposals->state() != BitProposals::State::NotMeasured;
    m_hint->setVisible(!isMeasured);
    m_body->setVisible(isMeasured);
    if (isMeasured) {
        readWishes();
    }
    readChosen();
}

void ProposalPanel::readWishes()
{
    const ProposalWishes& wishes = m_proposals->wishes();
    const std::vector<int> known = measuredBits(*m_proposals->measured());
    m_kind->setCurrent(static_cast<int>(wishes.budgetKind));
    m_bits->offer(known);
    m_bits->choose(wishes.bits.empty() ? known : wishes.bits);
    m_perBlock->setCurrent(wishes.perBlock ? 0 : 1);
    m_perSkip->setCurrent(wishes.perSkip ? 0 : 1);
    const ImportedNetwork* const model = m_proposals->document()->imported(); // Its rows are layers.
    auto* const form = qobject_cast<QFormLayout*>(m_perBlock->parentWidget()->layout());
    form->setRowVisible(m_perBlock, model == nullptr);
    form->setRowVisible(m_perSkip, model != nullptr && hasSkips(model->graph));
    m_keepsEnds->setChecked(wishes.keepsEnds);
    m_withActivations->setChecked(wishes.withActivations);
    m_withActivations->setVisible(hasActivations(*m_proposals->measured()));
    const ProposalFront* const front = m_proposals->front();
    m_budget->setRange(1, std::min(front == nullptr ? ProposalFront::stepsOfWhole : front->greatestSteps(),
                                   ProposalFront::mostSteps));
}

QString ProposalPanel::budgetFigure() const
{
    const ProposalFront* const front = m_proposals->front();
    if (front == nullptr) {
        return {};
    }
    const AllocationBudget budget = front->budgetOf(m_proposals->budget());
    QStringList figures;
    if (budget.bitops) {
        figures += shortText(static_cast<double>(*budget.bitops));
    }
    if (budget.weightBits) {
        figures += bytesText(*budget.weightBits / bitsOfByte);
    }
    return figures.join(QStringLiteral(" · "));
}

void ProposalPanel::readChosen()
{
    const QScopedValueRollback reading(m_isReading, true);
    m_budget->setValue(m_proposals->budget());
    const double share = static_cast<double>(m_proposals->budget()) / ProposalFront::stepsOfWhole;
    m_head->setTexts(tr("%1 of 8-bit").arg(budgetText(share)), budgetFigure());
    readProblem();
    Q_EMIT summaryChanged();
}

/// What stands in the way; else where the proposal saves.
void ProposalPanel::readProblem()
{
    const QString problem = m_proposals->problem();
    if (!problem.isEmpty()) {
        m_reason->showText(
            QStringLiteral("<span style=\"color:%1\">%2</span>")
                .arg(problemColor(palette()).name(), (QStringLiteral("⚠ ") + problem).toHtmlEscaped()));
        return;
    }
    const Allocation* const allocation = m_proposals->chosen();
    const std::optional<AllocationReason> reason =
        allocation == nullptr ? std::nullopt : reasonOf(*allocation);
    m_reason->showText(reason ? toQString(describe(*reason)).toHtmlEscaped()
                       : m_proposals->state() == BitProposals::State::Solving
                           ? tr("Solving for all budgets…").toHtmlEscaped()
                           : QString());
}

} // namespace bitops
