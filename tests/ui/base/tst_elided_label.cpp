// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/painted_texts.h"
#include "tests/support/test_main.h"
#include "ui/base/elided_label.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace bitops;

namespace {

const QString whole = QStringLiteral("mobilenetv2 · 4.66 bits · <b>#7</b>");

QStringList paintedTexts(ElidedLabel& label)
{
    TextRecorder recorder(label.size());
    label.render(&recorder);
    return recorder.texts();
}

QString toolTipOf(ElidedLabel& label)
{
    const QPoint middle = label.rect().center();
    QHelpEvent event(QEvent::ToolTip, middle, label.mapToGlobal(middle));
    QApplication::sendEvent(&label, &event);
    return QToolTip::text();
}

} // namespace

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QToolTip::hideText(); }

    void withRoomTheTextIsWhole()
    {
        ElidedLabel label;
        label.setText(whole);
        label.resize(label.sizeHint());
        QCOMPARE(paintedTexts(label), QStringList{whole});
        QCOMPARE(toolTipOf(label), QString());
    }

    void withoutRoomItEndsWithAnEllipsisAndTheToolTipIsWhole()
    {
        ElidedLabel label;
        label.setText(whole);
        label.resize(label.sizeHint().width() / 2, label.sizeHint().height());
        label.show();
        const QStringList painted = paintedTexts(label);
        QCOMPARE(painted.size(), 1);
        QVERIFY(painted.constFirst().endsWith(QChar(0x2026)));
        QVERIFY(whole.startsWith(painted.constFirst().chopped(1)));
        QVERIFY(label.fontMetrics().horizontalAdvance(painted.constFirst()) <= label.width());
        QCOMPARE(toolTipOf(label), whole.toHtmlEscaped());
    }

    void itNeedsNoMoreRoomThanTheEllipsis()
    {
        ElidedLabel label;
        label.setText(whole);
        QCOMPARE(label.minimumSizeHint().width(), label.fontMetrics().horizontalAdvance(QChar(0x2026)));
    }
};

BITOPS_TEST(TestElidedLabel, QApplication)
#include "tst_elided_label.moc"
