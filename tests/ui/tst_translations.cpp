// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace bitops;

namespace {

/// One text of a file of translations.
struct Text
{
    QString context;
    QString source;
    QString remark;           ///< Which tells apart texts that read the same.
    QStringList translations; ///< One, or one for each plural form.
    QString state;            ///< "unfinished", "vanished"; empty when all is well.
    bool isCounted = false;   ///< Whether it has plural forms.
};

/// The texts after lupdate has read today's sources into a copy of the file.
std::vector<Text> textsOf(const QString& file)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QFile::copy(QStringLiteral(BITOPS_TRANSLATIONS "/") + file, copy);
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(BITOPS_SOURCES));
    QStringList arguments{QStringLiteral("-silent"),
                          QStringLiteral("-I"),
                          QStringLiteral("."),
                          QStringLiteral("-tr-function-alias"),
                          QStringLiteral("Q_DECLARE_TR_FUNCTIONS+=BITOPS_TEXT_CONTEXT,tr+=marked"),
                          QStringLiteral("ui"),
                          QStringLiteral("app"),
                          QStringLiteral("core")};
    if (file.contains(QLatin1String("_en"))) {
        arguments += QStringLiteral("-pluralonly");
    }
    update.start(QStringLiteral(BITOPS_LUPDATE), arguments + QStringList{QStringLiteral("-ts"), copy});
    if (!update.waitForFinished() || update.exitCode() != 0) {
        return {};
    }
    QFile source(copy);
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&source);
    std::vector<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            texts.push_back(
                {context, {}, {}, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        } else if (xml.name() == QLatin1String("source")) {
            texts.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            texts.back().remark = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            texts.back().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!texts.back().isCounted) {
                texts.back().translations += xml.readElementText();
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            texts.back().translations += xml.readElementText();
        }
    }
    return texts;
}

QStringList found(const QString& text, const QRegularExpression& pattern)
{
    QStringList all;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        all += matches.next().captured();
    }
    all.sort();
    return all;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?\\d|%n"));
    return found(text, pattern);
}

/// Endings of files and tags: what programs read.
QStringList technicalParts(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.[\\w%]+|</?\\w+>|\\n"));
    return found(text, pattern);
}

qsizetype mnemonics(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("&(?!\\w+;)\\S"));
    return found(text, pattern).size();
}

/// What a text must begin or end with, whatever the language.
QString edges(const QString& text)
{
    const QString end = text.right(1);
    const bool isColon = end == QLatin1String(":") || end == QStringLiteral("：");
    return (text.startsWith(QLatin1Char(' ')) ? QStringLiteral("space ") : QString()) +
           (isColon                                                   ? QStringLiteral(":")
            : end == QStringLiteral("…") || end == QLatin1String(" ") ? end
                                                                      : QString());
}

/// A key or a combination of keys.
bool isShortcut(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^((Ctrl|Alt|Shift)\\+.+|F\\d+|Ins)$"));
    return pattern.match(text).hasMatch();
}

/// Texts that read the same in another language.
QStringList sameEverywhere()
{
    QFile file(testsFolder() + QStringLiteral("/ui/same_in_translation.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))
                                          : QStringList();
}

/// What is wrong with one translation; empty if it is good.
QString faultOf(const Text& text, const QString& translation, bool mayBeSame)
{
    if (translation.isEmpty()) {
        return QStringLiteral("no translation");
    }
    if (placeholders(translation) != placeholders(text.source)) {
        return QStringLiteral("other placeholders");
    }
    if (technicalParts(translation) != technicalParts(text.source)) {
        return QStringLiteral("other tags or endings of files");
    }
    if (mnemonics(translation) != mnemonics(text.source)) {
        return QStringLiteral("one has an Alt letter, the other not");
    }
    if (edges(translation) != edges(text.source)) {
        return QStringLiteral("another beginning or end");
    }
    if (isShortcut(text.source) != isShortcut(translation) ||
        (isShortcut(text.source) && translation != text.source)) {
        return QStringLiteral("another shortcut");
    }
    return !mayBeSame && translation == text.source ? QStringLiteral("still English") : QString();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<std::size_t>("forms");
        QTest::newRow("German") << QStringLiteral("bitops_de.ts") << std::size_t{2};
        QTest::newRow("Chinese") << QStringLiteral("bitops_zh_CN.ts") << std::size_t{1};
        QTest::newRow("English") << QStringLiteral("bitops_en.ts") << std::size_t{2};
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        QFETCH(std::size_t, forms);
        const bool isEnglish = file.contains(QLatin1String("_en"));
        const QStringList same = sameEverywhere();
        QVERIFY(same.size() > 10);
        const std::vector<Text> texts = textsOf(file);
        QVERIFY(isEnglish ? !texts.empty() : texts.size() > 600);
        QStringList faults;
        for (const Text& text : texts) {
            const auto add = [&](const QString& fault) {
                if (!fault.isEmpty()) {
                    faults += QStringLiteral("%1: “%2”: %3").arg(text.context, text.source, fault);
                }
            };
            add(text.state);
            if (text.context == QLatin1String("Translator") && !text.remark.isEmpty()) {
                // The core asks for its texts without one.
                add(QStringLiteral("the argument “%1” is taken for a remark").arg(text.remark));
            }
            if (text.isCounted && static_cast<std::size_t>(text.translations.size()) != forms) {
                add(QStringLiteral("another number of plural forms"));
            }
            const bool mayBeSame =
                isEnglish || isShortcut(text.source) ||
                same.contains(QString(text.source).replace(QLatin1Char('\n'), QLatin1String("\\n")));
            for (const QString& translation : text.translations) {
                add(faultOf(text, translation, mayBeSame));
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

BITOPS_TEST(TestTranslations, QCoreApplication)
#include "tst_translations.moc"
