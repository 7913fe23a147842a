// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/totals_panel.h"

#include "core/report/number_text.h"
#include "ui/document/network_document.h"
#include "ui/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace bitops {

TotalsPanel::TotalsPanel(NetworkDocument* document, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_bitops = addTile(QStringLiteral("totalBitops"), tr("BitOps"));
    m_macs = addTile(QStringLiteral("totalMacs"), tr("MACs"));
    m_parameters = addTile(QStringLiteral("totalParameters"), tr("Parameters"));
    m_weights = addTile(QStringLiteral("totalWeights"), tr("Weights"));
    m_meanBits = addTile(QStringLiteral("meanBits"), tr("Mean bits"));
    connect(document, &NetworkDocument::costsChanged, this, &TotalsPanel::updateTotals);
    updateTotals();
    setCompact(false);
}

TotalsPanel::Tile TotalsPanel::addTile(const QString& name, const QString& caption)
{
    auto* tile = new QFrame(this);
    tile->setProperty("tile", true);
    Tile labels{new QLabel(caption, tile), new QLabel(tile), new QLabel(tile)};
    labels.value->setObjectName(name);
    labels.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(tile);
    layout->setContentsMargins(10, 8, 6, 8);
    layout->setSpacing(1);
    for (QLabel* label : {labels.caption, labels.value, labels.remark}) {
        layout->addWidget(label);
    }
    labels.caption->setForegroundRole(QPalette::PlaceholderText);
    labels.remark->setForegroundRole(QPalette::PlaceholderText);
    layout->addStretch();
    static_cast<QHBoxLayout*>(this->layout())->addWidget(tile, 1);
    return labels;
}

void TotalsPanel::updateTotals()
{
    const CostReport& costs = m_document->costs();
    const TotalCost& total = costs.total;
    const QString scope = costs.isComplete() ? QString() : tr("as far as it goes");
    const auto set = [](const Tile& tile, const QString& value, const QString& remark, const QString& exact) {
        tile.value->setText(value);
        tile.remark->setText(remark);
        tile.value->setToolTip(exact);
        tile.value->setAccessibleName(tile.caption->text() + QStringLiteral(": ") + exact);
    };

    const double ofEightBits =
        total.bitopsAtEightBits == 0
            ? 0
            : static_cast<double>(total.bitops) / static_cast<double>(total.bitopsAtEightBits);
    const QString rule = toQString(infoOf(costs.options.rule).name);
    set(m_bitops, shortText(static_cast<double>(total.bitops)),
        costs.isComplete() ? tr("%1 of 8-bit").arg(percentText(ofEightBits)) : scope,
        tr("%1 BitOps, counting %2").arg(exactText(total.bitops), rule));
    set(m_macs, shortText(static_cast<double>(total.macs)), scope, tr("%1 MACs").arg(exactText(total.macs)));
    set(m_parameters, exactText(total.parameters), costs.isComplete() ? tr("with classifier") : scope,
        tr("%1: weights, batch norm, biases and classifier").arg(exactText(total.parameters)));
    const std::int64_t bytes = bytesOfBits(total.weightStorageBits);
    const double smaller =
        bytes == 0 ? 0 : 4 * static_cast<double>(total.weights) / static_cast<double>(bytes);
    set(m_weights, bytesText(bytes),
        costs.isComplete() ? tr("%1× below float").arg(QLocale().toString(smaller, 'f', 1)) : scope,
        tr("%1 bytes at their bits, %2 as float, %3")
            .arg(exactText(bytes), exactText(4 * total.weights),
                 costs.options.withClassifier ? tr("with the classifier") : tr("without the classifier")));
    set(m_meanBits, QLocale().toString(total.meanBitsPerMac(), 'f', 2),
        costs.isComplete() ? tr("per MAC") : scope,
        tr("%1 weight bits, averaged over MACs").arg(QLocale().toString(total.meanBitsPerMac(), 'f', 4)));
}

void TotalsPanel::setCompact(bool compact)
{
    QFont bold = font();
    bold.setPointSizeF((compact ? 1.15 : 1.45) * bold.pointSizeF());
    bold.setBold(true);
    for (const Tile& tile : {m_bitops, m_macs, m_parameters, m_weights, m_meanBits}) {
        tile.value->setFont(bold);
        tile.remark->setVisible(!compact);
    }
}

void TotalsPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // Below this width of a tile, its remark would be cut off; the tool tip has it, too.
    const int least = 11 * fontMetrics().averageCharWidth() + 5 * fontMetrics().height();
    setCompact(width() / 5 < least);
}

} // namespace bitops
