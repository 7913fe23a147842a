// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/input_sizes_dialog.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bitops {

namespace {

constexpr int mostSize = 1'000'000;
constexpr int usualChannels = 3;
constexpr int usualSide = 224;

/// "3×H×W"
QString sizesText(const ModelInput& input)
{
    QStringList sides;
    for (const InputSide& side : input.sides) {
        sides += side.size             ? QString::number(*side.size)
                 : side.symbol.empty() ? QStringLiteral("?")
                                       : shownText(toQString(side.symbol));
    }
    return sides.join(QStringLiteral("×"));
}

} // namespace

InputSizesDialog::InputSizesDialog(const QString& fileName, const std::vector<ModelInput>& inputs,
                                   QWidget* parent)
    : QDialog(parent)
    , m_inputs(inputs)
{
    setWindowTitle(tr("Sizes of the Input"));
    QStringList open;
    for (const ModelInput& input : inputs) {
        open += tr("“%1”: %2").arg(shownText(toQString(input.name)), sizesText(input));
    }
    auto* sentence = new QLabel(
        tr("“%1” leaves sizes of its inputs open, %2. Costs are those of one image of these sizes.")
            .arg(shownText(fileName), open.join(QStringLiteral(", "))));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setObjectName(QStringLiteral("openSizes"));
    auto* form = new QFormLayout;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        addInput(form, i);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(sentence);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

void InputSizesDialog::addInput(QFormLayout* form, std::size_t index)
{
    const ModelInput& input = m_inputs[index];
    for (std::size_t i = 0; i < input.sides.size(); ++i) {
        const InputSide& side = input.sides[i];
        if (side.size) {
            continue;
        }
        if (const auto known = m_named.find(side.symbol); known != m_named.end()) {
            m_boxes[{index, i}] = known->second;
            continue;
        }
        auto* box = new QSpinBox;
        box->setRange(1, mostSize);
        box->setValue(i == 0 && input.sides.size() > 1 ? usualChannels : usualSide);
        box->setObjectName(QStringLiteral("size%1").arg(m_boxes.size()));
        const QString number = m_inputs.size() == 1
                                   ? tr("Dimension %1").arg(i + 1)
                                   : tr("%1, dimension %2").arg(shownText(toQString(input.name))).arg(i + 1);
        form->addRow(side.symbol.empty()
                         ? number
                         : QStringLiteral("%1 (%2)").arg(number, shownText(toQString(side.symbol))),
                     box);
        m_boxes[{index, i}] = box;
        if (!side.symbol.empty()) {
            m_named.emplace(side.symbol, box);
        }
    }
}

std::vector<std::int64_t> InputSizesDialog::sizes() const
{
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 0; i < m_inputs.size(); ++i) {
        if (i > 0) {
            sizes.push_back(nextInput);
        }
        for (std::size_t j = 0; j < m_inputs[i].sides.size(); ++j) {
            const auto box = m_boxes.find({i, j});
            sizes.push_back(box == m_boxes.end() ? m_inputs[i].sides[j].size.value_or(1)
                                                 : box->second->value());
        }
    }
    return sizes;
}

} // namespace bitops
