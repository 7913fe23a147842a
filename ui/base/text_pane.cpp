// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/text_pane.h"

#include <QWheelEvent>

#include <cmath>

namespace bitops {

namespace {

constexpr int leastCharacters = 30; ///< In a line.

} // namespace

TextPane::TextPane(QWidget* parent)
    : QTextEdit(parent)
{
    setFrameShape(NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void TextPane::showText(const QString& html)
{
    if (html != m_html) {
        m_html = html;
        setHtml(html);
        followHeight();
    }
}

QSize TextPane::sizeHint() const
{
    return minimumSizeHint();
}

QSize TextPane::minimumSizeHint() const
{
    return {leastCharacters * fontMetrics().averageCharWidth(), m_textHeight};
}

void TextPane::followHeight()
{
    const int textHeight = static_cast<int>(std::ceil(document()->size().height()));
    if (textHeight != m_textHeight) {
        m_textHeight = textHeight;
        updateGeometry();
    }
}

void TextPane::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    followHeight();
}

void TextPane::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // All of it can be seen: what scrolls is around it.
}

} // namespace bitops
