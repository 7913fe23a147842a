// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that claim more than they are, or are more than anything of their kind: the table in CONTRIBUTING.md.
// Each is read in a process of its own, which says the sentence, and takes hardly more memory than for a
// sound file.

#include "tests/core/data/pictures.h"
#include "tests/faults/works.h"
#include "tests/support/archives.h"
#include "tests/support/every_fault.h"
#include "tests/support/test_main.h"

#include <QTemporaryFile>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>

using namespace bitops;
using namespace bitops::test;

namespace {

using Path = std::filesystem::path;
using Spoil = std::function<void(const Path& folder)>;

constexpr std::uintmax_t mebibyte = 1U << 20U;
constexpr std::uintmax_t tebibyte = 1ULL << 40U;

/// What has become of a process that did a work.
struct Ending
{
    int status = -1;
    double megabytes = 0; ///< That it had at most.
    std::string said;     ///< Why the work failed; empty if it was done.
};

const Work& workOf(const QString& name)
{
    const auto isIt = [&name](const Work& work) { return name == QLatin1String(work.name); };
    return *std::find_if(works().begin(), works().end(), isIt);
}

Ending endingOf(const Work& work, const Path& folder)
{
    QTemporaryFile words;
    if (!words.open()) {
        qFatal("No file for the words of the child.");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(120);
        constexpr rlim_t most = 3'000 * mebibyte; // So that the machine lives on where a limit is not kept.
        const rlimit limit{most, most};
        ::setrlimit(RLIMIT_DATA, &limit);
        const Result<std::string> answer = work.run(folder);
        const std::string text = answer ? std::string() : answer.error().message;
        const bool isWritten = ::write(words.handle(), text.data(), text.size()) >= 0;
        ::_exit(isWritten ? 0 : 1);
    }
    Ending ending;
    rusage usage{};
    if (child < 0 || ::wait4(child, &ending.status, 0, &usage) != child) {
        qFatal("No child.");
    }
    ending.megabytes = static_cast<double>(usage.ru_maxrss) / 1'024;
    ending.said = contentOf(words.fileName()).toStdString();
    return ending;
}

/// Makes the file so long, without room on the disk.
Spoil lengthened(const char* file, std::uintmax_t bytes)
{
    return [=](const Path& folder) { std::filesystem::resize_file(folder / file, bytes); };
}

Spoil replaced(const char* file, const std::string& bytes)
{
    return [=](const Path& folder) { std::ofstream(folder / file, std::ios::binary) << bytes; };
}

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) {
        bytes += static_cast<char>(number >> shift);
    }
    return bytes;
}

std::string littleEndian(std::uint64_t number, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(number >> (8 * i));
    }
    return text;
}

/// A sound PNG but for the sides that its header claims.
std::string pngOf(std::uint32_t side)
{
    std::string png = plainPng(32, 32, PNG_FORMAT_RGB, QByteArray(3, '\7')).toStdString();
    constexpr std::size_t header = 12; // Its name, behind the signature and its length.
    png.replace(header + 4, 8, bigEndian(side) + bigEndian(side));
    const uLong sum = ::crc32(0, reinterpret_cast<const Bytef*>(png.data()) + header, 17);
    png.replace(header + 17, 4, bigEndian(static_cast<std::uint32_t>(sum)));
    return png;
}

std::string jpegOf(const std::string& sides)
{
    std::string jpeg = plainJpeg(32, 32, QByteArray(3, '\7')).toStdString();
    const std::size_t frame = jpeg.find("\xff\xc0");
    jpeg.replace(frame + 5, 4, sides);
    return jpeg;
}

std::string bmpOf(std::uint32_t side)
{
    return "BM" + littleEndian(54, 4) + littleEndian(0, 4) + littleEndian(54, 4) + littleEndian(40, 4) +
           littleEndian(side, 4) + littleEndian(side, 4) + littleEndian(1, 2) + littleEndian(24, 2) +
           std::string(24, '\0');
}

/// Instead of the picture "1.png" one of another form.
Spoil picture(const char* ending, const std::string& bytes)
{
    return [=](const Path& folder) {
        const Path cat = folder / "data" / "train" / "cat";
        std::filesystem::remove(cat / "1.png");
        std::ofstream(cat / (std::string("1") + ending), std::ios::binary) << bytes;
    };
}

std::string sweepOf(int seeds, int rates)
{
    std::string text =
        R"({"format": "bitops-sweep", "version": 1, "design": "preset:notebook", "vary": {"seed": [0)";
    for (int seed = 1; seed < seeds; ++seed) {
        text += ", " + std::to_string(seed);
    }
    text += R"(], "learning_rate": [1)";
    for (int rate = 2; rate <= rates; ++rate) {
        text += ", 1e-" + std::to_string(rate);
    }
    return text + "]}}";
}

/// A model of so many nodes with nothing in them: two bytes each.
std::string modelOf(std::uint32_t nodes)
{
    std::string graph;
    for (std::uint32_t i = 0; i < nodes; ++i) {
        graph += std::string("\x0a\x00", 2);
    }
    std::string length;
    for (std::size_t rest = graph.size(); length.empty() || rest > 0; rest >>= 7U) {
        length += static_cast<char>((rest & 127U) | (rest > 127 ? 128U : 0U));
    }
    return "\x3a" + length + graph;
}

std::string manyEntries()
{
    std::vector<ArchiveEntry> entries;
    for (int i = 0; i < 1'000; ++i) {
        entries.push_back({"set/" + std::to_string(i), "x"});
    }
    return makeArchive(entries);
}

} // namespace

class TestMemoryLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKept_data();
    void areKept();
};

void TestMemoryLimits::areKept_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("sentence"); // Its end without the point; empty: it is read all the same.
    QTest::addColumn<int>("megabytes");       // That it may take above a sound file.
    const auto row = [](const char* name, const char* work, const Spoil& spoil, const char* sentence,
                        int megabytes = 16) {
        QTest::addRow("%s: %s", work, name)
            << QString::fromLatin1(work) << spoil << QByteArray(sentence) << megabytes;
    };
    const char* const pixels = "pixels, and at most 67108864 pixels with sides of 16384 are read";
    const char* const large = "it is larger than 64 MiB";
    row("a tebibyte", "a design", lengthened("a.bitops", tebibyte), large);
    row("nested", "a design", replaced("a.bitops", std::string(20 * mebibyte, '[')),
        "it is nested deeper than 64 levels", 64);
    row("a tebibyte", "tuples", lengthened("a.py", tebibyte), "it is larger than 4 MiB");
    row("a tebibyte", "a notebook", lengthened("a.ipynb", tebibyte), large);
    row("a tebibyte", "an ONNX model", lengthened("model.onnx", tebibyte),
        "it is no ONNX model, or is cut off");
    row("many parts", "an ONNX model", replaced("model.onnx", modelOf(10'000'000)),
        "it is made of more parts than a model of its size has", 160);
    row("a tebibyte", "a run", lengthened("runs/a/run.json", tebibyte), large);
    row("a tebibyte of events", "a run", lengthened("runs/a/events.jsonl", tebibyte),
        "it is larger than any run's events");
    row("an endless line", "a run", lengthened("runs/a/events.jsonl", 300 * mebibyte), "");
    row("a tebibyte of events", "a list of runs", lengthened("runs/a/events.jsonl", tebibyte),
        "it is larger than any run's events");
    row("an endless line", "a list of runs", lengthened("runs/a/events.jsonl", 100'000 * mebibyte),
        "Of its events, 99745 MiB in the middle were not read for this list");
    row("a tebibyte", "notes of a run", lengthened("runs/b/notes.json", tebibyte), large);
    row("a tebibyte", "a sweep", lengthened("bits.json", tebibyte), large);
    row("a million runs", "a sweep", replaced("bits.json", sweepOf(10'000, 100)),
        "it has more than 100000 runs", 64);
    row("a tebibyte", "a table of sensitivity", lengthened("measured.csv", tebibyte), large);
    row("a tebibyte", "stored tensors", lengthened("last.ckpt", tebibyte),
        "it has 1099511627776 bytes, and at most 4 GiB are read of such a file");
    row("a header beyond it", "stored tensors", replaced("last.ckpt", littleEndian(tebibyte, 8) + "{}"),
        "the file is damaged");
    row(
        "a header of a gibibyte", "stored tensors",
        [](const Path& folder) {
            replaced("last.ckpt", littleEndian(1'024 * mebibyte, 8) + "{")(folder);
            lengthened("last.ckpt", 1'025 * mebibyte)(folder);
        },
        "the file is damaged", 64);
    row(
        "a tensor beyond it", "stored tensors",
        [](const Path& folder) {
            const std::string header =
                R"({"a":{"dtype":"F32","shape":[1000000,1000000],"data_offsets":[0,4000000000000]}})";
            replaced("last.ckpt", littleEndian(header.size(), 8) + header)(folder);
        },
        "the file is damaged");
    row("more images than there is memory", "data in CIFAR's format",
        lengthened("data/data_batch_1.bin", 3'073ULL << 28U), "of memory are left");
    row("more images than it holds", "data in IDX's format",
        replaced("data/train-images-idx3-ubyte",
                 bigEndian(0x803) + bigEndian(0x7fffffff) + bigEndian(32) + bigEndian(32)),
        "its header promises 2199023254528 bytes, but there are only 0");
    row("images larger than any", "data in IDX's format",
        replaced("data/train-images-idx3-ubyte",
                 bigEndian(0x803) + bigEndian(4) + bigEndian(1'000'000) + bigEndian(1'000'000)),
        "its images are 1000000×1000000 pixels, but sides are 1 to 16384");
    row("a tebibyte", "data of pictures", lengthened("data/train/cat/1.png", tebibyte),
        "it is larger than 256 MiB");
    row("a PNG's sides", "data of pictures", picture(".png", pngOf(1'000'000)), pixels);
    row("a PNG's pixels", "data of pictures", picture(".png", pngOf(16'384)), pixels);
    row("a JPEG's sides", "data of pictures", picture(".jpg", jpegOf("\xff\xdc\xff\xdc")), pixels);
    row("a BMP's sides", "data of pictures", picture(".bmp", bmpOf(1'000'000)), pixels);
    row("a PNM's sides", "data of pictures", picture(".ppm", "P6\n1000000 1000000\n255\n"), pixels);
    row(
        "zeros without end", "an archive",
        [](const Path& folder) {
            replaced("set.tar.gz",
                     makeArchive({{"set/", {}, AE_IFDIR},
                                  {"set/train.bin", std::string(100 * mebibyte, '\0')}}))(folder);
        },
        "it would become larger than 1000000 bytes");
    row("many entries", "an archive", replaced("set.tar.gz", manyEntries()),
        "it holds more than 10 files and folders");
}

void TestMemoryLimits::areKept()
{
    QFETCH(const QString, work);
    QFETCH(const Spoil, spoil);
    QFETCH(const QByteArray, sentence);
    QFETCH(const int, megabytes);
    const QTemporaryDir folder;
    const Path place = folder.path().toStdString();
    const Work& sound = workOf(work);
    sound.prepare(place);
    const Ending before = endingOf(sound, place);
    QVERIFY(WIFEXITED(before.status) && WEXITSTATUS(before.status) == 0);
    QCOMPARE(before.said, std::string());
    spoil(place);
    const Ending ending = endingOf(sound, place);
    qInfo("memory: %.0f MB above a sound file: %s", ending.megabytes - before.megabytes, ending.said.c_str());
    QVERIFY2(WIFEXITED(ending.status) && WEXITSTATUS(ending.status) == 0, "It did not come to its end.");
    if (sentence.isEmpty()) {
        QCOMPARE(ending.said, std::string());
    } else {
        QVERIFY2(isOneSentence(ending.said), ending.said.c_str());
        QVERIFY2(ending.said.ends_with(sentence.toStdString() + "."), ending.said.c_str());
    }
    QVERIFY(ending.megabytes - before.megabytes < megabytes);
}

BITOPS_TEST(TestMemoryLimits, NoApplication)
#include "tst_memory_limits.moc"
