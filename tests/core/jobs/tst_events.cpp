// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/events.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <bit>
#include <limits>
#include <set>

using namespace bitops;

namespace {

std::string reasonAgainst(std::string_view line)
{
    const Result<Event> event = eventFromLine(line);
    return event ? "none" : event.error().message;
}

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheDocumentedLine_data();
    void writesTheDocumentedLine();
    void readsBackWhatItWrote_data() { writesTheDocumentedLine_data(); }
    void readsBackWhatItWrote();
    void keepsDoublesToTheLastBit_data();
    void keepsDoublesToTheLastBit();
    void readsAnEpochWhateverItsForm();
    void keepsTextOnOneLine();
    void replacesTextThatIsNotUtf8();
    void ignoresUnknownFields();
    void ignoresWhatElseIsConfigured();
    void givesUnknownTypesTheirName();
    void refusesWhatIsNoEvent_data();
    void refusesWhatIsNoEvent();
    void refusesEveryMissingField_data() { writesTheDocumentedLine_data(); }
    void refusesEveryMissingField();
    void knowsLastEvents_data();
    void knowsLastEvents();
    void readsBackCommands_data();
    void readsBackCommands();
    void refusesWhatIsNoCommand_data();
    void refusesWhatIsNoCommand();
};

void TestEvents::writesTheDocumentedLine_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("hello") << Event(HelloEvent{1, "0.1.0"})
                           << QByteArray(R"({"type":"hello","protocol":1,"trainer":"0.1.0"})");
    QTest::newRow("started")
        << Event(StartedEvent{2, 10, 50'000, 10'000, 67'179})
        << QByteArray(
               R"({"type":"started","epoch":2,"epochs":10,"training_images":50000,"validation_images":10000,)"
               R"("parameters":67179})");
    QTest::newRow("progress")
        << Event(ProgressEvent{3, 17, 782, 1.25, 512.5})
        << QByteArray(
               R"({"type":"progress","epoch":3,"step":17,"steps":782,"loss":1.25,"images_per_second":512.5})");
    QTest::newRow("epoch")
        << Event(EpochEvent{1, 1.873, 0.31, 1.742, 0.36, 12.5, 4000.0, 0.001})
        << QByteArray(
               R"({"type":"epoch","epoch":1,"train_loss":1.873,"train_accuracy":0.31,"val_loss":1.742,)"
               R"("val_accuracy":0.36,"seconds":12.5,"images_per_second":4000.0,"learning_rate":0.001})");
    QTest::newRow("data")
        << Event(DataEvent{"folder", {"cat", "dög"}, 800, 200, 0, {0.5}, {0.25}})
        << QByteArray(R"({"type":"data","kind":"folder","classes":["cat","dög"],"training_images":800,)"
                      R"("validation_images":200,"test_images":0,"mean":[0.5],"deviation":[0.25]})");
    QTest::newRow("data in a folder")
        << Event(DataEvent{"idx", {"1"}, 8, 2, 1, {0.5}, {0.25}, "/d/raw", "a", "b", "c", {"Left aside: x."}})
        << QByteArray(R"({"type":"data","kind":"idx","classes":["1"],"training_images":8,)"
                      R"("validation_images":2,"test_images":1,"mean":[0.5],"deviation":[0.25],)"
                      R"("folder":"/d/raw","training_part":"a","validation_part":"b","test_part":"c",)"
                      R"("remarks":["Left aside: x."]})");
    QTest::newRow("paused") << Event(PausedEvent{}) << QByteArray(R"({"type":"paused"})");
    QTest::newRow("resumed") << Event(ResumedEvent{}) << QByteArray(R"({"type":"resumed"})");
    QTest::newRow("completed")
        << Event(CompletedEvent{10, 42.5, true, 0.25, 0.5, 0.125})
        << QByteArray(R"({"type":"completed","epochs":10,"seconds":42.5,"is_early":true,)"
                      R"("checkpoint_seconds":0.25,"statistics_seconds":0.5,"event_seconds":0.125})");
    QTest::newRow("notice") << Event(NoticeEvent{"last.ckpt is damaged."})
                            << QByteArray(R"({"type":"notice","message":"last.ckpt is damaged."})");
    QTest::newRow("layers")
        << Event(
               LayersEvent{3,
                           {{"classifier", 4, 22.5, 0.01, 0.125, 0.5, 0.25, 0.75, {-8, 7}, {-1.5, 2}, {3, 4}},
                            {.layer = "blocks.0.depthwise"}}})
        << QByteArray(
               R"({"type":"layers","epoch":3,"layers":[{"layer":"classifier","bits":4,"sqnr_db":22.5,)"
               R"("clipped":0.01,"changed":0.125,"scale":0.5,"least_scale":0.25,"most_scale":0.75,)"
               R"("levels":[-8.0,7.0],"range":[-1.5,2.0],"histogram":[3,4]},)"
               R"({"layer":"blocks.0.depthwise","bits":32,"sqnr_db":null,"clipped":null,"changed":null,)"
               R"("scale":null,"least_scale":null,"most_scale":null,"levels":[],"range":[],"histogram":[]}]})");
    QTest::newRow("classes") << Event(ClassesEvent{2, "test", {3, 4}, {1, 4}, {{1, 2}, {0, 4}}})
                             << QByteArray(R"({"type":"classes","epoch":2,"part":"test","images":[3,4],)"
                                           R"("correct":[1,4],"confusion":[[1,2],[0,4]]})");
    QTest::newRow("test") << Event(TestEvent{2, 10'000, 1.5, 0.75})
                          << QByteArray(
                                 R"({"type":"test","epoch":2,"images":10000,"loss":1.5,"accuracy":0.75})");
    QTest::newRow("evaluating") << Event(EvaluatingEvent{"test", 512, 10'000})
                                << QByteArray(
                                       R"({"type":"evaluating","part":"test","done":512,"images":10000})");
    QTest::newRow("evaluated")
        << Event(EvaluatedEvent{"validation", 2, 10'000, 1.5, 0.75})
        << QByteArray(
               R"({"type":"evaluated","part":"validation","epoch":2,"images":10000,"loss":1.5,"accuracy":0.75})");
    QTest::newRow("sensitivity")
        << Event(SensitivityEvent{"0123456789abcdef", {}, 2'000, 7, {"blocks.0.conv", "classifier"}, 11, 3})
        << QByteArray(
               R"({"type":"sensitivity","sum":"0123456789abcdef","settings":{"images":2000,"bits":[2,3,4,6,8],)"
               R"("of":"weights","all_but":false,"grid":"least-error","per_channel":false,"norms":"kept",)"
               R"("seed":0},"images":2000,"epoch":7,"layers":["blocks.0.conv","classifier"],)"
               R"("measurements":11,"known":3})");
    QTest::newRow("measuring") << Event(MeasuringEvent{"classifier", 12, 96})
                               << QByteArray(
                                      R"({"type":"measuring","layer":"classifier","done":12,"steps":96})");
    QTest::newRow("measured")
        << Event(MeasuredEvent{
               {"classifier", LayerPart::Activations, 2, 1.5, 0.25, 0.5, -0.25, 0.125, 12.5, 0.0625}})
        << QByteArray(R"({"type":"measured","layer":"classifier","of":"activations","bits":2,"loss":1.5,)"
                      R"("loss_increase":0.25,"accuracy":0.5,"accuracy_drop":-0.25,"kl_divergence":0.125,)"
                      R"("sqnr_db":12.5,"clipped":0.0625})");
    QTest::newRow("measured, nothing lost")
        << Event(MeasuredEvent{{.layer = "classifier", .bits = 16, .loss = 1.25}})
        << QByteArray(R"({"type":"measured","layer":"classifier","of":"weights","bits":16,"loss":1.25,)"
                      R"("loss_increase":0.0,"accuracy":0.0,"accuracy_drop":0.0,"kl_divergence":0.0,)"
                      R"("sqnr_db":null,"clipped":null})");
    QTest::newRow("configuration") << Event(ConfigurationEvent{{}, true})
                                   << QByteArray::fromStdString(R"({"type":"configuration","training":)" +
                                                                configurationToJson({}).dump() +
                                                                R"(,"reestimates_batch_norm":true})");
    QTest::newRow("stopped") << Event(StoppedEvent{4, 17.25})
                             << QByteArray(R"({"type":"stopped","epochs":4,"seconds":17.25})");
    QTest::newRow("diverged")
        << Event(DivergedEvent{2, 31, "The loss was not finite."})
        << QByteArray(R"({"type":"diverged","epoch":2,"step":31,"message":"The loss was not finite."})");
    QTest::newRow("failed") << Event(FailedEvent{"Could not read x: no such file."})
                            << QByteArray(R"({"type":"failed","message":"Could not read x: no such file."})");
}

void TestEvents::writesTheDocumentedLine()
{
    QFETCH(Event, event);
    QFETCH(QByteArray, line);

    QCOMPARE(QByteArray::fromStdString(eventToLine(event)), line);
}

void TestEvents::readsBackWhatItWrote()
{
    QFETCH(Event, event);

    const Result<Event> read = eventFromLine(eventToLine(event));
    QVERIFY(read.hasValue());
    QVERIFY(*read == event);
}

void TestEvents::keepsDoublesToTheLastBit_data()
{
    QTest::addColumn<double>("value");

    using Limits = std::numeric_limits<double>;
    QTest::newRow("a third") << 1.0 / 3.0;
    QTest::newRow("a tenth") << 0.1;
    QTest::newRow("next after one") << 1.0 + Limits::epsilon();
    QTest::newRow("smallest") << Limits::denorm_min();
    QTest::newRow("largest") << Limits::max();
    QTest::newRow("negative zero") << -0.0;
    QTest::newRow("whole") << 3.0;
    QTest::newRow("past the integers") << 1e300;
}

void TestEvents::keepsDoublesToTheLastBit()
{
    QFETCH(double, value);

    const Result<Event> read = eventFromLine(eventToLine(ProgressEvent{1, 0, 0, value, 0}));
    QVERIFY(read.hasValue());
    QCOMPARE(std::bit_cast<quint64>(std::get<ProgressEvent>(*read).loss), std::bit_cast<quint64>(value));
}

void TestEvents::readsAnEpochWhateverItsForm()
{
    const EpochEvent epoch{2, 1.5e-05, 0.25, 1.0 / 3, 1, 12, 4000.125, 1e-3};
    const std::string line = eventToLine(epoch);
    const auto plain = eventFromLine(line);
    QVERIFY(plain);
    QVERIFY(*plain == Event(epoch));
    // Blanks and another order are the way of other programs, and JSON, too.
    std::string spaced;
    for (const char character : line) {
        spaced += character;
        spaced += character == ',' || character == ':' ? " " : "";
    }
    nlohmann::json sorted = nlohmann::json::parse(line);
    sorted["mood"] = "good";
    for (const std::string& other : {spaced, sorted.dump(), line + " "}) {
        const auto read = eventFromLine(other);
        QVERIFY2(read, other.c_str());
        QVERIFY2(*read == Event(epoch), other.c_str());
    }
    for (const char* broken :
         {"nan", "inf", "-inf", "", "+1", "02.5", "1.", "-.5", "1e", "1e+", "0x1", "1e999", "1,\"x\":2x"}) {
        std::string wrong = line;
        wrong.replace(wrong.find("0.25"), 4, broken);
        QVERIFY2(!eventFromLine(wrong), broken);
    }
    for (const char* good : {"0", "-0.5", "2e-3", "1E+2", "10.25"}) {
        std::string right = line;
        right.replace(right.find("0.25"), 4, good);
        QVERIFY2(eventFromLine(right), good);
    }
}

void TestEvents::keepsTextOnOneLine()
{
    const Event event = FailedEvent{"one\ntwo\r\n\"three\" ✓ \t"};

    const std::string line = eventToLine(event);
    QCOMPARE(line.find_first_of("\r\n"), std::string::npos);
    QVERIFY(*eventFromLine(line) == event);
}

void TestEvents::replacesTextThatIsNotUtf8()
{
    const Result<Event> read = eventFromLine(eventToLine(FailedEvent{"a\xff"}));
    QVERIFY(read.hasValue());
    QCOMPARE(QByteArray::fromStdString(std::get<FailedEvent>(*read).message), QByteArray("a\xEF\xBF\xBD"));
}

void TestEvents::ignoresUnknownFields()
{
    const Result<Event> read =
        eventFromLine(R"({"mood":["fine"],"type":"completed","seconds":2,"epochs":1})");
    QVERIFY(read.hasValue());
    QVERIFY(*read == Event(CompletedEvent{1, 2.0}));
}

void TestEvents::ignoresWhatElseIsConfigured()
{
    const Result<Event> read =
        eventFromLine(R"({"type":"configuration","training":{"epochs":3,"mixup":0.2}})");
    QVERIFY(read.hasValue());
    // A trainer that names no arithmetic is of before there were several.
    QVERIFY(*read ==
            Event(ConfigurationEvent{{.epochs = 3, .arithmetic = Arithmetic::UnroundedSums}, false}));
}

void TestEvents::givesUnknownTypesTheirName()
{
    const Result<Event> read = eventFromLine(R"({"type":"weather","sun":true})");
    QVERIFY(read.hasValue());
    QVERIFY(*read == Event(UnknownEvent{"weather"}));
}

void TestEvents::refusesWhatIsNoEvent_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("names");

    QTest::newRow("nothing") << QByteArray("") << QByteArray("not valid JSON");
    QTest::newRow("text") << QByteArray("Epoch 1/10") << QByteArray("not valid JSON");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01", 4) << QByteArray("not valid JSON");
    QTest::newRow("cut short") << QByteArray(R"({"type":"paused")") << QByteArray("not valid JSON");
    QTest::newRow("two objects") << QByteArray(R"({"type":"paused"}{"type":"paused"})")
                                 << QByteArray("not valid JSON");
    QTest::newRow("deeply nested") << QByteArray(100'000, '[') << QByteArray("nested deeper than 64 levels");
    QTest::newRow("deeply nested and closed")
        << QByteArray(200'000, '[') + QByteArray(200'000, ']') << QByteArray("nested deeper than 64 levels");
    QTest::newRow("a deeply nested field")
        << R"({"type":"failed","message":)" + QByteArray(200'000, '[') + QByteArray(200'000, ']') + "}"
        << QByteArray("nested deeper than 64 levels");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("must be an object");
    QTest::newRow("null") << QByteArray("null") << QByteArray("must be an object");
    QTest::newRow("no type") << QByteArray(R"({"epoch":1})") << QByteArray("\"type\" is missing");
    QTest::newRow("type is a number") << QByteArray(R"({"type":1})") << QByteArray("\"type\" is 1");
    QTest::newRow("text for a number") << QByteArray(R"({"type":"completed","epochs":1,"seconds":"2"})")
                                       << QByteArray("\"seconds\" is \"2\"");
    QTest::newRow("null for a number") << QByteArray(R"({"type":"completed","epochs":1,"seconds":null})")
                                       << QByteArray("\"seconds\" is null");
    QTest::newRow("half an epoch") << QByteArray(R"({"type":"completed","epochs":1.5,"seconds":2})")
                                   << QByteArray("\"epochs\" is 1.5");
    QTest::newRow("past an int") << QByteArray(R"({"type":"completed","epochs":2147483648,"seconds":2})")
                                 << QByteArray("\"epochs\" is 2147483648");
    QTest::newRow("past 64 bits")
        << QByteArray(R"({"type":"progress","epoch":1,"step":9223372036854775808,"steps":1,)"
                      R"("loss":1,"images_per_second":1})")
        << QByteArray("\"step\" is 9223372036854775808");
    QTest::newRow("past a double") << QByteArray(R"({"type":"completed","epochs":1,"seconds":1e999})")
                                   << QByteArray("not valid JSON");
    QTest::newRow("number among texts")
        << QByteArray(R"({"type":"data","kind":"folder","classes":["cat",7],"training_images":1,)"
                      R"("validation_images":1,"test_images":0,"mean":[],"deviation":[]})")
        << QByteArray("\"classes[1]\" is 7, but must be a text");
    QTest::newRow("no list") << QByteArray(
                                    R"({"type":"data","kind":"folder","classes":"cat","training_images":1,)"
                                    R"("validation_images":1,"test_images":0,"mean":[],"deviation":[]})")
                             << QByteArray("\"classes\" is \"cat\", but must be a list");
    QTest::newRow("NaN") << QByteArray(R"({"type":"completed","epochs":1,"seconds":NaN})")
                         << QByteArray("not valid JSON");
    QTest::newRow("half an image")
        << QByteArray(
               R"({"type":"classes","epoch":1,"part":"test","images":[1.5],"correct":[1],"confusion":[]})")
        << QByteArray("\"images[0]\" is 1.5, but must be a whole number");
    QTest::newRow("no matrix")
        << QByteArray(
               R"({"type":"classes","epoch":1,"part":"test","images":[1],"correct":[1],"confusion":[1]})")
        << QByteArray("\"confusion[0]\" is 1, but must be a list");
    QTest::newRow("a count past 63 bits in a list")
        << QByteArray(
               R"({"type":"classes","epoch":1,"part":"test","images":[9223372036854775808],"correct":[1],"confusion":[]})")
        << QByteArray("\"images[0]\" is 9223372036854775808");
    QTest::newRow("a count past 63 bits in a list of lists")
        << QByteArray(
               R"({"type":"classes","epoch":1,"part":"test","images":[1],"correct":[1],"confusion":[[18446744073709551615]]})")
        << QByteArray("\"confusion[0][0]\" is 18446744073709551615");
    QTest::newRow("a count past any number of images")
        << QByteArray(
               R"({"type":"classes","epoch":1,"part":"test","images":[9223372036854775807],"correct":[1],"confusion":[]})")
        << QByteArray("\"images\" is 9223372036854775807, but must be 0 to 281474976710656");
    QTest::newRow("fewer images than none")
        << QByteArray(R"({"type":"test","epoch":1,"images":-1,"loss":1,"accuracy":1})")
        << QByteArray("\"images\" is -1, but must be 0");
    QTest::newRow("a number that is no whole one in 64 bits")
        << QByteArray(R"({"type":"test","epoch":1,"images":1e300,"loss":1,"accuracy":1})")
        << QByteArray("\"images\" is 1e+300");
    QTest::newRow("an epoch before the first")
        << QByteArray(R"({"type":"test","epoch":0,"images":1,"loss":1,"accuracy":1})")
        << QByteArray("\"epoch\" is 0, but must be 1 to 100000");
    QTest::newRow("an epoch past the last, in its usual form")
        << QByteArray(
               R"({"type":"epoch","epoch":100001,"train_loss":1,"train_accuracy":1,"val_loss":1,"val_accuracy":1,"seconds":1,"images_per_second":1,"learning_rate":1})")
        << QByteArray("\"epoch\" is 100001, but must be 1 to 100000");
    QTest::newRow("no list of layers") << QByteArray(R"({"type":"layers","epoch":1,"layers":{}})")
                                       << QByteArray("\"layers\" must be a list");
    QTest::newRow("a layer without bits")
        << QByteArray(R"({"type":"layers","epoch":1,"layers":[{"layer":"classifier"}]})")
        << QByteArray("bits\" is missing");
    QTest::newRow("an unknown optimizer")
        << QByteArray(R"({"type":"configuration","training":{"optimizer":"lion"}})")
        << QByteArray("\"training.optimizer\" is \"lion\"");
    QTest::newRow("number for text") << QByteArray(R"({"type":"failed","message":5})")
                                     << QByteArray("\"message\" is 5");
}

void TestEvents::refusesWhatIsNoEvent()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, names);

    const QByteArray reason = QByteArray::fromStdString(reasonAgainst(line.toStdString()));
    QVERIFY2(reason.startsWith("Could not read a line as an event: "), reason.constData());
    QVERIFY2(reason.contains(names), reason.constData());
    QVERIFY2(reason.endsWith('.'), reason.constData());
}

void TestEvents::refusesEveryMissingField()
{
    QFETCH(QByteArray, line);

    const auto whole = nlohmann::json::parse(line.toStdString());
    // Files from before these came do without, or null would say the same.
    const std::set<std::string> later{"is_early",
                                      "checkpoint_seconds",
                                      "statistics_seconds",
                                      "event_seconds",
                                      "reestimates_batch_norm",
                                      "folder",
                                      "training_part",
                                      "validation_part",
                                      "test_part",
                                      "remarks",
                                      "sqnr_db",
                                      "clipped"};
    for (const auto& [key, value] : whole.items()) {
        auto without = whole;
        without.erase(key);
        if (later.contains(key)) {
            QVERIFY2(eventFromLine(without.dump()).hasValue(), key.c_str());
            continue;
        }
        const QByteArray reason = QByteArray::fromStdString(reasonAgainst(without.dump()));
        QVERIFY2(reason.contains(QByteArray::fromStdString("\"" + key + "\" is missing")),
                 reason.constData());
    }
}

void TestEvents::knowsLastEvents_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<bool>("isLastOne");

    QTest::newRow("hello") << Event(HelloEvent{}) << false;
    QTest::newRow("started") << Event(StartedEvent{}) << false;
    QTest::newRow("progress") << Event(ProgressEvent{}) << false;
    QTest::newRow("epoch") << Event(EpochEvent{}) << false;
    QTest::newRow("paused") << Event(PausedEvent{}) << false;
    QTest::newRow("resumed") << Event(ResumedEvent{}) << false;
    QTest::newRow("unknown") << Event(UnknownEvent{}) << false;
    QTest::newRow("completed") << Event(CompletedEvent{}) << true;
    QTest::newRow("stopped") << Event(StoppedEvent{}) << true;
    QTest::newRow("diverged") << Event(DivergedEvent{}) << true;
    QTest::newRow("failed") << Event(FailedEvent{}) << true;
}

void TestEvents::knowsLastEvents()
{
    QFETCH(Event, event);
    QFETCH(bool, isLastOne);

    QCOMPARE(isLast(event), isLastOne);
}

void TestEvents::readsBackCommands_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("pause") << Command::Pause << QByteArray(R"({"command":"pause"})");
    QTest::newRow("resume") << Command::Resume << QByteArray(R"({"command":"resume"})");
    QTest::newRow("stop") << Command::Stop << QByteArray(R"({"command":"stop"})");
}

void TestEvents::readsBackCommands()
{
    QFETCH(Command, command);
    QFETCH(QByteArray, line);

    QCOMPARE(QByteArray::fromStdString(commandToLine(command)), line);
    const Result<Command> read = commandFromLine(line.toStdString());
    QVERIFY(read.hasValue());
    QCOMPARE(*read, command);
}

void TestEvents::refusesWhatIsNoCommand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("names");

    QTest::newRow("text") << QByteArray("stop") << QByteArray("not valid JSON");
    QTest::newRow("no command") << QByteArray("{}") << QByteArray("\"command\" is missing");
    QTest::newRow("a number") << QByteArray(R"({"command":1})") << QByteArray("\"command\" is 1");
    QTest::newRow("deeply nested") << QByteArray(200'000, '[') + QByteArray(200'000, ']')
                                   << QByteArray("nested deeper than 64 levels");
    QTest::newRow("unknown") << QByteArray(R"({"command":"dance"})")
                             << QByteArray("\"dance\" is not a command");
}

void TestEvents::refusesWhatIsNoCommand()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, names);

    const Result<Command> command = commandFromLine(line.toStdString());
    QVERIFY(!command.hasValue());
    QVERIFY2(command.error().message.find(names.toStdString()) != std::string::npos,
             command.error().message.c_str());
}

BITOPS_TEST(TestEvents, NoApplication)
#include "tst_events.moc"
