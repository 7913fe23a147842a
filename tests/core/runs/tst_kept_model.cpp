// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/onnx_file.h"
#include "core/network/presets.h"
#include "core/runs/kept_model.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_name.h"
#include "core/runs/run_summary.h"
#include "core/runs/trainability.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;
using bitops::test::OnnxWriter;

namespace {

/// Two layers; the weights of the second may lie in a file beside it.
OnnxWriter model(bool isExternal = false)
{
    OnnxWriter writer;
    writer.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1});
    if (isExternal) {
        writer.external("w2", {10, 4, 8, 8}, {{"location", "data/weights.bin"}});
    } else {
        writer.weights("w2", {10, 4, 8, 8});
    }
    writer.node("Conv", {"image", "w1"}, {"first"}).node("Relu", {"first"}, {"relu"});
    writer.node("Conv", {"relu", "w2"}, {"second"});
    return writer.output("second");
}

QByteArray contentOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

} // namespace

/// Runs of imported networks keep the model that they train.
class TestKeptModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aRunHasItsModelAndItsBits()
    {
        const std::filesystem::path run = makeRun({4, 6});
        std::filesystem::remove(path("net.onnx"));
        const Result<RunDescription> read = loadRunDescription(run);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const ImportedNetwork* const network = read->network.imported();
        QVERIFY(network != nullptr);
        QCOMPARE(network->name, std::string("net"));
        QCOMPARE(network->file.path, run / "model" / "net.onnx");
        QVERIFY(!network->file.isChanged);
        QVERIFY((network->layers->bitsOf(network->graph, 1) == LayerBits{4, 6}));
        QVERIFY((network->layers->bitsInFile(1) == LayerBits{32, 32}));
        QVERIFY(checkKeptModel(read->network));
        QCOMPARE(QByteArray::fromStdString(designSummary(read->network)),
                 QByteArray("2 layers of float, 4 bits"));
        QCOMPARE(QByteArray::fromStdString(recipeName(*read)), QByteArray("float-4 · STE"));
    }

    void aRunCanBeMoved()
    {
        const std::filesystem::path run = makeRun({4, 6});
        const std::filesystem::path moved = path("elsewhere");
        std::filesystem::rename(run, moved);
        const Result<RunDescription> read = loadRunDescription(moved);
        QVERIFY(read);
        QCOMPARE(read->network.imported()->file.path, moved / "model" / "net.onnx");
        QVERIFY(checkKeptModel(read->network));
        // It is the same text, wherever it lies.
        const QByteArray text = contentOf(moved / "run.json");
        QCOMPARE(QByteArray::fromStdString(descriptionToText(*read, moved)), text);
        QVERIFY(!text.contains(m_folder->path().toUtf8()));
    }

    void valuesBesideTheModelComeAlong()
    {
        std::filesystem::create_directory(path("data"));
        const QByteArray weights(10 * 4 * 8 * 8 * 4, 'x');
        write(path("data/weights.bin"), weights);
        const std::filesystem::path run = makeRun({8, 32}, model(true));
        QCOMPARE(contentOf(run / "model" / "data" / "weights.bin"), weights);
        std::filesystem::remove_all(path("data"));
        QVERIFY(loadRunDescription(run));
    }

    void anotherModelInItsPlaceIsNoticed()
    {
        const std::filesystem::path run = makeRun({4, 32});
        OnnxWriter other = model();
        other.annotate("second", "note", "changed");
        write(run / "model" / "net.onnx", QByteArray::fromStdString(other.bytes()));
        const Result<RunDescription> read = loadRunDescription(run);
        QVERIFY(read);
        const Status kept = checkKeptModel(read->network);
        QVERIFY(!kept);
        QVERIFY(kept.error().message.ends_with("it is not the model any more that the run was begun with."));
    }

    void aModelThatIsGoneIsAProblemOfItsRun()
    {
        const std::filesystem::path run = makeRun({4, 32});
        std::filesystem::remove_all(run / "model");
        const Result<RunSummary> read = RunSummary::load(run);
        QVERIFY(!read);
        QVERIFY2(read.error().message.find("is not there any more") != std::string::npos,
                 read.error().message.c_str());
    }

    void aRunThatNeverBeganIsReplaced()
    {
        write(path("net.onnx"), QByteArray::fromStdString(model().bytes()));
        QVERIFY(createRunAt(
            path("run"),
            {.network = *loadOnnx(path("net.onnx"), {}), .training = {}, .program = {}, .created = {}}));
        QVERIFY(createRunAt(path("run"),
                            {.network = notebookNetwork(), .training = {}, .program = {}, .created = {}}));
        QVERIFY(loadRunDescription(path("run"))->network.blocks() != nullptr);
        QVERIFY(createRunAt(
            path("run"),
            {.network = *loadOnnx(path("net.onnx"), {}), .training = {}, .program = {}, .created = {}}));
        QVERIFY(loadRunDescription(path("run"))->network.imported() != nullptr);
    }

    void whatCannotBeKeptLeavesNothing()
    {
        write(path("net.onnx"), QByteArray::fromStdString(model().bytes()));
        const Design design = *loadOnnx(path("net.onnx"), {});
        std::filesystem::remove(path("net.onnx"));
        const auto made =
            createRunFolder(path("runs"), {.network = design, .training = {}, .program = {}, .created = {}});
        QVERIFY(!made);
        QVERIFY(made.error().message.find("net.onnx") != std::string::npos);
        QVERIFY(std::filesystem::is_empty(path("runs")));
    }

    void numbersOfPixelsFitTheChannels()
    {
        write(path("net.onnx"), QByteArray::fromStdString(model().bytes()));
        const Design design = *loadOnnx(path("net.onnx"), {});
        const auto complaints = [&design](TrainingConfiguration training) {
            return validate(training, design).size();
        };
        QCOMPARE(complaints({.normalization = Normalization::ImageNet}), std::size_t{0});
        QCOMPARE(complaints({.mean = {0.5}, .deviation = {0.5}}), std::size_t{0});
        QCOMPARE(complaints({.mean = {0.5, 0.4, 0.3}, .deviation = {1, 1, 1}}), std::size_t{0});
        QCOMPARE(complaints({.mean = {0.5, 0.4}, .deviation = {1, 1}}), std::size_t{1});
        QCOMPARE(complaints({.mean = {0.5}, .deviation = {}}), std::size_t{1});
        QCOMPARE(complaints({.mean = {0.5}, .deviation = {0}}), std::size_t{1});
        Network grey = notebookNetwork();
        grey.input.shape.channels = 1;
        QCOMPARE(validate({.normalization = Normalization::ImageNet}, grey).size(), std::size_t{1});
    }

private:
    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }

    static void write(const std::filesystem::path& path, const QByteArray& bytes)
    {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// Of the model net.onnx, with other bits of its second layer.
    std::filesystem::path makeRun(const LayerBits& bits, const OnnxWriter& writer = model()) const
    {
        write(path("net.onnx"), QByteArray::fromStdString(writer.bytes()));
        Result<ImportedNetwork> network = loadOnnx(path("net.onnx"), {});
        network->layers->setBits(network->graph, 1, bits);
        return createRunFolder(path("runs"),
                               {.network = *std::move(network), .training = {}, .program = {}, .created = {}})
            .value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestKeptModel, NoApplication)
#include "tst_kept_model.moc"
