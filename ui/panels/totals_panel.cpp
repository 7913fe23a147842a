// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/totals_panel.h"

#include "core/report/number_text.h"
#include "ui/document/baseline.h"
#include "ui/document/network_document.h"
#include "ui/format.h"
#include "ui/style/colors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace bitops {

namespace {

constexpr int tileCount = 6;
constexpr int tileMargin = 8;

/// Exact as long as a tile has room for it.
QString parametersText(std::int64_t parameters)
{
    constexpr std::int64_t longest = 999'999;
    return parameters <= longest ? exactText(parameters) : shortText(static_cast<double>(parameters));
}

} // namespace

TotalsPanel::TotalsPanel(NetworkDocument* document, const Baseline* baseline, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_baseline(baseline)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_bitops = addTile(QStringLiteral("totalBitops"), tr("BitOps"));
    m_macs = addTile(QStringLiteral("totalMacs"), tr("MACs"));
    m_parameters = addTile(QStringLiteral("totalParameters"), tr("Parameters"));
    m_weights = addTile(QStringLiteral("totalWeights"), tr("Weights"));
    m_meanBits = addTile(QStringLiteral("meanBits"), tr("Mean bits"));
    m_peak = addTile(QStringLiteral("peakActivations"), tr("Peak act."));
    connect(document, &NetworkDocument::costsChanged, this, &TotalsPanel::updateTotals);
    connect(baseline, &Baseline::changed, this, &TotalsPanel::updateTotals);
    setCompact(false);
}

void TotalsPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateTotals();
    }
}

TotalsPanel::Tile TotalsPanel::addTile(const QString& name, const QString& caption)
{
    auto* tile = new QFrame(this);
    tile->setProperty("tile", true);
    Tile labels{new QLabel(caption, tile), new QLabel(tile), new QLabel(tile)};
    labels.value->setObjectName(name);
    labels.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(tile);
    layout->setContentsMargins(tileMargin, 8, 4, 8);
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

void TotalsPanel::show(const Tile& tile, const Texts& texts)
{
    tile.value->setText(texts.value);
    QString exact = texts.exact;
    QPalette colors = palette();
    if (m_baseline->isPinned() && m_document->costs().isComplete()) {
        const QString relative = relativeText(texts.own, texts.baseline);
        tile.remark->setText(m_isCompact ? relative
                                         : QStringLiteral("%1 · %2").arg(relative, texts.difference));
        exact += QLatin1Char('\n') +
                 tr("%1 (%2) against the baseline “%3”").arg(texts.difference, relative, m_baseline->name());
        colors.setColor(QPalette::PlaceholderText, differenceColor(palette(), texts.own - texts.baseline));
    } else {
        tile.remark->setText(texts.remark);
    }
    tile.remark->setPalette(colors);
    tile.remark->setVisible(!m_isCompact || m_baseline->isPinned());
    tile.value->setToolTip(exact);
    tile.remark->setToolTip(exact);
    tile.value->setAccessibleName(tile.caption->text() + QStringLiteral(": ") + exact);
}

void TotalsPanel::updateTotals()
{
    const CostReport& costs = m_document->costs();
    const TotalCost& total = costs.total;
    const TotalCost& base = m_baseline->costs().total;
    const QString scope = costs.isComplete() ? QString() : tr("as far as it goes");
    const auto number = [](std::int64_t value) { return static_cast<double>(value); };

    const QString rule = toQString(infoOf(costs.options.rule).name);
    show(m_bitops,
         {shortText(number(total.bitops)),
          costs.isComplete() ? tr("%1 of 8-bit").arg(percentText(total.ratioToEightBits().value_or(0)))
                             : scope,
          tr("%1 BitOps, counting %2; %3 of all at 8 bits, %4 of float")
              .arg(exactText(total.bitops), rule, percentText(total.ratioToEightBits().value_or(0)),
                   percentText(total.ratioToFloat().value_or(0))),
          number(total.bitops), number(base.bitops), differenceText(total.bitops - base.bitops)});
    show(m_macs, {shortText(number(total.macs)), scope, tr("%1 MACs").arg(exactText(total.macs)),
                  number(total.macs), number(base.macs), differenceText(total.macs - base.macs)});
    const ParameterCounts& counts = total.parameterCounts;
    show(
        m_parameters,
        {parametersText(total.parameters), costs.isComplete() ? tr("with classifier") : scope,
         tr("%1: %2 weights of convolutions, %3 of the classifier, %4 of batch norm, %5 biases")
             .arg(exactText(total.parameters), exactText(counts.convolutionWeights),
                  exactText(counts.classifierWeights), exactText(counts.batchNorm), exactText(counts.biases)),
         number(total.parameters), number(base.parameters),
         differenceText(total.parameters - base.parameters)});
    const std::int64_t bytes = bytesOfBits(total.weightStorageBits);
    const std::int64_t baseBytes = bytesOfBits(base.weightStorageBits);
    const double smaller = bytes == 0 ? 0 : 4 * number(total.weights) / number(bytes);
    show(m_weights,
         {bytesText(bytes),
          costs.isComplete() ? tr("%1× below float").arg(QLocale().toString(smaller, 'f', 1)) : scope,
          tr("%1 bytes at their bits, %2 as float, %3")
              .arg(exactText(bytes), exactText(4 * total.weights),
                   costs.options.withClassifier ? tr("with the classifier") : tr("without the classifier")),
          number(bytes), number(baseBytes), differenceText(bytes - baseBytes) + QLatin1Char('B')});
    const double meanDifference = total.meanBitsPerMac() - base.meanBitsPerMac();
    show(m_meanBits,
         {QLocale().toString(total.meanBitsPerMac(), 'f', 2), costs.isComplete() ? tr("per MAC") : scope,
          tr("%1 weight bits, averaged over MACs").arg(QLocale().toString(total.meanBitsPerMac(), 'f', 4)),
          total.meanBitsPerMac(), base.meanBitsPerMac(), differenceText(meanDifference, 2)});
    const std::int64_t peak = bytesOfBits(total.peak.bits);
    const std::int64_t basePeak = bytesOfBits(base.peak.bits);
    show(m_peak,
         {bytesText(peak), costs.isComplete() ? tr("activations") : scope,
          tr("%1 bytes of activations, most at %2: its input and output at their bits, and what waits for a "
             "skip connection; without the weights")
              .arg(exactText(peak), QString::fromStdString(total.peak.step)),
          number(peak), number(basePeak), differenceText(peak - basePeak) + QLatin1Char('B')});
}

void TotalsPanel::setCompact(bool compact)
{
    m_isCompact = compact;
    QFont bold = font();
    bold.setPointSizeF((compact ? 1.1 : 1.4) * bold.pointSizeF());
    bold.setBold(true);
    for (const Tile& tile : {m_bitops, m_macs, m_parameters, m_weights, m_meanBits, m_peak}) {
        tile.value->setFont(bold);
        // Large figures let the panel become narrower than they are: small ones take their place then.
        const QSizePolicy::Policy horizontal = compact ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        for (QLabel* label : {tile.value, tile.remark}) {
            label->setSizePolicy(horizontal, QSizePolicy::Preferred);
        }
    }
    updateTotals();
}

void TotalsPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // Below this width of a tile, its remark would be cut off; the tool tip has it, too.
    const int least =
        fontMetrics().horizontalAdvance(tr("%1× below float").arg(QLocale().toString(0.0, 'f', 1))) +
        2 * tileMargin;
    if (const bool compact = width() / tileCount < least; compact != m_isCompact) {
        setCompact(compact);
    }
}

} // namespace bitops
