// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a folder is taken for.

#include "core/data/data_folder.h"
#include "core/data/leftovers.h"
#include "core/data/part_names.h"

#include "picture_folder.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;

namespace {

/// "folder: training, validation, test" of pictures, below the folder; "cifar-10 in folder" and so on of
/// others; else the error.
QString meaningOf(const PictureFolder& folder)
{
    const auto found = findData(folder.path(), goOn);
    if (!found) {
        return QString::fromStdString(found.error().message);
    }
    if (!found->has_value()) {
        return QStringLiteral("nothing");
    }
    const auto place = [&folder](const std::filesystem::path& path) {
        return QString::fromStdString(path.lexically_relative(folder.path()).string());
    };
    const DataFolder& data = **found;
    switch (data.kind) {
    case DataKind::Cifar10:
        return QStringLiteral("CIFAR-10 in ") + place(data.folder);
    case DataKind::Cifar100:
        return QStringLiteral("CIFAR-100 in ") + place(data.folder);
    case DataKind::Idx:
        return QStringLiteral("IDX in ") + place(data.folder);
    case DataKind::Pictures:
        break;
    }
    QString text = QStringLiteral("pictures in ") + place(data.training);
    if (data.validation) {
        text += QStringLiteral(", validated by ") + place(*data.validation);
    }
    if (data.test) {
        text += QStringLiteral(", tested by ") + place(*data.test);
    }
    return text;
}

} // namespace

class TestDataFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFoldersForWhatTheyAre_data()
    {
        QTest::addColumn<QByteArrayList>("pictures");
        QTest::addColumn<QByteArrayList>("files");
        QTest::addColumn<QString>("meaning");
        const QByteArrayList none;
        const auto classes = [](const QByteArray& folder) {
            return QByteArrayList{folder + "cat/1.png", folder + "dog/1.png"};
        };
        QTest::newRow("classes") << classes("") << none << QStringLiteral("pictures in .");
        QTest::newRow("usual parts") << classes("train/") + classes("val/") + classes("test/") << none
                                     << QStringLiteral("pictures in train, validated by val, tested by test");
        QTest::newRow("other names") << classes("training/") + classes("testing/") << none
                                     << QStringLiteral("pictures in training, validated by testing");
        QTest::newRow("in capitals") << classes("Train/") + classes("VALIDATION/") + classes("Test/") << none
                                     << QStringLiteral(
                                            "pictures in Train, validated by VALIDATION, tested by Test");
        QTest::newRow("sets") << classes("training_set/") + classes("test_set/") << none
                              << QStringLiteral("pictures in training_set, validated by test_set");
        QTest::newRow("valid") << classes("train/") + classes("valid/") << none
                               << QStringLiteral("pictures in train, validated by valid");
        QTest::newRow("only a training part")
            << classes("train/") << none << QStringLiteral("pictures in train");
        QTest::newRow("parts one level down")
            << classes("pets/train/") + classes("pets/test/") << none
            << QStringLiteral("pictures in pets/train, validated by pets/test");
        QTest::newRow("parts two levels down")
            << classes("x/pets/Train/") << none << QStringLiteral("pictures in x/pets/Train");
        QTest::newRow("parts beside leftovers")
            << classes("pets/train/") + classes("__MACOSX/pets/train/") + classes("@eaDir/") << none
            << QStringLiteral("pictures in pets/train");
        QTest::newRow("classes one level down")
            << classes("PetImages/") << QByteArrayList{"readme.txt", "MSR-LA - 3467.docx"}
            << QStringLiteral("pictures in PetImages");
        QTest::newRow("classes beside notes") << classes("Images/") << QByteArrayList{"Annotation/cat/1.xml"}
                                              << QStringLiteral("pictures in Images");
        QTest::newRow("folders within classes")
            << QByteArrayList{"cat/young/1.png", "cat/old/1.png", "dog/young/1.png", "dog/old/1.png"} << none
            << QStringLiteral("pictures in .");
        QTest::newRow("one class with folders")
            << QByteArrayList{"cat/young/1.png", "cat/old/1.png", "dog/1.png"} << none
            << QStringLiteral("pictures in .");
        QTest::newRow("a class named train")
            << QByteArrayList{"train/1.png", "plane/1.png"} << none << QStringLiteral("pictures in .");
        QTest::newRow("a class alone")
            << QByteArrayList{"cat/1.png"} << none << QStringLiteral("pictures in .");
        QTest::newRow("CIFAR-10") << none << QByteArrayList{"data_batch_1.bin"}
                                  << QStringLiteral("CIFAR-10 in .");
        QTest::newRow("CIFAR-10 below") << none << QByteArrayList{"a/cifar-10-batches-bin/test_batch.bin"}
                                        << QStringLiteral("CIFAR-10 in a/cifar-10-batches-bin");
        QTest::newRow("CIFAR-100") << none << QByteArrayList{"train.bin"} << QStringLiteral("CIFAR-100 in .");
        QTest::newRow("IDX as others keep it") << none << QByteArrayList{"MNIST/raw/train-images-idx3-ubyte"}
                                               << QStringLiteral("IDX in MNIST/raw");
        QTest::newRow("IDX with a prefix")
            << none << QByteArrayList{"emnist-letters-test-labels-idx1-ubyte.gz"}
            << QStringLiteral("IDX in .");
    }

    void takesFoldersForWhatTheyAre()
    {
        QFETCH(QByteArrayList, pictures);
        QFETCH(QByteArrayList, files);
        QFETCH(QString, meaning);
        const PictureFolder folder;
        folder.writePictures(pictures);
        for (const QByteArray& file : files) {
            folder.write(file, "x");
        }
        QCOMPARE(meaningOf(folder), meaning);
    }

    void refusesByName_data()
    {
        QTest::addColumn<QByteArrayList>("files");
        QTest::addColumn<QString>("reason");
        QTest::newRow("two parts without one to train on")
            << QByteArrayList{"val/cat/1.png", "test/cat/1.png"}
            << QStringLiteral("it has val and test, but no part to train on");
        QTest::newRow("a part alone") << QByteArrayList{"Test/cat/1.png", "Test/dog/1.png"}
                                      << QStringLiteral("it has Test, but no part to train on");
        QTest::newRow("parts without classes")
            << QByteArrayList{"train/1.png", "test/1.png"}
            << QStringLiteral("its part train has no folders, one for each class");
        QTest::newRow("two names of one part")
            << QByteArrayList{"train/cat/1.png", "Training/cat/1.png"}
            << QStringLiteral("it has Training and train, which are names of the same part");
        QTest::newRow("several data sets")
            << QByteArrayList{"cifar/test_batch.bin", "MNIST/raw/train-images-idx3-ubyte"}
            << QStringLiteral(
                   "it holds several data sets, of which one is to be chosen: MNIST/raw and cifar");
        QTest::newRow("CIFAR-10 for Python")
            << QByteArrayList{"data/cifar-10-batches-py/data_batch_1",
                              "data/cifar-10-batches-py/batches.meta"}
            << QStringLiteral("it is CIFAR-10 for Python (pickled), which is not read; the binary version");
        QTest::newRow("CIFAR-100 for Python") << QByteArrayList{"train", "test", "meta"}
                                              << QStringLiteral("it is CIFAR-100 for Python (pickled)");
        QTest::newRow("CIFAR-100 for Matlab") << QByteArrayList{"train.mat", "test.mat", "meta.mat"}
                                              << QStringLiteral("it is CIFAR-100 for Matlab");
        QTest::newRow("MNIST for NumPy")
            << QByteArrayList{"mnist.npz"} << QStringLiteral("it is MNIST for NumPy");
        QTest::newRow("an archive") << QByteArrayList{"cifar-10-binary.tar.gz"}
                                    << QStringLiteral(
                                           "it holds cifar-10-binary.tar.gz, which is to be unpacked first");
        QTest::newRow("loose pictures")
            << QByteArrayList{"1.png", "2.jpg"}
            << QStringLiteral("it holds 2 pictures, but these belong into folders");
        QTest::newRow("other things")
            << QByteArrayList{"stuff/notes.txt"} << QStringLiteral("none of what was looked for is in it");
    }

    void refusesByName()
    {
        QFETCH(QByteArrayList, files);
        QFETCH(QString, reason);
        const PictureFolder folder;
        for (const QByteArray& file : files) {
            folder.write(file, "x");
        }
        const QString meaning = meaningOf(folder);
        QVERIFY2(meaning.contains(reason), qPrintable(meaning));
    }

    void tellsWhatStandsBesideParts()
    {
        const PictureFolder folder;
        folder.writePictures({"train/cat/1.png", "cat/1.png"});
        const auto found = findData(folder.path(), goOn);
        QVERIFY(found && found->has_value());
        QCOMPARE((*found)->remarks,
                 std::vector<std::string>{"Left aside, because they are no parts as train is: cat."});
    }

    void knowsLeftovers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isKnown");
        for (const char* const name :
             {"__MACOSX", "@eaDir", "lost+found", "$RECYCLE.BIN", "$Recycle.Bin", "System Volume Information",
              ".git", ".ipynb_checkpoints", "__pycache__", "Thumbs.db", "thumbs.db", "desktop.ini",
              ".DS_Store", "._1.png", "#recycle", "Icon\r"}) {
            QTest::newRow(name) << QByteArray(name) << true;
        }
        for (const char* const name : {"cat", "lost", "found", "MACOSX", "recycle", "1.png"}) {
            QTest::newRow(name) << QByteArray(name) << false;
        }
    }

    void knowsLeftovers()
    {
        QFETCH(QByteArray, name);
        QTEST(isLeftover("/some/" + name.toStdString()), "isKnown");
    }

    void isNotLedRoundInACircle()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/1.png"});
        folder.link(".", "self");
        folder.link("..", "cat/up");
        QCOMPARE(meaningOf(folder), QStringLiteral("pictures in ."));
    }

    void asksWhetherItMayGoOn()
    {
        const PictureFolder folder;
        for (int i = 0; i < 50; ++i) {
            folder.write("deep/notes/" + QByteArray::number(i), "x");
        }
        int asked = 0;
        const auto found = findData(folder.path(), [&asked] { return ++asked < 10; });
        QVERIFY(found && !found->has_value());
        QCOMPARE(asked, 10); // And not again, once it said no.
    }
};

BITOPS_TEST(TestDataFolder, NoApplication)
#include "tst_data_folder.moc"
