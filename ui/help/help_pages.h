// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace bitops {

/// One page of the help. Pages lie in the resources under help/LANGUAGE/ID.html; a page that a language lacks
/// is shown in English. Formats and the protocol are the very READMEs that stand beside the code, in
/// Markdown.
struct HelpPage
{
    QString id;
    QString title;
    int level = 0; ///< In the table of contents: 0, or 1 for what belongs to the page before it.
};

/// All pages, in the order of the table of contents; titles in the user's language.
QList<HelpPage> helpPages();

/// The page as HTML, in the language of QLocale() where there is one; empty if there is no such page.
QString helpHtml(const QString& id);

/// The address that a link to the page has: "help:/first-steps".
QUrl helpUrl(const QString& id);

} // namespace bitops
