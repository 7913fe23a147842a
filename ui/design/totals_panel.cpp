// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/totals_panel.h"

#include "core/report/number_text.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/design/baseline.h"
#include "ui/design/network_document.h"
#include "ui/design/total_tile.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QTimer>

namespace bitops {

namespace {

constexpr int tileMargin = 8;

/// Exact as long as a tile has room for it.
QString parametersText(std::int64_t parameters)
{
    constexpr std::int64_t longest = 999'999;
    return parameters <= longest ? exactText(parameters) : shortText(static_cast<double>(parameters));
}

/// How many times smaller than as float the weights are.
QString floatRemark(double smaller)
{
    return smaller < 1.05 ? TotalsPanel::tr("as float")
                          : TotalsPanel::tr("%1× below float").arg(QLocale().toString(smaller, 'f', 1));
}

} // namespace

TotalsPanel::TotalsPanel(NetworkDocument* document, const Baseline* baseline, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_baseline(baseline)
    , m_layout(new QGridLayout(this))
    , m_bitops(new TotalTile(QStringLiteral("totalBitops"), tr("BitOps"), this))
    , m_macs(new TotalTile(QStringLiteral("totalMacs"), tr("MACs"), this))
    , m_parameters(new TotalTile(QStringLiteral("totalParameters"), tr("Parameters"), this))
    , m_weights(new TotalTile(QStringLiteral("totalWeights"), tr("Weights"), this))
    , m_meanBits(new TotalTile(QStringLiteral("meanBits"), tr("Mean bits"), this))
    , m_peak(new TotalTile(QStringLiteral("peakActivations"), tr("Peak act."), this))
{
    setPanelHelp(this, QStringLiteral("panel-totals"),
                 tr("What the whole network costs under the rule that is named, and how that compares with "
                    "the baseline. Hold the pointer over a figure for the exact number."));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    fold(false);
    connect(document, &NetworkDocument::costsChanged, this, &TotalsPanel::updateTotals);
    connect(baseline, &Baseline::changed, this, &TotalsPanel::updateTotals);
    setCompact(false);
}

void TotalsPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateTotals();
    } else if (event->type() == QEvent::StyleChange) {
        // A new style sheet brings back the fonts that the tiles had at first, after this event.
        QTimer::singleShot(0, this, [this] { setCompact(m_isCompact); });
    }
}

void TotalsPanel::show(TotalTile* tile, const Texts& texts)
{
    if (!m_baseline->isCosted() || !m_document->costs().isComplete()) {
        tile->setValue(texts.value, texts.exact);
        tile->setRemark(m_isCompact ? texts.shortRemark : texts.remark);
        return;
    }
    const QString relative = relativeText(texts.own, texts.baseline);
    tile->setValue(
        texts.value,
        QStringLiteral("%1\n%2").arg(
            texts.exact,
            tr("%1 (%2) against the baseline “%3”").arg(texts.difference, relative, m_baseline->name())));
    const QString both = QStringLiteral("%1 · %2").arg(relative, texts.difference);
    const int room = width() / columns() - 2 * tileMargin;
    tile->setRemark(fontMetrics().horizontalAdvance(both) > room ? relative : both,
                    differenceColor(palette(), texts.own - texts.baseline));
}

void TotalsPanel::updateTotals()
{
    const CostReport& costs = m_document->costs();
    const TotalCost& total = costs.total;
    const TotalCost& base = m_baseline->costs().total;
    const QString scope = costs.isComplete() ? QString() : tr("as far as it goes");
    const auto number = [](std::int64_t value) { return static_cast<double>(value); };

    const QString rule = toQString(infoOf(costs.options.rule).name);
    m_bitops->setNote(rule);
    show(m_bitops,
         {shortText(number(total.bitops)),
          costs.isComplete() ? tr("%1 of 8-bit").arg(percentText(total.ratioToEightBits().value_or(0)))
                             : scope,
          rule,
          tr("%1 BitOps, counting %2; %3 of all at 8 bits, %4 of float")
              .arg(exactText(total.bitops), rule, percentText(total.ratioToEightBits().value_or(0)),
                   percentText(total.ratioToFloat().value_or(0))),
          number(total.bitops), number(base.bitops), differenceText(total.bitops - base.bitops)});
    show(m_macs, {shortText(number(total.macs)),
                  scope,
                  {},
                  tr("%1 MACs").arg(exactText(total.macs)),
                  number(total.macs),
                  number(base.macs),
                  differenceText(total.macs - base.macs)});
    const ParameterCounts& counts = total.parameterCounts;
    show(
        m_parameters,
        {parametersText(total.parameters),
         costs.isComplete() ? tr("with classifier") : scope,
         {},
         tr("%1: %2 weights of convolutions, %3 of the classifier, %4 of batch norm, %5 biases")
             .arg(exactText(total.parameters), exactText(counts.convolutionWeights),
                  exactText(counts.classifierWeights), exactText(counts.batchNorm), exactText(counts.biases)),
         number(total.parameters),
         number(base.parameters),
         differenceText(total.parameters - base.parameters)});
    const std::int64_t bytes = bytesOfBits(total.weightStorageBits);
    const std::int64_t baseBytes = bytesOfBits(base.weightStorageBits);
    const double smaller = bytes == 0 ? 0 : 4 * number(total.weights) / number(bytes);
    show(m_weights,
         {bytesText(bytes),
          costs.isComplete() ? floatRemark(smaller) : scope,
          {},
          tr("%1 bytes at their bits, %2 as float, %3")
              .arg(exactText(bytes), exactText(4 * total.weights),
                   costs.options.withClassifier ? tr("with the classifier") : tr("without the classifier")),
          number(bytes),
          number(baseBytes),
          bytesDifferenceText(bytes - baseBytes)});
    const double meanDifference = total.meanBitsPerMac() - base.meanBitsPerMac();
    show(m_meanBits,
         {QLocale().toString(total.meanBitsPerMac(), 'f', 2),
          costs.isComplete() ? tr("per MAC") : scope,
          {},
          tr("%1 weight bits, averaged over MACs").arg(QLocale().toString(total.meanBitsPerMac(), 'f', 4)),
          total.meanBitsPerMac(),
          base.meanBitsPerMac(),
          differenceText(meanDifference, 2)});
    const std::int64_t peak = bytesOfBits(total.peak.bits);
    const std::int64_t basePeak = bytesOfBits(base.peak.bits);
    show(m_peak,
         {bytesText(peak),
          costs.isComplete() ? tr("activations") : scope,
          {},
          tr("%1 bytes of activations, most at %2: its input and output at their bits, and what waits for a "
             "skip connection; without the weights")
              .arg(exactText(peak),
                   total.peak.step == "pooling" ? tr("pooling") : QString::fromStdString(total.peak.step)),
          number(peak),
          number(basePeak),
          bytesDifferenceText(peak - basePeak)});
}

void TotalsPanel::setCompact(bool compact)
{
    m_isCompact = compact;
    for (TotalTile* tile : tiles()) {
        tile->setCompact(compact);
    }
    updateTotals();
}

std::array<TotalTile*, 6> TotalsPanel::tiles() const
{
    return {m_bitops, m_macs, m_parameters, m_weights, m_meanBits, m_peak};
}

int TotalsPanel::columns() const
{
    return static_cast<int>(tiles().size()) / (m_isFolded ? 2 : 1);
}

void TotalsPanel::fold(bool isFolded)
{
    m_isFolded = isFolded;
    int place = 0;
    for (TotalTile* tile : tiles()) {
        tile->setFolded(isFolded);
        m_layout->addWidget(tile, place / columns(), place % columns());
        ++place;
    }
    for (int column = 0; column < place; ++column) {
        m_layout->setColumnStretch(column, column < columns() ? 1 : 0);
    }
    updateGeometry();
}

QSize TotalsPanel::minimumSizeHint() const
{
    constexpr int leastColumns = 3;
    return {leastColumns * m_bitops->minimumSizeHint().width(), m_layout->minimumSize().height()};
}

void TotalsPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool isFolded = width() < static_cast<int>(tiles().size()) * m_bitops->minimumSizeHint().width();
    if (isFolded != m_isFolded) {
        fold(isFolded);
    }
    // Below this width of a tile, its remark would be cut off; the tool tip has it, too.
    const int least = fontMetrics().horizontalAdvance(floatRemark(2.0)) + 2 * tileMargin;
    if (const bool compact = isFolded || width() / columns() < least; compact != m_isCompact) {
        setCompact(compact);
    } else if (m_baseline->isPinned()) {
        updateTotals(); // There may be room for more of the difference, or for less.
    }
}

} // namespace bitops
