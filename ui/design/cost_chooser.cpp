// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/cost_chooser.h"

#include "ui/base/format.h"
#include "ui/base/network_fields.h"
#include "ui/design/counting_chooser.h"
#include "ui/design/network_document.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolTip>

#include <optional>

namespace bitops {

namespace {

constexpr int usualSides[]{32, 64, 96, 128, 160, 192, 224};

/// "3 × 32 × 32", "3x32x32", "3,32,32" or only "32", which keeps the channels.
std::optional<Shape> shapeFromText(const QString& text, std::int64_t channels)
{
    static const QRegularExpression full(
        QStringLiteral("^\\s*(\\d{1,6})\\s*[x×*,]\\s*(\\d{1,6})\\s*[x×*,]\\s*(\\d{1,6})\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression side(QStringLiteral("^\\s*(\\d{1,6})\\s*$"));
    if (const auto match = full.match(text); match.hasMatch()) {
        return Shape{match.captured(1).toLongLong(), match.captured(2).toLongLong(),
                     match.captured(3).toLongLong()};
    }
    if (const auto match = side.match(text); match.hasMatch()) {
        return Shape{channels, match.captured(1).toLongLong(), match.captured(1).toLongLong()};
    }
    return std::nullopt;
}

} // namespace

CostChooser::CostChooser(NetworkDocument* document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_input(new QComboBox(this))
    , m_rule(new CountingChooser(this))
{
    m_input->setObjectName(QStringLiteral("inputShape"));
    m_input->setAccessibleName(tr("Input: channels × height × width"));
    m_input->setEditable(true);
    m_input->setInsertPolicy(QComboBox::NoInsert);
    m_input->lineEdit()->setAcceptDrops(false); // A file that is dropped here is meant for the window.
    passUndoOn(m_input->lineEdit());
    for (const int side : usualSides) {
        m_input->addItem(shapeText({3, side, side}));
    }
    m_input->addItem(shapeText({1, 28, 28})); // MNIST's grey images
    m_rule->setObjectName(QStringLiteral("countingRule"));
    m_rule->setAccessibleName(tr("How bit operations are counted"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    m_labels = {labelFor(tr("&Input"), m_input), labelFor(tr("&Counting"), m_rule)};
    for (QLabel* label : m_labels) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    layout->addWidget(m_labels.front());
    layout->addWidget(m_input);
    layout->addSpacing(6);
    layout->addWidget(m_labels.back());
    layout->addWidget(m_rule);

    connect(m_input, &QComboBox::activated, this, &CostChooser::onInputEntered);
    connect(m_input->lineEdit(), &QLineEdit::editingFinished, this, &CostChooser::onInputEntered);
    connect(m_rule, &CountingChooser::activated, this, &CostChooser::onRuleChosen);
    connect(document, &NetworkDocument::frameChanged, this, &CostChooser::readInput);
    connect(document, &NetworkDocument::costsChanged, this, &CostChooser::readRule);
    connect(document, &NetworkDocument::costsChanged, this, &CostChooser::markInput);
    readInput();
    readRule();
    markInput();
}

void CostChooser::showLabels(bool areShown)
{
    for (QLabel* label : m_labels) {
        label->setVisible(areShown);
    }
}

void CostChooser::showFormula(bool isShown)
{
    m_rule->showFormula(isShown);
}

void CostChooser::markInput()
{
    markProblem(m_input, m_document->costs().problems,
                {Field::InputChannels, Field::InputHeight, Field::InputWidth});
    if (m_document->imported() != nullptr) {
        m_input->setToolTip(tr("The size of a model's input is as it was when the model was opened"));
    }
}

void CostChooser::readInput()
{
    m_input->setEditText(shapeText(m_document->frame().input.shape));
    m_input->setEnabled(m_document->imported() == nullptr);
}

void CostChooser::readRule()
{
    const CountingRuleInfo& rule = infoOf(m_document->costOptions().rule);
    m_rule->setRule(rule.rule);
    m_rule->setToolTip(
        QStringLiteral("%1: %2").arg(toQString(rule.formula), toQString(Translator::tr(rule.description))));
}

void CostChooser::onInputEntered()
{
    NetworkFrame frame = m_document->frame();
    const std::optional<Shape> shape = shapeFromText(m_input->currentText(), frame.input.shape.channels);
    if (!shape) {
        const QString entered = m_input->currentText();
        readInput();
        QToolTip::showText(
            m_input->mapToGlobal(QPoint(0, m_input->height())),
            tr("“%1” is not an input: enter channels × height × width, such as 3×32×32, or one "
               "number for height and width.")
                .arg(entered.toHtmlEscaped()),
            m_input);
        return;
    }
    frame.input.shape = *shape;
    m_document->changeFrame(frame, tr("Change Input"));
    m_document->finishEdit();
    readInput();
}

void CostChooser::onRuleChosen()
{
    CostOptions options = m_document->costOptions();
    options.rule = m_rule->rule();
    m_document->setCostOptions(options);
}

} // namespace bitops
