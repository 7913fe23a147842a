// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/empty_state.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace bitops;

class TestEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aButtonDoesWhatItsActionDoes()
    {
        QAction train(QStringLiteral("&Train"));
        const QSignalSpy spy(&train, &QAction::triggered);
        EmptyState state(QStringLiteral("nothing"));
        state.setActions({&train});
        state.show();
        auto* button = state.findChild<QToolButton*>();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        train.setEnabled(false);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
    }

    void buttonsFollowTheirActions()
    {
        QAction train(QStringLiteral("&Train"));
        QAction get(QStringLiteral("Get &CIFAR-10…"));
        EmptyState state(QStringLiteral("nothing"));
        state.setActions({&train, &get});
        state.show();
        const QList<QToolButton*> buttons = state.findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(buttons.at(0)->isVisible() && buttons.at(1)->isVisible());
        get.setVisible(false);
        QVERIFY(buttons.at(0)->isVisible() && !buttons.at(1)->isVisible());
        train.setText(QStringLiteral("&Train (about a minute)"));
        QCOMPARE(buttons.at(0)->text(), QStringLiteral("Train (about a minute)"));
        QCOMPARE(buttons.at(0)->accessibleName(), QStringLiteral("Train (about a minute)"));
    }

    void whereNothingCanBeDoneThereAreNoButtons()
    {
        QAction train(QStringLiteral("&Train"));
        EmptyState state(QStringLiteral("nothing"));
        state.setActions({&train});
        state.show();
        auto* text = state.findChild<QLabel*>(QStringLiteral("nothing"));
        state.setText(QStringLiteral("Reading the <runs>…"), false);
        QCOMPARE(text->text(), QStringLiteral("Reading the <runs>…"));
        QCOMPARE(text->textFormat(), Qt::PlainText);
        QVERIFY(!state.findChild<QToolButton*>()->isVisible());
        state.setText(QStringLiteral("No runs yet."));
        QVERIFY(state.findChild<QToolButton*>()->isVisible());
    }
};

BITOPS_TEST(TestEmptyState, QApplication)
#include "tst_empty_state.moc"
