// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/plain_text.h"

#include "core/base/foreign_text.h"
#include "ui/base/format.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTextDocument>

namespace bitops {

namespace {

/// Characters of a name in a title, a label or a table.
constexpr std::size_t mostOfName = 200;
/// Of a message.
constexpr qsizetype mostOfText = 4'000;

} // namespace

QString withoutMnemonic(QString text)
{
    static const QRegularExpression appended(QStringLiteral("\\(&.\\)"));
    return text.remove(appended).remove(QLatin1Char('&'));
}

QString shownText(std::string_view text)
{
    // A character has four bytes at most: what lies beyond those is not looked at.
    return toQString(excerpt(text.substr(0, 4 * (mostOfName + 1)), mostOfName));
}

QString shownText(const QString& text)
{
    return shownText(text.left(2 * mostOfName + 2).toStdString());
}

QString shownLines(const QString& text)
{
    const bool isCut = text.size() > mostOfText;
    QStringList lines = text.left(isCut ? mostOfText - 1 : mostOfText).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        line = toQString(printable(line.toStdString()));
    }
    return lines.join(QLatin1Char('\n')) + (isCut ? QString(QChar(0x2026)) : QString());
}

QString plainToolTip(const QString& text)
{
    const QString shown = shownLines(text);
    return Qt::mightBeRichText(shown) ? Qt::convertFromPlainText(shown) : shown;
}

} // namespace bitops
