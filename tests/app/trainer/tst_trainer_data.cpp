// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the trainer says about the folders of pictures that people have, and that none of them keeps it.

#include "trainer_fixture.h"

#include "tests/core/data/pictures.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sys/stat.h>

using namespace bitops;
using namespace bitops::test;

namespace {

/// A run on folders of small pictures of two classes.
class PictureScene : public Scene
{
public:
    PictureScene()
    {
        description.network.blocks()->classes = 2;
        description.training.data = root().toStdString();
        description.training.epochs = 1;
        description.training.batchSize = 4;
    }
    [[nodiscard]] QString root() const { return data() + QStringLiteral("/pets"); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        writeInto(root() + QLatin1Char('/') + name, bytes);
    }
    void writeClasses(const QString& part = {}, int each = 6) const
    {
        for (int i = 0; i < each; ++i) {
            for (const char* const name : {"cat", "dog"}) {
                write(QStringLiteral("%1%2/%3.png").arg(part, QLatin1String(name)).arg(i),
                      plainPng(6, 5, PNG_FORMAT_GRAY, QByteArray(1, static_cast<char>(20 * i))));
            }
        }
    }
};

const DataEvent* dataOf(const Trainer& trainer)
{
    for (const Event& event : trainer.events()) {
        if (const auto* data = std::get_if<DataEvent>(&event)) {
            return data;
        }
    }
    return nullptr;
}

} // namespace

class TestTrainerData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAFolderWasTakenFor()
    {
        PictureScene scene;
        scene.description.training.data = scene.data().toStdString(); // One level too high.
        QVERIFY(QFile::remove(scene.data() + QStringLiteral("/data_batch_1.bin")));
        QVERIFY(QFile::remove(scene.data() + QStringLiteral("/test_batch.bin")));
        scene.writeClasses(QStringLiteral("Training/"));
        scene.writeClasses(QStringLiteral("Testing/"), 2);
        scene.write(QStringLiteral("Training/cat/1.gif"), "GIF89a and the rest");
        scene.write(QStringLiteral("__MACOSX/cat/1.png"), "x");
        scene.create();
        Trainer trainer(scene);
        QVERIFY2(trainer.finish() == exit_code::done, qPrintable(trainer.failure()));
        const DataEvent* const data = dataOf(trainer);
        QVERIFY(data != nullptr);
        QCOMPARE(data->kind, std::string("folder"));
        QCOMPARE(data->classes, std::vector<std::string>({"cat", "dog"}));
        QCOMPARE(QString::fromStdString(data->folder), scene.root());
        QCOMPARE(data->trainingPart, std::string("Training"));
        QCOMPARE(data->validationPart, std::string("Testing"));
        QCOMPARE(data->trainingImages, 12);
        QCOMPARE(data->validationImages, 4);
        QCOMPARE(data->remarks,
                 std::vector<std::string>{"Left aside: 1 .gif (GIF, which is not read) in Training/cat."});
        QCOMPARE(scene.storedEvents(), trainer.output());
    }

    void goesOnBesideAPipe()
    {
        PictureScene scene;
        scene.writeClasses();
        QCOMPARE(::mkfifo(QFile::encodeName(scene.root() + QStringLiteral("/cat/x.png")).constData(), 0600),
                 0);
        scene.create();
        Trainer trainer(scene);
        QVERIFY2(trainer.finish() == exit_code::done, qPrintable(trainer.failure()));
        QCOMPARE(dataOf(trainer)->remarks,
                 std::vector<std::string>{"Left aside: 1 that are no regular files in cat."});
    }

    void namesAllBrokenPictures()
    {
        PictureScene scene;
        scene.writeClasses();
        for (int i = 10; i < 30; ++i) {
            scene.write(QStringLiteral("dog/%1.png").arg(i), "broken");
        }
        scene.create();
        Trainer trainer(scene);
        QCOMPARE(trainer.finish(), exit_code::wrongInput);
        const QString failure = trainer.failure();
        QVERIFY2(failure.startsWith(QStringLiteral("Could not read 20 of the 32 pictures in ")) &&
                     failure.endsWith(QStringLiteral("; and 10 more.")),
                 qPrintable(failure));
    }

    /// Before it decodes them, which would take long.
    void refusesWhatDoesNotFitIntoMemory()
    {
        PictureScene scene;
        scene.writeClasses({}, 301);
        scene.description.network.blocks()->input.shape = {3, 2048, 2048};
        scene.description.network.blocks()->blocks = {{.outChannels = 4, .stride = 2, .weightBits = 3}};
        scene.create();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral("/bin/sh"),
                      {QStringLiteral("-c"), QStringLiteral("ulimit -v 6000000; exec \"$0\" \"$1\""),
                       trainerProgram(), scene.run()});
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), exit_code::wrongInput);
        const QByteArray last = process.readAllStandardOutput().trimmed().split('\n').last();
        const auto event = eventFromLine(last.toStdString());
        QVERIFY(event && std::holds_alternative<FailedEvent>(*event));
        const std::string message = std::get<FailedEvent>(*event).message;
        QVERIFY2(message.find(": its 602 images take 7.6 GB at 3×2048×2048, but only ") != std::string::npos,
                 message.c_str());
    }

    void stopsWhileItReadsLargePictures()
    {
        PictureScene scene;
        const QByteArray large = plainPng(8000, 8000, PNG_FORMAT_GRAY, QByteArray(1, '\x40'));
        scene.write(QStringLiteral("cat/0.png"), large);
        scene.write(QStringLiteral("dog/0.png"), large);
        for (int i = 1; i < 200; ++i) {
            for (const char* const name : {"cat", "dog"}) {
                QVERIFY(
                    QFile::link(scene.root() + QStringLiteral("/cat/0.png"),
                                scene.root() + QStringLiteral("/%1/%2.png").arg(QLatin1String(name)).arg(i)));
            }
        }
        scene.create();
        Trainer trainer(scene);
        trainer.tell(Command::Stop);
        QCOMPARE(trainer.finish(), exit_code::interrupted);
        QVERIFY(dataOf(trainer) == nullptr);
    }
};

BITOPS_TEST(TestTrainerData, QCoreApplication)
#include "tst_trainer_data.moc"
