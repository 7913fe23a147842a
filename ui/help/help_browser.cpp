// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/help_browser.h"

#include "ui/base/colors.h"
#include "ui/help/help_pages.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QImage>

namespace bitops {

HelpBrowser::HelpBrowser(QWidget* parent)
    : QTextBrowser(parent)
{
    constexpr double margin = 16;
    setOpenLinks(false);
    setAccessibleName(tr("Page of the help"));
    document()->setDocumentMargin(margin);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const QUrl whole = source().resolved(link);
        if (whole.scheme() == QStringLiteral("help")) {
            setSource(whole);
        } else {
            QDesktopServices::openUrl(whole);
        }
    });
    updateStyle();
}

QVariant HelpBrowser::loadResource(int type, const QUrl& name)
{
    if (type == QTextDocument::HtmlResource && name.scheme() == QStringLiteral("help")) {
        return helpHtml(name.path().mid(1));
    }
    if (type == QTextDocument::ImageResource && name.scheme() == QStringLiteral("help")) {
        return QImage(QStringLiteral(":/help") + name.path());
    }
    return {}; // Nothing from the disk or the network.
}

void HelpBrowser::doSetSource(const QUrl& name, QTextDocument::ResourceType /*type*/)
{
    QTextBrowser::doSetSource(name, QTextDocument::HtmlResource);
    mark();
}

/// Pages name no colours, so that they can be read on light and dark ground.
void HelpBrowser::updateStyle()
{
    const QString line = lineColor(palette()).name();
    document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; } "
                       "h1 { margin-bottom: 12px; } h2 { margin-top: 20px; margin-bottom: 6px; } "
                       "p, li { line-height: 135%; } "
                       "p.formula { font-size: large; margin: 12px 24px; } "
                       "p.note { color: %2; } "
                       "th { text-align: left; } "
                       "th, td { border-bottom: 1px solid %3; } ")
            .arg(palette().color(QPalette::Link).name(), mutedText(palette()).name(), line));
}

void HelpBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateStyle();
        if (source().isValid()) {
            reload();
        }
    }
}

void HelpBrowser::setWords(const QStringList& words)
{
    m_words = words;
    mark();
}

void HelpBrowser::mark()
{
    constexpr double strength = 0.35;
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : m_words) {
        QTextCursor cursor(document());
        while (!(cursor = document()->find(word, cursor)).isNull()) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = cursor;
            selection.format.setBackground(
                mixed(palette().color(QPalette::Base), palette().color(QPalette::Highlight), strength));
            selection.format.setFontUnderline(true);
            marks.append(selection);
        }
    }
    setExtraSelections(marks);
}

bool HelpBrowser::selectNext()
{
    if (extraSelections().isEmpty()) {
        return false;
    }
    const int position = textCursor().position();
    const QList<QTextEdit::ExtraSelection> marks = extraSelections();
    const QTextEdit::ExtraSelection* next = nullptr;
    const QTextEdit::ExtraSelection* first = &marks.constFirst();
    for (const QTextEdit::ExtraSelection& mark : marks) {
        const int start = mark.cursor.selectionStart();
        if (start < first->cursor.selectionStart()) {
            first = &mark;
        }
        if (start >= position && (next == nullptr || start < next->cursor.selectionStart())) {
            next = &mark;
        }
    }
    setTextCursor((next != nullptr ? next : first)->cursor);
    ensureCursorVisible();
    return true;
}

} // namespace bitops
