// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/fold_section.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/section_body.h"
#include "ui/base/style_painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

namespace {

constexpr int leastHeight = 32;
constexpr int margin = 12;
constexpr int chevronRoom = 18;
constexpr int summaryGap = 12; ///< Between title and summary.

} // namespace

FoldHead::FoldHead(const QString& title, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(headingFont(font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FoldHead::setSummary(const QString& summary)
{
    if (m_summary != summary) {
        m_summary = summary;
        setAccessibleDescription(summary);
        setToolTip(summary.toHtmlEscaped());
        update();
    }
}

QSize FoldHead::sizeHint() const
{
    return {margin + chevronRoom + fontMetrics().horizontalAdvance(text().toUpper()) + margin,
            std::max(leastHeight, fontMetrics().height() + 14)};
}

QSize FoldHead::minimumSizeHint() const
{
    return sizeHint();
}

void FoldHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (hasFocus()) {
        QStyleOption option;
        option.initFrom(this);
        option.rect.adjust(4, 3, -4, -3);
        paint::focus(&painter, option);
    }
    const QColor color = underMouse() ? palette().color(QPalette::Text) : mutedText(palette());
    paint::chevron(&painter, QRectF(margin, 0, 10, height()),
                   isChecked() ? paint::Towards::Down : paint::Towards::Right, color);
    const int titleWidth = fontMetrics().horizontalAdvance(text().toUpper());
    QRect place = rect().adjusted(margin + chevronRoom, 0, -margin, 0);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_summary.isEmpty()) {
        place.setLeft(place.left() + titleWidth + summaryGap);
        QFont note = scaled(parentWidget()->font(), text_size::note);
        note.setCapitalization(QFont::MixedCase); // Else the painter takes what the title has.
        note.setLetterSpacing(QFont::PercentageSpacing, 100);
        note.setWeight(QFont::Normal);
        painter.setFont(note);
        painter.setPen(mutedText(palette()));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(m_summary, Qt::ElideRight, place.width()));
    }
}

void FoldHead::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Minus:
        setChecked(false);
        break;
    case Qt::Key_Right:
    case Qt::Key_Plus:
        setChecked(true);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FoldHead::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FoldHead::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

FoldSection::FoldSection(SectionBody* body, QWidget* parent)
    : QWidget(parent)
    , m_body(body)
    , m_head(new FoldHead(body->title(), this))
{
    setObjectName(body->name() + QStringLiteral("Section"));
    m_head->setObjectName(body->name() + QStringLiteral("Head"));
    m_head->setChecked(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1); // The hairline.
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(body);
    connect(m_head, &QAbstractButton::toggled, this, &FoldSection::showState);
    connect(body, &SectionBody::summaryChanged, this, &FoldSection::showState);
    showState();
}

void FoldSection::setFolded(bool isFolded)
{
    m_head->setChecked(!isFolded);
}

void FoldSection::showState()
{
    setVisible(m_body->isWanted());
    m_body->setVisible(!isFolded());
    m_head->setSummary(isFolded() ? m_body->summary() : QString());
}

void FoldSection::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, lineColor(palette()));
}

} // namespace bitops
