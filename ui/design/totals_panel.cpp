// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/totals_panel.h"

#include "core/report/number_text.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/design/baseline.h"
#include "ui/design/design_preview.h"
#include "ui/design/main_total.h"
#include "ui/design/network_document.h"
#include "ui/design/over_eight_bits.h"
#include "ui/design/total_tile.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace bitops {

namespace {

constexpr int tileGap = 12;          ///< Between tiles.
constexpr double partOfMain = 0.342; ///< Of the panel's width, for the bit operations.

/// Which tiles give way to the others, the first of them first.
constexpr std::array<std::size_t, 5> givingWay{4, 3, 1, 0, 2};

double number(std::int64_t value)
{
    return static_cast<double>(value);
}

/// Exact as long as a tile has room for it.
QString parametersText(std::int64_t parameters)
{
    constexpr std::int64_t longest = 999'999;
    return parameters <= longest ? exactText(parameters) : shortText(number(parameters));
}

/// How many times smaller than as float the weights are.
QString floatRemark(double smaller)
{
    return smaller < 1.05 ? TotalsPanel::tr("as float")
                          : TotalsPanel::tr("%1× below float").arg(QLocale().toString(smaller, 'f', 1));
}

/// Where the peak is: "at block 3" for "blocks.3.pointwise"; of an imported network the end of the node's
/// name.
QString peakRemark(const std::string& step, bool isOfLayers)
{
    if (isOfLayers) {
        const QString name = toQString(step);
        return TotalsPanel::tr("at %1").arg(shownText(name.section(QLatin1Char('/'), -2)));
    }
    const QStringList parts = QString::fromStdString(step).split(QLatin1Char('.'));
    return parts.size() > 1    ? TotalsPanel::tr("at block %1").arg(parts.at(1))
           : step == "pooling" ? TotalsPanel::tr("at the pooling")
                               : TotalsPanel::tr("at the end");
}

/// What a proposal has in the place of a value; where that is the same, what else there is to say.
QString proposedText(const QString& proposed, const QString& value, const QString& remark)
{
    return proposed.isEmpty() || proposed == value ? remark : QStringLiteral("→ %1").arg(proposed);
}

/// What is not in the totals; empty if all is.
QString scopeText(const CostReport& costs)
{
    return !costs.isComplete()      ? TotalsPanel::tr("as far as it goes")
           : !costs.notices.empty() ? TotalsPanel::tr("incomplete")
                                    : QString();
}

} // namespace

TotalsPanel::TotalsPanel(NetworkDocument* document, const Baseline* baseline, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_baseline(baseline)
    , m_bitops(new MainTotal(this))
    , m_macs(new TotalTile(QStringLiteral("totalMacs"), {tr("MACs")}, this))
    , m_parameters(new TotalTile(QStringLiteral("totalParameters"), {tr("Parameters")}, this))
    , m_weights(new TotalTile(QStringLiteral("totalWeights"), {tr("Weights")}, this))
    , m_meanBits(new TotalTile(QStringLiteral("meanBits"), {tr("Mean bits")}, this))
    , m_peak(
          new TotalTile(QStringLiteral("peakActivations"), {tr("Peak activations"), tr("Peak act.")}, this))
    , m_tiles{m_macs, m_parameters, m_weights, m_meanBits, m_peak}
    , m_more(new QToolButton(this))
{
    setPanelHelp(this, QStringLiteral("panel-totals"),
                 tr("What the whole network costs under the rule that is named, and how that compares with "
                    "the baseline. Hold the pointer over a figure for the exact number."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setObjectName(QStringLiteral("moreTotals"));
    m_more->setAccessibleName(tr("More totals"));
    m_more->setToolTip(tr("More totals"));
    m_more->setIcon(symbolIcon(Symbol::More, Ink::Muted));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(new QMenu(m_more));
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &TotalsPanel::fillMenu);
    connect(document, &NetworkDocument::costsChanged, this, &TotalsPanel::updateTotals);
    connect(baseline, &Baseline::changed, this, &TotalsPanel::updateTotals);
    updateTotals();
}

void TotalsPanel::setPreview(const DesignPreview* preview)
{
    m_preview = preview;
    connect(preview, &DesignPreview::changed, this, &TotalsPanel::updateTotals);
    connect(preview, &DesignPreview::budgetChanged, this, &TotalsPanel::showBudget);
    updateTotals();
    showBudget();
}

void TotalsPanel::showBudget()
{
    m_bitops->setBudget(m_preview->budget());
}

bool TotalsPanel::isPreviewed() const
{
    return m_preview != nullptr && m_preview->isShown();
}

const TotalCost& TotalsPanel::proposedTotal() const
{
    return isPreviewed() ? m_preview->costs().total : m_document->costs().total;
}

void TotalsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateTotals();
    }
}

bool TotalsPanel::isCompared() const
{
    return m_baseline->isCosted() && m_document->costs().isComplete();
}

QString TotalsPanel::exactOf(const Texts& texts) const
{
    return isCompared() ? QStringLiteral("%1\n%2").arg(
                              texts.exact, tr("%1 (%2) against the baseline “%3”")
                                               .arg(texts.difference, relativeText(texts.own, texts.baseline),
                                                    m_baseline->name()))
                        : texts.exact;
}

void TotalsPanel::showTotal(TotalTile* tile, const Texts& texts)
{
    tile->setValue(texts.value, exactOf(texts));
    if (isPreviewed()) {
        tile->setRemark({proposedText(texts.proposed, texts.value, texts.remark)});
        return;
    }
    if (!isCompared()) {
        tile->setRemark({texts.remark});
        return;
    }
    const QString relative = relativeText(texts.own, texts.baseline);
    tile->setRemark({QStringLiteral("%1 · %2").arg(relative, texts.difference), relative},
                    differenceColor(palette(), texts.own - texts.baseline));
}

void TotalsPanel::showBitops()
{
    const CostReport& costs = m_document->costs();
    const TotalCost& total = costs.total;
    const TotalCost& base = m_baseline->costs().total;
    const QString rule = toQString(infoOf(costs.options.rule).name);
    const double part = total.ratioToEightBits().value_or(0);
    m_bitops->setRule(rule);
    m_bitops->setValue(shortText(number(total.bitops)),
                       exactOf({.value = {},
                                .remark = {},
                                .exact = tr("%1 BitOps, counting %2; %3 of all at 8 bits, %4 of float")
                                             .arg(exactText(total.bitops), rule, percentText(part),
                                                  percentText(total.ratioToFloat().value_or(0))),
                                .own = number(total.bitops),
                                .baseline = number(base.bitops),
                                .difference = differenceText(total.bitops - base.bitops)}));
    const QString scope = scopeText(costs);
    m_bitops->setShare(scope.isEmpty() ? tr("%1 of 8-bit").arg(percentText(part)) : scope, part);
    if (isPreviewed()) {
        m_bitops->setRemark(QStringLiteral("→ %1").arg(shortText(number(m_preview->costs().total.bitops))));
        showAdvice();
        return;
    }
    m_bitops->setRemark(isCompared() ? relativeText(number(total.bitops), number(base.bitops)) : QString(),
                        differenceColor(palette(), number(total.bitops - base.bitops)));
    showAdvice();
}

void TotalsPanel::showAdvice()
{
    const std::optional<OverEightBits> over = overEightBits(m_document->design(), m_document->costs());
    if (!over) {
        m_bitops->setAdvice({}, {}, nullptr);
        return;
    }
    std::function<void()> follow;
    if (over->mend) {
        follow = [this, over] {
            QList<int> rows(static_cast<qsizetype>(m_document->blocks().size()));
            std::iota(rows.begin(), rows.end(), 0);
            m_document->finishEdit();
            m_document->changeBlocks(rows, over->mend, over->edit);
            m_document->finishEdit();
        };
    }
    m_bitops->setAdvice(over->reason, over->edit, follow);
}

void TotalsPanel::updateTotals()
{
    showBitops();
    const CostReport& costs = m_document->costs();
    const TotalCost& total = costs.total;
    const TotalCost& base = m_baseline->costs().total;
    const TotalCost& proposed = proposedTotal();
    const QString scope = scopeText(costs);
    showTotal(m_macs, {.value = shortText(number(total.macs)),
                       .remark = scope.isEmpty() ? tr("per image") : scope,
                       .exact = tr("%1 MACs").arg(exactText(total.macs)),
                       .own = number(total.macs),
                       .baseline = number(base.macs),
                       .difference = differenceText(total.macs - base.macs)});
    const ParameterCounts& counts = total.parameterCounts;
    showTotal(
        m_parameters,
        {.value = parametersText(total.parameters),
         .remark = scope.isEmpty() ? tr("with classifier") : scope,
         .exact = tr("%1: %2 weights of convolutions, %3 of the classifier, %4 of batch norm, %5 biases")
                      .arg(exactText(total.parameters), exactText(counts.convolutionWeights),
                           exactText(counts.classifierWeights), exactText(counts.batchNorm),
                           exactText(counts.biases)),
         .own = number(total.parameters),
         .baseline = number(base.parameters),
         .difference = differenceText(total.parameters - base.parameters)});
    const std::int64_t bytes = bytesOfBits(total.weightStorageBits);
    const std::int64_t baseBytes = bytesOfBits(base.weightStorageBits);
    const double smaller = bytes == 0 ? 0 : 4 * number(total.weights) / number(bytes);
    showTotal(m_weights, {.value = bytesText(bytes),
                          .remark = scope.isEmpty() ? floatRemark(smaller) : scope,
                          .exact = tr("%1 bytes at their bits, %2 as float, %3")
                                       .arg(exactText(bytes), exactText(4 * total.weights),
                                            costs.options.withClassifier ? tr("with the classifier")
                                                                         : tr("without the classifier")),
                          .own = number(bytes),
                          .baseline = number(baseBytes),
                          .difference = bytesDifferenceText(bytes - baseBytes),
                          .proposed = bytesText(bytesOfBits(proposed.weightStorageBits))});
    const double meanDifference = total.meanBitsPerMac() - base.meanBitsPerMac();
    showTotal(
        m_meanBits,
        {.value = QLocale().toString(total.meanBitsPerMac(), 'f', 2),
         .remark = scope.isEmpty() ? tr("per MAC") : scope,
         .exact =
             tr("%1 weight bits, averaged over MACs").arg(QLocale().toString(total.meanBitsPerMac(), 'f', 4)),
         .own = total.meanBitsPerMac(),
         .baseline = base.meanBitsPerMac(),
         .difference = differenceText(meanDifference, 2),
         .proposed = QLocale().toString(proposed.meanBitsPerMac(), 'f', 2)});
    const std::int64_t peak = bytesOfBits(total.peak.bits);
    const std::int64_t basePeak = bytesOfBits(base.peak.bits);
    const QString place =
        total.peak.step == "pooling" ? tr("pooling") : QString::fromStdString(total.peak.step);
    showTotal(
        m_peak,
        {.value = bytesText(peak),
         .remark = scope.isEmpty() ? peakRemark(total.peak.step, m_document->imported() != nullptr) : scope,
         .exact = tr("%1 bytes of activations, most at %2: its input and output at their bits, and "
                     "what waits for a skip connection; without the weights")
                      .arg(exactText(peak), place),
         .own = number(peak),
         .baseline = number(basePeak),
         .difference = bytesDifferenceText(peak - basePeak),
         .proposed = bytesText(bytesOfBits(proposed.peak.bits))});
}

QSize TotalsPanel::sizeHint() const
{
    int width = m_bitops->leastWidth() + tileGap;
    for (const TotalTile* tile : m_tiles) {
        width += tile->leastWidth() + tileGap;
    }
    return {width, m_bitops->sizeHint().height()};
}

QSize TotalsPanel::minimumSizeHint() const
{
    return {m_bitops->leastWidth() + tileGap + m_more->sizeHint().width(), m_bitops->sizeHint().height()};
}

void TotalsPanel::arrange()
{
    const int least = m_bitops->leastWidth();
    const int most = m_bitops->sizeHint().width();
    const int wanted = qRound(partOfMain * width());
    m_divider = std::clamp(wanted, least, std::max(most, wanted));
    m_bitops->setCompact(m_divider < most);
    m_bitops->setGeometry(0, 0, m_divider, height() - 1);

    std::array<bool, 5> isShown{};
    isShown.fill(true);
    const int whole = width() - m_divider - 1;
    const auto needed = [&] {
        int sum = tileGap;
        for (std::size_t i = 0; i < m_tiles.size(); ++i) {
            sum += isShown.at(i) ? m_tiles.at(i)->leastWidth() + tileGap : 0;
        }
        return sum;
    };
    int room = whole;
    for (const std::size_t next : givingWay) {
        if (needed() <= room) {
            break;
        }
        isShown.at(next) = false;
        room = whole - m_more->sizeHint().width();
    }
    const auto count = static_cast<int>(std::ranges::count(isShown, true));
    const int spare = count == 0 ? 0 : std::max(0, room - needed()) / count;
    int left = m_divider + 1 + tileGap;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        TotalTile* tile = m_tiles.at(i);
        tile->setVisible(isShown.at(i));
        if (isShown.at(i)) {
            tile->setGeometry(left, 0, tile->leastWidth() + spare, height() - 1);
            left += tile->width() + tileGap;
        }
    }
    m_more->setVisible(count < static_cast<int>(m_tiles.size()));
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(width() - size.width() - 2, 4, size.width(), size.height());
}

/// The totals that have no room, to be read and copied.
void TotalsPanel::fillMenu()
{
    QMenu* menu = m_more->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    for (const TotalTile* tile : m_tiles) {
        if (!tile->isVisible()) {
            QAction* action = menu->addAction(QStringLiteral("%1: %2").arg(tile->caption(), tile->value()));
            action->setToolTip(tr("Copies: %1").arg(tile->exact()));
            connect(action, &QAction::triggered, tile,
                    [tile] { QApplication::clipboard()->setText(tile->exact()); });
        }
    }
}

void TotalsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TotalsPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, lineColor(palette()));
    painter.fillRect(m_divider, 0, 1, height() - 1, lineColor(palette()));
}

} // namespace bitops
