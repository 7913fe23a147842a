// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures in folders, one for each class: which ones are taken, what is told of the rest.

#include "core/data/class_folders.h"
#include "core/data/data_set.h"
#include "core/network/presets.h"

#include "picture_folder.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;

namespace {

Result<std::optional<PictureLists>> list(const PictureFolder& folder)
{
    const auto found = findData(folder.path(), goOn);
    return found && found->has_value() ? listPictures(**found, goOn)
                                       : Result<std::optional<PictureLists>>(found.error());
}

QByteArray reasonAgainst(const PictureFolder& folder)
{
    const auto lists = list(folder);
    return lists ? QByteArray("none") : QByteArray::fromStdString(lists.error().message);
}

std::vector<std::int64_t> labelsOf(const std::vector<LabelledPicture>& pictures)
{
    std::vector<std::int64_t> labels;
    for (const LabelledPicture& picture : pictures) {
        labels.push_back(picture.label);
    }
    return labels;
}

Result<std::optional<DataSet>> load(const PictureFolder& folder, std::int64_t classes)
{
    Network network = notebookNetwork();
    network.classes = classes;
    network.input.shape = {3, 4, 4};
    return loadDataSet({.data = folder.path().string(), .threads = 2}, network, goOn);
}

} // namespace

class TestClassFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFoldersAsClasses()
    {
        const PictureFolder folder;
        folder.writePictures(
            {"dog/b.JPG", "dog/a.png", "cat/deeper/1.jpeg", ".thumbnails/1.png", "dog/.hidden/1.png"});
        const auto lists = list(folder);
        QVERIFY2(lists.hasValue(), lists ? "" : lists.error().message.c_str());
        QCOMPARE((*lists)->classes, std::vector<std::string>({"cat", "dog"}));
        QCOMPARE(labelsOf((*lists)->training), std::vector<std::int64_t>({0, 1, 1}));
        QCOMPARE((*lists)->training[1].path, folder.path() / "dog/a.png");
        QVERIFY((*lists)->remarks.empty());
    }

    void takesPartsFromTheirFolders()
    {
        const PictureFolder folder;
        folder.writePictures({"train/cat/1.png", "train/dog/1.png", "val/dog/1.png", "test/cat/1.png"});
        const auto lists = list(folder);
        QVERIFY2(lists.hasValue(), lists ? "" : lists.error().message.c_str());
        QCOMPARE((*lists)->training.size(), std::size_t{2});
        QCOMPARE(labelsOf((*lists)->validation), std::vector<std::int64_t>{1});
        QCOMPARE(labelsOf(*(*lists)->test), std::vector<std::int64_t>{0});
    }

    void passesOverLeftovers()
    {
        const PictureFolder folder;
        folder.writePictures({"__MACOSX/cat/1.png", "$RECYCLE.BIN/1.png", "cat/1.png", "dog/1.png",
                              "cat/@eaDir/1.png/SYNOPHOTO_THUMB_M.jpg", "cat/.ipynb_checkpoints/1.png",
                              "cat/._1.png"});
        folder.write("cat/Thumbs.db", "x");
        folder.write("dog/desktop.ini", "x");
        folder.makeFolder("lost+found");
        const auto lists = list(folder);
        QVERIFY2(lists.hasValue(), lists ? "" : lists.error().message.c_str());
        QCOMPARE((*lists)->classes, std::vector<std::string>({"cat", "dog"}));
        QCOMPARE((*lists)->training.size(), std::size_t{2});
        QVERIFY((*lists)->remarks.empty());
    }

    void tellsWhatItLeavesAside_data()
    {
        QTest::addColumn<QByteArrayList>("names");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        const QByteArray gif("GIF89a and so on, a few bytes");
        QTest::newRow("formats that are not read")
            << QByteArrayList{"dog/1.gif", "dog/2.GIF", "dog/3.gif"} << gif
            << QStringLiteral("3 .gif (GIF, which is not read) in dog.");
        QTest::newRow("by their ending alone") << QByteArrayList{"dog/1.webp"} << QByteArray("x")
                                               << QStringLiteral("1 .webp (WebP, which is not read) in dog.");
        QTest::newRow("a known format under another ending")
            << QByteArrayList{"dog/1.dat", "dog/sub/2"} << greyPng()
            << QStringLiteral(
                   "1 .dat (PNG under another ending) in dog and 1 without an ending (PNG under another "
                   "ending) in dog.");
        QTest::newRow("other files") << QByteArrayList{"dog/1.txt", "cat/1.txt", "cat/2.txt"}
                                     << QByteArray("x") << QStringLiteral("2 .txt in cat and 1 .txt in dog.");
        QTest::newRow("pictures of no class")
            << QByteArrayList{"1.png", "2.png"} << greyPng() << QStringLiteral("2 outside of class folders.");
        QTest::newRow("folders without pictures") << QByteArrayList{"runs/events.jsonl"} << QByteArray("{}\n")
                                                  << QStringLiteral("1 folder without pictures (runs).");
        QTest::newRow("endings that act on a terminal")
            << QByteArrayList{"cat/1.\x1b[2J"} << QByteArray("x") << QStringLiteral("1 .\\x1b[2j in cat.");
    }

    void tellsWhatItLeavesAside()
    {
        QFETCH(QByteArrayList, names);
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        const PictureFolder folder;
        folder.writePictures({"cat/1.png", "dog/1.png"});
        for (const QByteArray& name : names) {
            folder.write(name, content);
        }
        const auto lists = list(folder);
        QVERIFY2(lists.hasValue(), lists ? "" : lists.error().message.c_str());
        QCOMPARE((*lists)->classes, std::vector<std::string>({"cat", "dog"}));
        QCOMPARE((*lists)->training.size(), std::size_t{2});
        QCOMPARE((*lists)->remarks.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString((*lists)->remarks.front()), QStringLiteral("Left aside: ") + told);
    }

    void tellsInAFewWords()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/1.png"});
        for (int i = 0; i < 30; ++i) {
            folder.write("cat/1." + QByteArray::number(i), "x");
        }
        const auto lists = list(folder);
        QVERIFY(lists.hasValue());
        QVERIFY2((*lists)->remarks.front().ends_with(" and 20 more."), (*lists)->remarks.front().c_str());
    }

    void takesRegularFilesOnly()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/1.png", "dog/1.png"});
        folder.makePipe("cat/2.png");
        folder.link("/dev/zero", "cat/3.png");
        folder.link("4.png", "cat/4.png");
        folder.link("nowhere.png", "cat/5.png");
        folder.link("../dog", "cat/6.png");
        folder.link("1.png", "cat/7.png"); // A link to a picture is one.
        folder.makePipe("cat/notes.txt");
        const auto lists = list(folder);
        QVERIFY(lists.hasValue());
        QCOMPARE((*lists)->training.size(), std::size_t{3});
        QCOMPARE(
            QString::fromStdString((*lists)->remarks.front()),
            QStringLiteral("Left aside: 5 that are no regular files in cat and 1 links to folders in cat."));
    }

    void leavesPartsWithoutClassesAside()
    {
        const PictureFolder folder;
        folder.writePictures({"train/cat/1.png", "train/dog/1.png", "test/0.png", "test/1.png"});
        const auto lists = list(folder);
        QVERIFY2(lists.hasValue(), lists ? "" : lists.error().message.c_str());
        QVERIFY((*lists)->validation.empty() && !(*lists)->test);
        QCOMPARE(QString::fromStdString((*lists)->remarks.front()),
                 QStringLiteral("Left aside: test, because it has no folders, one for each class."));
    }

    void namesFoldersThatAreWrong_data()
    {
        QTest::addColumn<QByteArrayList>("extra");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("class that is not trained")
            << QByteArrayList{"val/bird/1.png"} << QByteArray("val/bird: there is no such class among");
        QTest::newRow("class without pictures that are read")
            << QByteArrayList{"train/bird/1.gif", "train/bird/2.gif"}
            << QByteArray("train/bird: this class has no PNG, JPEG, BMP or PNM, but 2 .gif (GIF, which is "
                          "not read).");
        QTest::newRow("parts within a class")
            << QByteArrayList{"train/bird/train/1.png", "train/bird/test/1.png"}
            << QByteArray("train/bird: this class has parts of its own");
    }

    void namesFoldersThatAreWrong()
    {
        QFETCH(QByteArrayList, extra);
        QFETCH(QByteArray, reason);
        const PictureFolder folder;
        folder.writePictures({"train/cat/1.png"});
        for (const QByteArray& name : extra) {
            folder.write(name, name.endsWith("gif") ? QByteArray("GIF87a, the rest of it") : greyPng());
        }
        const QByteArray message = reasonAgainst(folder);
        QVERIFY2(message.contains(reason), message.constData());
    }

    void namesAnEmptyClass()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/1.png", "dog/1.png"});
        folder.makeFolder("bird");
        const QByteArray message = reasonAgainst(folder);
        QVERIFY2(message.endsWith("/bird: this class has no PNG, JPEG, BMP or PNM."), message.constData());
    }

    void namesClassesThatAreNoUtf8()
    {
        const PictureFolder folder;
        for (int i = 0; i < 5; ++i) {
            folder.writePictures(
                {"caf\xe9/" + QByteArray::number(i) + ".png", "th\xe9/" + QByteArray::number(i) + ".png"});
        }
        const auto set = load(folder, 2);
        QVERIFY2(set.hasValue(), set ? "" : set.error().message.c_str());
        QCOMPARE((*set)->classes, std::vector<std::string>({"caf\\xe9", "th\\xe9"}));
    }

    void splitsATenthWhereNothingValidates()
    {
        const PictureFolder folder;
        for (int i = 0; i < 20; ++i) {
            folder.writePictures(
                {"cat/" + QByteArray::number(i) + ".png", "dog/" + QByteArray::number(i) + ".png"});
        }
        const auto loaded = load(folder, 2);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->training.count(), 36);
        QCOMPARE((*loaded)->validation.labels, std::vector<std::int64_t>({0, 0, 1, 1}));
        QVERIFY(!(*loaded)->test.has_value());
        QCOMPARE((*loaded)->kind, std::string("folder"));
        QCOMPARE((*loaded)->folder, folder.path().string());
        QVERIFY((*loaded)->trainingPart.empty() && (*loaded)->validationPart.empty());
    }

    void saysWhereItsImagesComeFrom()
    {
        const PictureFolder folder;
        folder.writePictures({"pets/Train/cat/1.png", "pets/Train/dog/1.png", "pets/Val/cat/1.png",
                              "pets/Test/dog/1.png", "pets/Test/dog/2.png"});
        const auto loaded = load(folder, 2);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->folder, (folder.path() / "pets").string());
        QCOMPARE((*loaded)->trainingPart, std::string("Train"));
        QCOMPARE((*loaded)->validationPart, std::string("Val"));
        QCOMPARE((*loaded)->testPart, std::string("Test"));
        QCOMPARE((*loaded)->test->count(), 2);
    }

    void saysWhatItTookForClasses()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/1.png", "dog/1.png"});
        const auto loaded = load(folder, 5);
        QVERIFY(!loaded);
        const QByteArray message = QByteArray::fromStdString(loaded.error().message);
        QVERIFY2(message.endsWith(
                     ": it has 2 classes, but the network has 5; bitops train and convert fit it to them "
                     "with --classes 2 (the classes: cat and dog)."),
                 message.constData());
    }

    void namesAllBrokenPicturesAtOnce()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/good.png"});
        for (int i = 10; i < 22; ++i) {
            folder.write("dog/" + QByteArray::number(i) + ".png", greyPng().chopped(i == 10 ? 15 : 12));
        }
        folder.write("cat/text.png", "no picture");
        const auto loaded = load(folder, 2);
        QVERIFY(!loaded);
        const QByteArray message = QByteArray::fromStdString(loaded.error().message);
        QVERIFY2(message.startsWith("Could not read 13 of the 14 pictures in "), message.constData());
        QVERIFY2(
            message.contains(": cat/text.png: it is no PNG, JPEG, BMP or PNM; dog/10.png: it is cut short; "
                             "dog/11.png: it is cut short; "),
            message.constData());
        QVERIFY2(message.contains("dog/18.png") && !message.contains("dog/19.png"), message.constData());
        QVERIFY2(message.endsWith("; and 3 more."), message.constData());
    }

    void namesBrokenPicturesOfAllParts()
    {
        const PictureFolder folder;
        folder.writePictures({"train/cat/1.png", "val/cat/1.png"});
        folder.write("train/cat/2.png", "x");
        folder.write("val/cat/2.png", "");
        const auto loaded = load(folder, 1);
        QVERIFY(!loaded);
        const QByteArray message = QByteArray::fromStdString(loaded.error().message);
        QVERIFY2(message.contains("Could not read 2 of the 4 pictures"), message.constData());
        QVERIFY2(message.endsWith("; val/cat/2.png: it is empty."), message.constData());
    }

    void saysWhenItIsNoFolder()
    {
        const auto missing = loadDataSet({.data = "/no/such/data"}, notebookNetwork(), goOn);
        QVERIFY(!missing);
        QCOMPARE(missing.error().message,
                 std::string("Could not train on /no/such/data: there is no such folder."));
        const auto device = loadDataSet({.data = "/dev/null"}, notebookNetwork(), goOn);
        QVERIFY(!device);
        QCOMPARE(device.error().message, std::string("Could not train on /dev/null: it is no folder."));
    }

    void endsWhenItMayNotGoOn()
    {
        const PictureFolder folder;
        folder.writePictures({"cat/1.png"});
        const auto found = findData(folder.path(), goOn);
        QVERIFY(found && found->has_value());
        const auto lists = listPictures(**found, [] { return false; });
        QVERIFY(lists.hasValue());
        QVERIFY(!lists->has_value());
    }
};

BITOPS_TEST(TestClassFolders, NoApplication)
#include "tst_class_folders.moc"
