// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_main.h"
#include "ui/design/file_actions.h"
#include "ui/design/input_sizes_dialog.h"
#include "ui/design/recent_files.h"
#include "window_fixture.h"

#include <QMenu>
#include <QMimeData>
#include <QSpinBox>

using namespace bitops;

namespace {

QString modelPath(const char* name)
{
    return testsFolder() + QStringLiteral("/onnx/") + QLatin1String(name);
}

/// Answers the next dialog that asks for sizes: with these, or not at all. Keeps what it said.
void answerNextSizes(const QList<int>& sizes, QString* sentence)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, sizes, sentence] {
        auto* dialog = qobject_cast<InputSizesDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        timer->stop();
        timer->deleteLater();
        *sentence = dialog->findChild<QLabel*>(QStringLiteral("openSizes"))->text();
        const QList<QSpinBox*> boxes = dialog->findChildren<QSpinBox*>();
        for (qsizetype i = 0; i < std::min(boxes.size(), sizes.size()); ++i) {
            boxes.at(i)->setValue(sizes.at(i));
        }
        const auto button = sizes.isEmpty() ? QDialogButtonBox::Cancel : QDialogButtonBox::Open;
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
    });
    timer->start(5);
}

} // namespace

/// Models of other programs in the window.
class TestModelsInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedModelIsOpened()
    {
        WindowFixture fixture;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(modelPath("light_squeezenet.onnx"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window, &drop);
        QTRY_VERIFY(fixture.document()->imported() != nullptr);
        QCOMPARE(fixture.document()->costs().total.weights, std::int64_t(1'231'552));
        QVERIFY(fixture.document()->filePath().isEmpty()); // Somebody's model is never saved over.
        QVERIFY(!fixture.document()->hasChanges());
    }

    void anOpenedModelIsOfferedAgain()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        MainWindow window({fakeTrainer(), folder.path().toStdString(), true});
        const QString path = modelPath("cntk_mnist.onnx");
        QVERIFY(window.openFile(path));
        window.document()->startNew();
        QMenu* menu = window.files()->recentMenu();
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().constFirst()->text().contains(QStringLiteral("cntk_mnist.onnx")));
        menu->actions().constFirst()->trigger();
        QTRY_VERIFY(window.document()->imported() != nullptr);
    }

    void openSizesAreAskedFor()
    {
        WindowFixture fixture;
        QString sentence;
        answerNextSizes({64, 64}, &sentence);
        QVERIFY(fixture.window.openFile(modelPath("mobilenetv3_se_symbolic.onnx")));
        QVERIFY2(sentence.contains(QStringLiteral("“image”")) && sentence.contains(QStringLiteral("3×H×W")),
                 qPrintable(sentence));
        fixture.document()->setCostOptions({CountingRule::Product, true});
        QCOMPARE(fixture.document()->costs().total.macs, std::int64_t(3'245'344));
        // They are saved with the design.
        const QString saved = fixture.folder.filePath(QStringLiteral("design.bitops"));
        QVERIFY(fixture.document()->save(saved));
        fixture.document()->startNew();
        QVERIFY(fixture.window.openFile(saved));
        QCOMPARE(fixture.document()->costs().total.macs, std::int64_t(3'245'344));
    }

    /// A size of one name is asked for once.
    void openSizesOfAllInputsAreAskedFor()
    {
        WindowFixture fixture;
        test::OnnxWriter model(17);
        model.input("image", {"N", 3, "H", "H"}).input("text", {"N", "tokens", 8});
        model.weights("v", {2, 3, 1, 1}).weights("w", {8, 2}).node("Conv", {"image", "v"}, {"conv"});
        model.node("MatMul", {"text", "w"}, {"fc"}).output("conv").output("fc");
        const QString path = fixture.folder.filePath(QStringLiteral("two.onnx"));
        QVERIFY(writeTextFile(path.toStdString(), model.bytes()));
        QString sentence;
        answerNextSizes({4, 5}, &sentence);
        QVERIFY(fixture.window.openFile(path));
        QVERIFY2(sentence.contains(QStringLiteral("“image”: 3×H×H, “text”: tokens×8")), qPrintable(sentence));
        fixture.document()->setCostOptions({CountingRule::Product, true});
        QCOMPARE(fixture.document()->costs().total.macs, std::int64_t(96 + 80));
    }

    void whoSaysNoSizesOpensNothing()
    {
        WindowFixture fixture;
        const Design before = fixture.document()->design();
        QString sentence;
        answerNextSizes({}, &sentence);
        QVERIFY(!fixture.window.openFile(modelPath("mobilenetv3_se_symbolic.onnx")));
        QVERIFY(!sentence.isEmpty());
        QVERIFY(fixture.document()->design() == before);
    }

    void whatIsNotCountedIsNamed()
    {
        WindowFixture fixture;
        QVERIFY(fixture.window.openFile(modelPath("partly/unknown_operator.onnx")));
        QCOMPARE(fixture.text("designProblem"),
                 QStringLiteral("⚠ Node 'norm1' (com.example::FancyNorm) has no rule: its cost is not in the "
                                "totals."));
        QCOMPARE(fixture.text("totalBitopsShare"), QStringLiteral("incomplete"));
        // Read beside the window, a moment later.
        const QAction* const train = fixture.action("train");
        QTRY_VERIFY(!train->isEnabled());
        QVERIFY2(train->toolTip().contains(QStringLiteral("norm1")), qPrintable(train->toolTip()));
        fixture.document()->setNetwork(*findPreset("notebook"));
        QVERIFY(train->isEnabled());
        QVERIFY(fixture.text("totalBitopsShare") != QStringLiteral("incomplete"));
    }

    void allThatIsNotCountedIsInTheToolTip()
    {
        WindowFixture fixture;
        QVERIFY(fixture.window.openFile(modelPath("partly/unknown_operator_without_shape.onnx")));
        const auto* const label = fixture.window.findChild<QLabel*>(QStringLiteral("designProblem"));
        QVERIFY(label->text().endsWith(QStringLiteral("(and 1 more)")));
        QVERIFY2(label->toolTip().contains(QStringLiteral("'second'")), qPrintable(label->toolTip()));
    }
};

BITOPS_TEST(TestModelsInWindow, QApplication)
#include "tst_models_in_window.moc"
