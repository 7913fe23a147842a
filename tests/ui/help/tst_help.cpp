// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "ui/base/appearance.h"
#include "ui/base/panel_help.h"
#include "ui/help/first_steps.h"
#include "ui/help/help_browser.h"
#include "ui/help/help_pages.h"
#include "ui/help/help_window.h"
#include "window_fixture.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QXmlStreamReader>

using namespace bitops;

namespace {

/// Where the links of a page lead, and what can be linked to in it.
struct Links
{
    QStringList targets;
    QSet<QString> anchors;
    QStringList images;
};

Links linksOf(const QString& id)
{
    QTextDocument document;
    document.setHtml(helpHtml(id));
    Links links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); part != block.end(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (!format.anchorHref().isEmpty()) {
                links.targets.append(format.anchorHref());
            }
            for (const QString& name : format.anchorNames()) {
                links.anchors.insert(name);
            }
            if (format.isImageFormat()) {
                links.images.append(format.toImageFormat().name());
            }
        }
    }
    return links;
}

QString plainText(const QString& id)
{
    QTextDocument document;
    document.setHtml(helpHtml(id));
    return document.toPlainText();
}

HelpWindow* helpOf(const WindowFixture& fixture)
{
    return fixture.window.findChild<HelpWindow*>();
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const WindowFixture fixture; // Loads the resources.
        QVERIFY(!helpPages().isEmpty());
    }

    void everyPageIsThere_data() { addPages(); }

    void everyPageIsThere()
    {
        QFETCH(QString, id);
        const QString html = helpHtml(id);
        QVERIFY(!html.isEmpty());
        QVERIFY(plainText(id).size() > 200);
        const QString own = QStringLiteral(":/help/en/%1.html").arg(id);
        if (QFileInfo::exists(own)) {
            // As strict as XML, so that no tag is left open.
            QString text = html;
            text.replace(QRegularExpression(QStringLiteral("<(img|br)([^>]*)>")),
                         QStringLiteral("<\\1\\2/>"));
            QXmlStreamReader reader(QStringLiteral("<page>%1</page>").arg(text));
            while (!reader.atEnd()) {
                reader.readNext();
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QVERIFY(html.startsWith(QStringLiteral("<h1>")));
        }
    }

    void everyFileIsAPage()
    {
        QSet<QString> known;
        for (const HelpPage& page : helpPages()) {
            known.insert(page.id);
        }
        for (const QFileInfo& file : QDir(QStringLiteral(":/help/en")).entryInfoList()) {
            QVERIFY2(known.contains(file.completeBaseName()), qPrintable(file.fileName()));
        }
    }

    void everyPageIsThereInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    void everyPageIsThereInEveryLanguage()
    {
        QFETCH(QString, language);
        const auto read = [](const QString& folder, const QString& name) {
            QFile file(QStringLiteral(":/help/%1/%2").arg(folder, name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        // Tags with links, anchors and pictures, whatever the words between them, and their order.
        const auto tagsOf = [](const QString& html) {
            static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
            QStringList tags;
            for (auto found = tag.globalMatch(html); found.hasNext();) {
                tags.append(found.next().captured());
            }
            tags.sort();
            return tags;
        };
        const QStringList pages = QDir(QStringLiteral(":/help/en")).entryList();
        QCOMPARE(QDir(QStringLiteral(":/help/") + language).entryList(), pages);
        QVERIFY(pages.size() > 10);
        for (const QString& page : pages) {
            const QString own = read(language, page);
            const QString english = read(QStringLiteral("en"), page);
            QVERIFY2(own != english, qPrintable(page));
            QVERIFY2(tagsOf(own) == tagsOf(english), qPrintable(page));
        }
    }

    void everyLinkLeadsSomewhere_data() { addPages(); }

    void everyLinkLeadsSomewhere()
    {
        QFETCH(QString, id);
        const Links links = linksOf(id);
        for (const QString& target : links.targets) {
            const QUrl url = helpUrl(id).resolved(QUrl(target));
            if (url.scheme() != QStringLiteral("help")) {
                QVERIFY2(url.scheme().startsWith(QStringLiteral("http")), qPrintable(target));
                continue;
            }
            const QString page = url.path().mid(1);
            QVERIFY2(!helpHtml(page).isEmpty(), qPrintable(target));
            if (url.hasFragment()) {
                QVERIFY2(linksOf(page).anchors.contains(url.fragment()), qPrintable(target));
            }
        }
        for (const QString& image : links.images) {
            QVERIFY2(QFileInfo::exists(QStringLiteral(":/help/") + image), qPrintable(image));
        }
    }

    void theFormulasOfTheRulesAreThere()
    {
        const QString text = plainText(QStringLiteral("bitops"));
        for (const char* part : {"weight-bits", "product", "max", "accumulator", "notebook", "2,359,296"}) {
            QVERIFY2(text.contains(QLatin1String(part)), part);
        }
        QVERIFY(helpHtml(QStringLiteral("bitops")).contains(QStringLiteral("<sub>out</sub>")));
    }

    void everyShortcutStandsInTheHelp()
    {
        const WindowFixture fixture;
        const QString text = plainText(QStringLiteral("keyboard"));
        static const QRegularExpression separators(QStringLiteral("\\n|, "));
        const QStringList words = text.split(separators);
        int count = 0;
        for (const QAction* action : fixture.window.findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts()) {
                // What a text field does with a key, Qt says in its own menus.
                if (action->objectName().startsWith(QStringLiteral("edit-")) ||
                    action->objectName() == QStringLiteral("select-all") ||
                    action->objectName() == QStringLiteral("link-copy")) {
                    continue;
                }
                const QString name = key.toString(QKeySequence::PortableText);
                QVERIFY2(words.contains(name), qPrintable(name + QStringLiteral(": ") + action->text()));
                ++count;
            }
        }
        QVERIFY(count > 20);
    }

    void f1TellsOfThePartThatHasTheFocus()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.table()->setFocus();
        fixture.action("help")->trigger();
        QCOMPARE(helpOf(fixture)->page(), QStringLiteral("panel-blocks"));
        fixture.window.networkPlot()->setFocus();
        fixture.action("help")->trigger();
        QCOMPARE(helpOf(fixture)->page(), QStringLiteral("panel-network"));
        QVERIFY(helpOf(fixture)->isVisible());
    }

    void menusLeadToPages_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("page");
        QTest::newRow("first steps") << QByteArray("firstSteps") << QStringLiteral("first-steps");
        QTest::newRow("bitops") << QByteArray("whatBitopsAre") << QStringLiteral("bitops");
        QTest::newRow("keyboard") << QByteArray("keyboardHelp") << QStringLiteral("keyboard");
    }

    void menusLeadToPages()
    {
        QFETCH(QByteArray, action);
        QFETCH(QString, page);
        WindowFixture fixture;
        fixture.action(action.constData())->trigger();
        QCOMPARE(helpOf(fixture)->page(), page);
    }

    void everyPartAnswersWhatItIs()
    {
        const WindowFixture fixture;
        const auto answers = [](const QWidget* part) {
            const QList<QWidget*> inside = part->findChildren<QWidget*>();
            return !part->whatsThis().isEmpty() ||
                   std::any_of(inside.begin(), inside.end(),
                               [](const QWidget* widget) { return !widget->whatsThis().isEmpty(); });
        };
        for (const auto* dock : fixture.window.findChildren<QDockWidget*>()) {
            QVERIFY2(answers(dock), qPrintable(dock->objectName()));
        }
        QVERIFY(answers(fixture.window.networkPlot()));
        for (const auto* tabs : fixture.window.findChildren<QTabWidget*>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                QVERIFY2(answers(tabs->widget(i)), qPrintable(tabs->tabText(i)));
                QVERIFY2(helpPageOf(tabs->widget(i)) != QStringLiteral("panels"),
                         qPrintable(tabs->tabText(i)));
            }
        }
    }

    void everyHelpPageOfAPartIsThere()
    {
        const WindowFixture fixture;
        for (const QWidget* widget : fixture.window.findChildren<QWidget*>()) {
            QVERIFY(!helpHtml(helpPageOf(widget)).isEmpty());
        }
    }

    void searchLeavesPagesWithAllWords()
    {
        HelpWindow help;
        help.showPage(QStringLiteral("bitops"));
        help.show();
        QApplication::setActiveWindow(&help);
        QVERIFY(QTest::qWaitForWindowActive(&help));
        auto* search = help.findChild<QLineEdit*>(QStringLiteral("helpSearch"));
        auto* contents = help.findChild<QTreeWidget*>(QStringLiteral("helpContents"));
        auto* browser = help.findChild<HelpBrowser*>();
        QTest::keyClicks(search, QStringLiteral("resume trash"));
        QStringList shown;
        for (QTreeWidgetItemIterator item(contents, QTreeWidgetItemIterator::NotHidden); *item != nullptr;
             ++item) {
            shown.append((*item)->data(0, Qt::UserRole).toString());
        }
        QCOMPARE(shown, QStringList({QStringLiteral("panels"), QStringLiteral("panel-runs")}));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(help.page(), QStringLiteral("panel-runs"));
        const QString first = browser->textCursor().selectedText();
        QVERIFY(first.compare(QStringLiteral("resume"), Qt::CaseInsensitive) == 0 ||
                first.compare(QStringLiteral("trash"), Qt::CaseInsensitive) == 0);
        const int place = browser->textCursor().position();
        QTest::keyClick(&help, Qt::Key_F3);
        QVERIFY(browser->textCursor().position() > place);
        search->clear();
        QVERIFY(browser->extraSelections().isEmpty());
        QVERIFY(!contents->topLevelItem(0)->isHidden());
    }

    void linksAndHistoryMoveTheContents()
    {
        HelpWindow help;
        help.show();
        help.showPage(QStringLiteral("first-steps"));
        auto* browser = help.findChild<HelpBrowser*>();
        const auto* contents = help.findChild<QTreeWidget*>(QStringLiteral("helpContents"));
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("panel-runs")));
        QCOMPARE(help.page(), QStringLiteral("panel-runs"));
        QCOMPARE(contents->currentItem()->data(0, Qt::UserRole).toString(), QStringLiteral("panel-runs"));
        help.findChild<QToolButton*>(QStringLiteral("helpBack"))->click();
        QCOMPARE(help.page(), QStringLiteral("first-steps"));
        help.findChild<QToolButton*>(QStringLiteral("helpForward"))->click();
        QCOMPARE(help.page(), QStringLiteral("panel-runs"));
    }

    void isReadOnLightAndDarkGround()
    {
        AppearanceSwitch appearance;
        HelpWindow help;
        help.showPage(QStringLiteral("first-steps"));
        help.show();
        const auto linkColor = [&help] {
            const QTextDocument* document = help.findChild<HelpBrowser*>()->document();
            for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
                for (auto part = block.begin(); part != block.end(); ++part) {
                    if (part.fragment().charFormat().isAnchor()) {
                        return part.fragment().charFormat().foreground().color();
                    }
                }
            }
            return QColor();
        };
        appearance.setAppearance(Appearance::Light);
        const QColor light = linkColor();
        QVERIFY(light.lightness() < 150);
        appearance.setAppearance(Appearance::Dark);
        QTRY_VERIFY(linkColor().lightness() > 150);
        appearance.setAppearance(Appearance::Light);
    }

    void aLanguageWithoutAPageGetsTheEnglishOne()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Finnish, QLocale::Finland));
        QVERIFY(helpHtml(QStringLiteral("bitops")).contains(QStringLiteral("What BitOps are")));
        QLocale::setDefault(before);
    }

    void firstStepsAreOfferedOnce()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        const MainWindow::Environment environment{
            fakeTrainer(), folder.filePath(QStringLiteral("runs")).toStdString(), true};
        {
            MainWindow window(environment);
            window.show();
            auto* strip = window.findChild<FirstSteps*>();
            QVERIFY(strip->isVisible());
            QTest::mouseClick(strip->findChild<QToolButton*>(QStringLiteral("firstStep0")), Qt::LeftButton);
            QCOMPARE(window.findChild<HelpWindow*>()->page(), QStringLiteral("first-steps"));
            QTest::mouseClick(strip->findChild<QToolButton*>(QStringLiteral("closeFirstSteps")),
                              Qt::LeftButton);
            QTRY_VERIFY(window.findChild<FirstSteps*>() == nullptr);
        }
        const MainWindow window(environment);
        QVERIFY(window.findChild<FirstSteps*>() == nullptr);
    }

    void aStepThatIsDoneGetsItsTickAndTheLastOneEndsThem()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        FirstSteps steps;
        const QSignalSpy done(&steps, &FirstSteps::done);
        const int bits = steps.addStep(QStringLiteral("Bits"), {});
        const int train = steps.addStep(QStringLiteral("Train"), {});
        steps.tick(train);
        steps.tick(train);
        QCOMPARE(done.count(), 0);
        QVERIFY(!FirstSteps::areDone());
        QCOMPARE(steps.findChild<QToolButton*>(QStringLiteral("firstStep1"))->accessibleDescription(),
                 QStringLiteral("done"));
        QCOMPARE(steps.findChild<QToolButton*>(QStringLiteral("firstStep0"))->accessibleDescription(),
                 QString());
        steps.tick(bits);
        QCOMPARE(done.count(), 1);
        QVERIFY(FirstSteps::areDone());
    }

    void theFirstStepsAreTickedByWhatIsDoneInTheWindow()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        MainWindow window({fakeTrainer(), folder.filePath(QStringLiteral("runs")).toStdString(), true});
        window.show();
        const auto isDone = [&window](int step) {
            return !window.findChild<QToolButton*>(QStringLiteral("firstStep%1").arg(step))
                        ->accessibleDescription()
                        .isEmpty();
        };
        QVERIFY(!isDone(0));
        window.document()->removeBlocks(0, 1);
        QVERIFY(isDone(0));
        QVERIFY(!isDone(1));
        window.findChild<QAction*>(QStringLiteral("pinDesign"))->trigger();
        QVERIFY(isDone(1));
        QVERIFY(!isDone(2) && !isDone(3));
    }

    void everyControlHasANameAndARole()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.action("help")->trigger();
        QStringList nameless;
        for (QWidget* widget : fixture.window.findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                                   qobject_cast<QLineEdit*>(widget) != nullptr ||
                                   qobject_cast<QComboBox*>(widget) != nullptr ||
                                   qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                                   qobject_cast<QAbstractItemView*>(widget) != nullptr ||
                                   qobject_cast<QTextEdit*>(widget) != nullptr;
            if (!isControl || widget->objectName().startsWith(QStringLiteral("qt_")) ||
                widget->focusPolicy() == Qt::NoFocus ||
                qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
                qobject_cast<QComboBox*>(widget->parentWidget()->parentWidget()) != nullptr) {
                continue; // Parts of other controls.
            }
            QAccessibleInterface* described = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(described != nullptr);
            if (described->text(QAccessible::Name).isEmpty() || described->role() == QAccessible::NoRole) {
                nameless += QStringLiteral("%1 “%2” in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     QLatin1String(widget->parentWidget()->metaObject()->className()));
            }
        }
        QCOMPARE(nameless.join(QLatin1Char('\n')), QString());
    }

private:
    static void addPages()
    {
        QTest::addColumn<QString>("id");
        for (const HelpPage& page : helpPages()) {
            QTest::newRow(qPrintable(page.id)) << page.id;
        }
    }
};

BITOPS_TEST(TestHelp, QApplication)
#include "tst_help.moc"
