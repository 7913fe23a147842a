// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_table.h"

#include "ui/base/fonts.h"
#include "ui/proposal/proposal_marks.h"
#include "ui/proposal/proposal_table_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace bitops {

namespace {

constexpr int markRoom = 18; ///< In pixels.
constexpr int rowPadding = 8;

/// A name with its mark before it.
class MarkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem text = option;
        initStyleOption(&text, index);
        const QString name = text.text;
        text.text.clear();
        const QStyle* const style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &text, painter, option.widget);
        const QRect place = option.rect.adjusted(4, 0, -2, 0);
        const auto mark = static_cast<ProposalMark>(index.data(ProposalTableModel::MarkRole).toInt());
        paintProposalMark(painter, QPointF(place.left() + markRoom / 2.0 - 1, place.center().y() + 0.5), mark,
                          option.palette);
        painter->save();
        painter->setFont(text.font);
        const bool isOn = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setPen(option.palette.color(isOn ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter->drawText(place.adjusted(markRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(markRoom, 0);
    }
};

} // namespace

ProposalTable::ProposalTable(BitProposals* proposals, QWidget* parent)
    : QTableView(parent)
    , m_proposals(proposals)
{
    setObjectName(QStringLiteral("proposalTable"));
    setAccessibleName(tr("Proposals"));
    setModel(new ProposalTableModel(proposals, this));
    setItemDelegateForColumn(ProposalTableModel::NameColumn, new MarkDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextSize(this, text_size::table);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ProposalTableModel::NameColumn, QHeaderView::Stretch);
    fitHeight();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { choose(current.row()); });
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    connect(proposals, &BitProposals::chosenChanged, this, &ProposalTable::followChosen);
    connect(proposals, &BitProposals::changed, this, &ProposalTable::followChosen);
    followChosen();
}

/// All rows are in sight.
void ProposalTable::fitHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth());
}

void ProposalTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

void ProposalTable::followChosen()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const int row = m_proposals->isPreviewed() ? static_cast<int>(m_proposals->chosenKind())
                                               : ProposalTableModel::onScreenRow;
    if (currentIndex().row() != row) {
        setCurrentIndex(model()->index(row, 0));
    }
}

void ProposalTable::choose(int row)
{
    if (m_isFollowing || row < 0) {
        return;
    }
    if (row == ProposalTableModel::onScreenRow) {
        m_proposals->putAway();
    } else {
        m_proposals->choose(proposalKinds.at(static_cast<std::size_t>(row)));
    }
}

} // namespace bitops
