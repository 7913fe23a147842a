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

} // namespace

InputSizesDialog::InputSizesDialog(const QString& fileName, const ModelInput& input, QWidget* parent)
    : QDialog(parent)
    , m_input(input)
{
    setWindowTitle(tr("Sizes of the Input"));
    auto* sentence =
        new QLabel(tr("“%1” leaves sizes of its input “%2” open: %3. Costs are those of one image of "
                      "these sizes.")
                       .arg(shownText(fileName), shownText(toQString(input.name)), sizesText()));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setObjectName(QStringLiteral("openSizes"));
    auto* form = new QFormLayout;
    for (std::size_t i = 0; i < input.sides.size(); ++i) {
        const InputSide& side = input.sides[i];
        m_boxes.push_back(nullptr);
        if (side.size) {
            continue;
        }
        auto* box = new QSpinBox;
        box->setRange(1, mostSize);
        box->setValue(i == 0 && input.sides.size() > 1 ? usualChannels : usualSide);
        box->setObjectName(QStringLiteral("size%1").arg(i));
        const QString number = tr("Dimension %1").arg(i + 1);
        form->addRow(side.symbol.empty()
                         ? number
                         : QStringLiteral("%1 (%2)").arg(number, shownText(toQString(side.symbol))),
                     box);
        m_boxes.back() = box;
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(sentence);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

/// "3×H×W"
QString InputSizesDialog::sizesText() const
{
    QStringList sides;
    for (const InputSide& side : m_input.sides) {
        sides += side.size             ? QString::number(*side.size)
                 : side.symbol.empty() ? QStringLiteral("?")
                                       : shownText(toQString(side.symbol));
    }
    return sides.join(QStringLiteral("×"));
}

std::vector<std::int64_t> InputSizesDialog::sizes() const
{
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        sizes.push_back(m_boxes[i] == nullptr ? m_input.sides[i].size.value_or(1) : m_boxes[i]->value());
    }
    return sizes;
}

} // namespace bitops
