// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/counting_chooser.h"

#include "core/cost/rule_remark.h"
#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/design/formula_painting.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr int rowHeight = 30;
constexpr int markRoom = 28; ///< For the mark at the chosen rule.
constexpr int chooserGap = 16;
constexpr int chooserMargin = 12;

QFont nameFont(const QFont& font)
{
    return scaled(font, text_size::table, QFont::DemiBold);
}

QFont formulaFont(const QFont& font)
{
    return scaled(font, text_size::table);
}

/// Of all rules.
int widestName(const QFont& font)
{
    const QFontMetrics metrics(nameFont(font));
    int widest = 0;
    for (const CountingRuleInfo& rule : countingRules()) {
        widest = std::max(widest, metrics.horizontalAdvance(toQString(rule.name)));
    }
    return widest;
}

double widestFormula(const QFont& font)
{
    double widest = 0;
    for (const CountingRuleInfo& rule : countingRules()) {
        widest = std::max(widest, formulaWidth(rule.formula, formulaFont(font)));
    }
    return widest;
}

/// A rule in the list: mark, name, formula, what it is known for; below them what the letters stand for.
class RuleDelegate : public QStyledItemDelegate
{
public:
    explicit RuleDelegate(const CountingChooser* chooser, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_chooser(chooser)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (!index.data(Qt::UserRole).isValid()) {
            return {QFontMetrics(scaled(option.font, text_size::note))
                            .horizontalAdvance(index.data().toString()) +
                        2 * chooserMargin,
                    rowHeight};
        }
        int remark = 0;
        const QFontMetrics metrics(scaled(option.font, text_size::note));
        for (const CountingRuleInfo& rule : countingRules()) {
            remark =
                std::max(remark, metrics.horizontalAdvance(toQString(Translator::tr(remarkOn(rule.rule)))));
        }
        return {markRoom + widestName(option.font) + chooserGap +
                    static_cast<int>(std::ceil(widestFormula(option.font))) + 2 * chooserGap + remark +
                    chooserMargin,
                std::max(rowHeight, option.fontMetrics.height() + 12)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (!index.data(Qt::UserRole).isValid()) {
            painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)),
                              lineColor(option.palette));
            painter->setFont(scaled(option.font, text_size::note));
            painter->setPen(mutedText(option.palette));
            painter->drawText(option.rect.adjusted(chooserMargin, 0, 0, 0), Qt::AlignVCenter,
                              index.data().toString());
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, option.palette.highlight());
        }
        const CountingRuleInfo& rule = infoOf(static_cast<CountingRule>(index.data(Qt::UserRole).toInt()));
        QRect place = option.rect.adjusted(0, 0, -chooserMargin, 0);
        if (m_chooser->currentIndex() == index.row()) {
            painter->setPen(accentColor(option.palette));
            painter->drawText(QRect(place.topLeft(), QSize(markRoom, place.height())), Qt::AlignCenter,
                              QStringLiteral("✓"));
        }
        place.setLeft(place.left() + markRoom);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->setFont(nameFont(option.font));
        painter->drawText(place, Qt::AlignVCenter, toQString(rule.name));
        painter->setFont(formulaFont(option.font));
        drawFormula(painter, QRectF(place).adjusted(widestName(option.font) + chooserGap, 0, 0, 0),
                    rule.formula);
        painter->setFont(scaled(option.font, text_size::note));
        painter->setPen(mutedText(option.palette));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight,
                          toQString(Translator::tr(remarkOn(rule.rule))));
        painter->restore();
    }

private:
    const CountingChooser* m_chooser;
};

} // namespace

CountingChooser::CountingChooser(QWidget* parent)
    : QComboBox(parent)
{
    for (const CountingRuleInfo& rule : countingRules()) {
        addItem(toQString(rule.name), static_cast<int>(rule.rule));
        setItemData(count() - 1, toQString(Translator::tr(rule.description)), Qt::ToolTipRole);
    }
    addItem(tr("b_w bits of the weights, b_a bits of the input, n input channels of a group, K kernel"));
    // It explains, and cannot be chosen.
    static_cast<QStandardItemModel*>(model())->item(count() - 1)->setFlags(Qt::NoItemFlags);
    setMaxVisibleItems(count());
    setItemDelegate(new RuleDelegate(this, this));
}

CountingRule CountingChooser::rule() const
{
    return static_cast<CountingRule>(currentData().toInt());
}

void CountingChooser::setRule(CountingRule rule)
{
    setCurrentIndex(findData(static_cast<int>(rule)));
}

void CountingChooser::showFormula(bool isShown)
{
    if (m_hasFormula != isShown) {
        m_hasFormula = isShown;
        updateGeometry();
        update();
    }
}

/// The formulas of the usual rules fit; longer ones are seen in the list and in the tool tip.
QSize CountingChooser::sizeHint() const
{
    constexpr int arrow = 36;
    const double formula =
        m_hasFormula
            ? formulaWidth(infoOf(CountingRule::Product).formula, formulaFont(font())) + chooserGap / 2.0
            : 0;
    return {widestName(font()) + static_cast<int>(std::ceil(formula)) + arrow,
            QComboBox::sizeHint().height()};
}

QSize CountingChooser::minimumSizeHint() const
{
    return sizeHint();
}

void CountingChooser::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0));
    QComboBox::showPopup();
}

void CountingChooser::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    QRect place = style()
                      ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
                      .adjusted(4, 0, 0, 0);
    const CountingRuleInfo& info = infoOf(rule());
    painter.setClipRect(place);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.setFont(scaled(font(), text_size::table));
    painter.drawText(place, Qt::AlignVCenter, toQString(info.name));
    place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(toQString(info.name)) +
                  chooserGap / 2);
    if (m_hasFormula && formulaWidth(info.formula, painter.font()) <= place.width()) {
        painter.setPen(mutedText(palette()));
        drawFormula(&painter, place, info.formula);
    }
}

} // namespace bitops
