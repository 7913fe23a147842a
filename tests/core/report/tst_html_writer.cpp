// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/html_writer.h"
#include "tests/support/test_main.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace bitops;

namespace {

/// The text of the only <p> of a page with this text in it, as a parser reads it.
QString readBack(const std::string& text)
{
    HtmlWriter html;
    html.begin("Title", "p { margin: 0; }");
    html.add("p", text, {{"title", text}});
    QXmlStreamReader reader(QByteArray::fromStdString(html.finish()));
    QString read;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("p")) {
            const QString attribute = reader.attributes().value(QLatin1String("title")).toString();
            read = reader.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement);
            // In an attribute, a line break reads as a blank.
            if (attribute != QString(read).replace(QLatin1Char('\n'), QLatin1Char(' ')) &&
                !read.contains(QLatin1Char('\t'))) {
                return QStringLiteral("The attribute differs: ") + attribute;
            }
        }
    }
    return reader.hasError() ? QStringLiteral("Not well-formed: ") + reader.errorString() : read;
}

} // namespace

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("MobileNet");
        QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>");
        QTest::newRow("quotes") << QStringLiteral("\" onload='x' & &amp; ]]> <!--");
        QTest::newRow("lines") << QStringLiteral("one\ntwo");
        QTest::newRow("other scripts") << QStringLiteral("Größe · 比特 · 😀");
    }

    void textIsReadBackAsItWas()
    {
        QFETCH(QString, text);
        QCOMPARE(readBack(text.toStdString()), text);
    }

    void whatXmlCannotHaveIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read");
        const QChar other(QChar::ReplacementCharacter);
        QTest::newRow("control") << QByteArray("a\x01"
                                               "b")
                                 << QStringLiteral("a%1b").arg(other);
        QTest::newRow("zero") << QByteArray("a\0b", 3) << QStringLiteral("a%1b").arg(other);
        QTest::newRow("delete") << QByteArray("a\x7F"
                                              "b")
                                << QStringLiteral("a%1b").arg(other);
        QTest::newRow("stray byte") << QByteArray("a\xFF"
                                                  "b")
                                    << QStringLiteral("a%1b").arg(other);
        QTest::newRow("cut off") << QByteArray("a\xE6\xAF") << QStringLiteral("a%1").arg(other);
        QTest::newRow("cut off before a tag") << QByteArray("\xE6<b") << QStringLiteral("%1<b").arg(other);
        QTest::newRow("too long a form") << QByteArray("\xE0\x80\xBC") << QString(other);
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QString(other);
        QTest::newRow("no character") << QByteArray("\xEF\xBF\xBF") << QString(other);
    }

    void whatXmlCannotHaveIsReplaced()
    {
        QFETCH(QByteArray, text);
        QTEST(readBack(text.toStdString()), "read");
    }

    void lineEndsOfAllSystemsAreRead()
    {
        QCOMPARE(readBack("a\r\nb\rc\n\r\n"), QStringLiteral("a\nb\nc\n\n"));
        QCOMPARE(readBack("a\r"), QStringLiteral("a\n"));
    }

    void elementsEndWithTheirScope()
    {
        HtmlWriter html;
        html.begin("T", "");
        {
            const auto outer = html.open("div", {{"class", "a\"b"}});
            html.addVoid("br");
            html.add("span", "x");
        }
        html.addText("after");
        QVERIFY(QByteArray::fromStdString(html.finish())
                    .contains("<div class=\"a&quot;b\"><br/><span>x</span></div>\nafter</body>"));
    }
};

BITOPS_TEST(TestHtmlWriter, NoApplication)
#include "tst_html_writer.moc"
