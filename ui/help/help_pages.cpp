// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/help_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace bitops {

namespace {

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::HelpPages)
};

/// "de_AT", "de", "en"
QStringList languages()
{
    const QString name = QLocale().name();
    const QString language = name.section(QLatin1Char('_'), 0, 0);
    // All Chinese is that of the window.
    return {name, language == QStringLiteral("zh") ? QStringLiteral("zh_CN") : language,
            QStringLiteral("en")};
}

QString readResource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What GitHub makes of a heading, so that links within a README lead to it: "`run.json`" as "runjson".
QString anchorOf(const QString& heading)
{
    static const QRegularExpression dropped(QStringLiteral("[^\\w\\- ]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return heading.toLower().remove(dropped).replace(QLatin1Char(' '), QLatin1Char('-'));
}

/// A README as a page: its headings can be jumped to, and links to other READMEs lead to their pages.
QString htmlFromMarkdown(QString markdown)
{
    static const QList<std::pair<QString, QString>> links{
        {QStringLiteral("../data/README.md"), QStringLiteral("help:/data-format")},
        {QStringLiteral("../network/README.md"), QStringLiteral("help:/network-format")},
        {QStringLiteral("../runs/README.md"), QStringLiteral("help:/protocol")},
        {QStringLiteral("../training/README.md"), QStringLiteral("help:/panel-training")}};
    for (const auto& [from, to] : links) {
        markdown.replace(from, to);
    }
    QTextDocument document;
    document.setMarkdown(markdown);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0) {
            QTextCursor cursor(block);
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setAnchor(true);
            format.setAnchorNames({anchorOf(block.text())});
            cursor.mergeCharFormat(format);
        }
    }
    return document.toHtml();
}

} // namespace

QList<HelpPage> helpPages()
{
    return {
        {QStringLiteral("bitops"), Texts::tr("What BitOps are")},
        {QStringLiteral("which-bits"), Texts::tr("Which bits?")},
        {QStringLiteral("first-steps"), Texts::tr("First steps")},
        {QStringLiteral("panels"), Texts::tr("The window")},
        {QStringLiteral("panel-blocks"), Texts::tr("Blocks"), 1},
        {QStringLiteral("panel-totals"), Texts::tr("Totals and baseline"), 1},
        {QStringLiteral("panel-network"), Texts::tr("Network and bars"), 1},
        {QStringLiteral("panel-explanation"), Texts::tr("Explain"), 1},
        {QStringLiteral("panel-training"), Texts::tr("Set-up"), 1},
        {QStringLiteral("panel-progress"), Texts::tr("Progress"), 1},
        {QStringLiteral("panel-curves"), Texts::tr("Curves"), 1},
        {QStringLiteral("panel-runs"), Texts::tr("Runs"), 1},
        {QStringLiteral("panel-analysis"), Texts::tr("Accuracy, inside of a run"), 1},
        {QStringLiteral("panel-sensitivity"), Texts::tr("Sensitivity"), 1},
        {QStringLiteral("panel-sweep"), Texts::tr("Sweep"), 1},
        {QStringLiteral("panel-tables"), Texts::tr("Layers, rules, log"), 1},
        {QStringLiteral("data"), Texts::tr("Data sets")},
        {QStringLiteral("export"), Texts::tr("Export")},
        {QStringLiteral("keyboard"), Texts::tr("Keyboard")},
        {QStringLiteral("files"), Texts::tr("Files and folders")},
        {QStringLiteral("network-format"), Texts::tr("Networks: .bitops, ONNX and Python"), 1},
        {QStringLiteral("data-format"), Texts::tr("Folders of data"), 1},
        {QStringLiteral("protocol"), Texts::tr("Runs and the event protocol"), 1},
        {QStringLiteral("glossary"), Texts::tr("Glossary")},
    };
}

QString helpHtml(const QString& id)
{
    for (const QString& language : languages()) {
        QString html = readResource(QStringLiteral(":/help/%1/%2.html").arg(language, id));
        if (!html.isEmpty()) {
            return html;
        }
    }
    const QString markdown = readResource(QStringLiteral(":/help/%1.md").arg(id));
    return markdown.isEmpty() ? QString() : htmlFromMarkdown(markdown);
}

QUrl helpUrl(const QString& id)
{
    return QUrl(QStringLiteral("help:/") + id);
}

} // namespace bitops
