// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/content_sum.h"
#include "core/data/data_identity.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>
#include <utility>

using namespace bitops;

namespace {

ImageSet imagesOf(std::vector<std::int64_t> labels)
{
    ImageSet images{{1, 2, 2}, {}, std::move(labels)};
    for (std::size_t i = 0; i < 4 * images.labels.size(); ++i) {
        images.pixels.push_back(static_cast<std::uint8_t>(i * 7));
    }
    return images;
}

DataSet animals()
{
    return {imagesOf({0, 1, 0, 1}), imagesOf({0, 1}), imagesOf({1, 0, 1}), "class folders", {"cat", "dog"}};
}

} // namespace

class TestDataIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAsTheSpecificationSays_data();
    void sumsAsTheSpecificationSays();
    void namesWhatDiffers_data();
    void namesWhatDiffers();
    void readsBackWhatItWrote();
    void refusesWhatIsNoIdentity_data();
    void refusesWhatIsNoIdentity();
};

/// The values of xxhsum and of Python's xxhash.
void TestDataIdentity::sumsAsTheSpecificationSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<quint64>("sum");

    QTest::newRow("nothing") << QByteArray() << quint64{0} << quint64{0xEF46DB3751D8E999U};
    QTest::newRow("a byte") << QByteArray("a") << quint64{0} << quint64{0xD24EC4F1A98C6E5BU};
    QTest::newRow("three bytes") << QByteArray("abc") << quint64{0} << quint64{0x44BC2CF5AD770999U};
    QTest::newRow("more than a stripe") << QByteArray("Nobody inspects the spammish repetition") << quint64{0}
                                        << quint64{0xFBCEA83C8A378BF1U};
    QTest::newRow("with a seed") << QByteArray("xxhash") << quint64{20'141'025}
                                 << quint64{0xB559B98D844E0635U};
}

void TestDataIdentity::sumsAsTheSpecificationSays()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, seed);
    QFETCH(quint64, sum);
    QCOMPARE(quint64{contentSum({bytes.constData(), static_cast<std::size_t>(bytes.size())}, seed)}, sum);
}

void TestDataIdentity::namesWhatDiffers_data()
{
    QTest::addColumn<std::function<void(DataSet&)>>("change");
    QTest::addColumn<QString>("difference");

    const auto row = [](const char* name, const char* difference, std::function<void(DataSet&)> change) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(difference);
    };
    row("nothing", "", [](DataSet&) {});
    row("kind", R"(it belongs to data of the kind "class folders", but these are "cifar-10")",
        [](DataSet& data) { data.kind = "cifar-10"; });
    row("order of the classes", R"(its class 0 was "cat", and is "dog" now)",
        [](DataSet& data) { std::swap(data.classes[0], data.classes[1]); });
    row("a class more", "it belongs to data of 2 classes, but these have 3",
        [](DataSet& data) { data.classes.emplace_back("eel"); });
    row("a picture more", "it belongs to a data set of 4 training images, but this one has 5",
        [](DataSet& data) {
            data.training = imagesOf({0, 1, 0, 1, 1});
        });
    row("a pixel", "the training images or their labels are not those that it belongs to",
        [](DataSet& data) { data.training.pixels[9] ^= 1U; });
    row("a label", "the training images or their labels are not those that it belongs to",
        [](DataSet& data) { data.training.labels[0] = 1; });
    row("two labels exchanged", "the training images or their labels are not those that it belongs to",
        [](DataSet& data) { std::swap(data.training.labels[0], data.training.labels[1]); });
    row("a pixel of validation", "the validation images or their labels are not those that it belongs to",
        [](DataSet& data) { data.validation.pixels[0] ^= 128U; });
    row("a picture less to validate on",
        "it belongs to a data set of 2 validation images, but this one has 1",
        [](DataSet& data) { data.validation = imagesOf({0}); });
    row("a label of the test", "the test images or their labels are not those that it belongs to",
        [](DataSet& data) { data.test->labels[2] = 0; });
    row("no test", "it belongs to a data set of 3 test images, but this one has 0",
        [](DataSet& data) { data.test.reset(); });
}

void TestDataIdentity::namesWhatDiffers()
{
    using Change = std::function<void(DataSet&)>;
    QFETCH(Change, change);
    QFETCH(QString, difference);
    DataSet changed = animals();
    change(changed);
    QCOMPARE(QString::fromStdString(differenceOf(identityOf(animals()), identityOf(changed))), difference);
}

void TestDataIdentity::readsBackWhatItWrote()
{
    const DataIdentity identity = identityOf(animals());
    const Result<DataIdentity> read =
        identityFromJson(nlohmann::json::parse(identityToJson(identity).dump()));
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QVERIFY(*read == identity);
}

void TestDataIdentity::refusesWhatIsNoIdentity_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no classes") << QByteArray("classes") << QByteArray("null");
    QTest::newRow("no part") << QByteArray("training") << QByteArray("4");
    QTest::newRow("no sum") << QByteArray("test") << QByteArray(R"({"images":3,"sum":"12z"})");
    QTest::newRow("a sum too long") << QByteArray("test")
                                    << QByteArray(R"({"images":3,"sum":"10000000000000000"})");
    QTest::newRow("a count beyond 64 bits")
        << QByteArray("training") << QByteArray(R"({"images":1e300,"sum":"1"})");
}

void TestDataIdentity::refusesWhatIsNoIdentity()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    nlohmann::json json = nlohmann::json::parse(identityToJson(identityOf(animals())).dump());
    json[key.toStdString()] = nlohmann::json::parse(value.toStdString());
    QVERIFY(!identityFromJson(json));
}

BITOPS_TEST(TestDataIdentity, NoApplication)
#include "tst_data_identity.moc"
