// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/fold_section.h"
#include "ui/base/section_body.h"
#include "ui/base/section_column.h"
#include "ui/base/segment_switch.h"
#include "ui/base/switched_pages.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace bitops;

namespace {

class Body : public SectionBody
{
public:
    Body(const QString& name, int height)
        : m_name(name)
    {
        setFixedHeight(height);
        setMinimumWidth(120);
    }

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] QString summary() const override { return state; }
    [[nodiscard]] bool isWanted() const override { return isThere; }

    void setState(const QString& text)
    {
        state = text;
        Q_EMIT summaryChanged();
    }
    void setThere(bool is)
    {
        isThere = is;
        Q_EMIT summaryChanged();
    }

    QString state = QStringLiteral("at rest");
    bool isThere = true;

private:
    QString m_name;
};

struct SectionColumnFixture
{
    Body* progress = new Body(QStringLiteral("progress"), 100);
    Body* explain = new Body(QStringLiteral("explain"), 200);
    Body* setUp = new Body(QStringLiteral("setUp"), 300);
    SectionColumn column{{progress, explain, setUp}};

    SectionColumnFixture()
    {
        column.resize(300, 400);
        column.show();
    }

    [[nodiscard]] FoldSection* section(int index) const
    {
        return column.sections().at(static_cast<std::size_t>(index));
    }
};

} // namespace

class TestSectionColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsAreAsHighAsTheirContentAndTheColumnScrolls()
    {
        SectionColumnFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.column));
        for (int i = 0; i < 3; ++i) {
            const FoldSection* section = fixture.section(i);
            QCOMPARE(section->body()->height(), section->body()->minimumHeight());
            QVERIFY(section->height() > section->body()->height());
        }
        QVERIFY(fixture.column.verticalScrollBar()->maximum() > 0);
        fixture.section(2)->setFolded(true);
        fixture.section(1)->setFolded(true);
        QTRY_COMPARE(fixture.column.verticalScrollBar()->maximum(), 0);
    }

    void aFoldedSectionTellsItsState()
    {
        SectionColumnFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.column));
        FoldHead* head = fixture.section(1)->head();
        QCOMPARE(head->summary(), QString());
        QTest::mouseClick(head, Qt::LeftButton);
        QVERIFY(fixture.section(1)->isFolded());
        QVERIFY(!fixture.explain->isVisible());
        QCOMPARE(head->summary(), QStringLiteral("at rest"));
        QCOMPARE(head->accessibleDescription(), QStringLiteral("at rest"));
        fixture.explain->setState(QStringLiteral("block 3"));
        QCOMPARE(head->summary(), QStringLiteral("block 3"));
        QTest::mouseClick(head, Qt::LeftButton);
        QVERIFY(fixture.explain->isVisible());
        QCOMPARE(head->summary(), QString());
    }

    void keysFoldAndUnfold()
    {
        SectionColumnFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.column));
        FoldHead* head = fixture.section(0)->head();
        head->setFocus();
        for (const auto& [key, isFolded] : {std::pair{Qt::Key_Left, true},
                                            {Qt::Key_Left, true},
                                            {Qt::Key_Right, false},
                                            {Qt::Key_Return, true},
                                            {Qt::Key_Space, false}}) {
            QTest::keyClick(head, key);
            QCOMPARE(fixture.section(0)->isFolded(), isFolded);
        }
        QTest::keyClick(head, Qt::Key_Tab);
        QVERIFY(fixture.section(1)->head()->hasFocus());
    }

    void whatIsNotWantedIsNotThere()
    {
        SectionColumnFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.column));
        fixture.progress->setThere(false);
        QVERIFY(!fixture.section(0)->isVisible());
        fixture.progress->setThere(true);
        QVERIFY(fixture.section(0)->isVisible());
        QVERIFY(fixture.progress->isVisible());
    }

    void theColumnIsAsWideAsWhatItHolds()
    {
        SectionColumnFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.column));
        const int before = fixture.column.minimumSizeHint().width();
        QVERIFY(before >= 120);
        fixture.setUp->setMinimumWidth(260);
        QTRY_VERIFY(fixture.column.minimumSizeHint().width() >= 260);
    }

    void aSwitchChoosesOneByMouseAndKeys()
    {
        SegmentSwitch choice(QStringLiteral("which"));
        for (const char* text : {"one", "two", "three"}) {
            choice.addSegment(QLatin1String(text));
        }
        choice.show();
        QVERIFY(QTest::qWaitForWindowExposed(&choice));
        const QSignalSpy changes(&choice, &SegmentSwitch::currentChanged);
        QCOMPARE(choice.current(), 0);
        const QList<QAbstractButton*> buttons = choice.findChildren<QAbstractButton*>();
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QCOMPARE(choice.current(), 2);
        buttons.at(2)->setFocus();
        QTest::keyClick(buttons.at(2), Qt::Key_Left);
        QCOMPARE(choice.current(), 1);
        QCOMPARE(changes.count(), 2);
        choice.setCurrent(1);
        choice.setCurrent(7);
        QCOMPARE(choice.current(), 1);
        QCOMPARE(changes.count(), 2);
    }

    void pagesFollowTheirSwitch()
    {
        SwitchedPages pages(QStringLiteral("pages"), QStringLiteral("which"));
        auto* one = new QLabel(QStringLiteral("1"));
        auto* two = new QLabel(QStringLiteral("2"));
        pages.addPage(one, QStringLiteral("One"));
        pages.addPage(two, QStringLiteral("Two"));
        const QSignalSpy changes(&pages, &SwitchedPages::currentChanged);
        QCOMPARE(pages.currentPage(), one);
        pages.setCurrentPage(two);
        QCOMPARE(pages.currentPage(), two);
        QCOMPARE(pages.currentIndex(), 1);
        QCOMPARE(changes.count(), 1);
        pages.setHead(QStringLiteral("<b>run</b>"));
        const auto* head = pages.findChild<QLabel*>(QStringLiteral("pagesHead"));
        QCOMPARE(head->text(), QStringLiteral("<b>run</b>"));
        QCOMPARE(head->textFormat(), Qt::PlainText);
    }
};

BITOPS_TEST(TestSectionColumn, QApplication)
#include "tst_section_column.moc"
