// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A stand-in for bitops-trainer that plays a scene instead of training:
//     FAKE_TRAINER_SCENARIO=happy fake-trainer RUN_FOLDER
// With FAKE_TRAINER_STORES=1, it keeps its lines in the folder's events.jsonl, as a trainer does.
// Its lines are written out, not made by the codec, so that they test the codec, too.

#include "core/base/line_splitter.h"
#include "core/jobs/events.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view hello = R"({"type":"hello","protocol":1,"trainer":"fake"})";
constexpr std::string_view started = R"({"type":"started","epoch":1,"epochs":3,"training_images":100,)"
                                     R"("validation_images":20,"parameters":67179})";
constexpr std::string_view progress =
    R"({"type":"progress","epoch":1,"step":1,"steps":2,"loss":2.25,"images_per_second":1000})";
constexpr std::array<std::string_view, 3> epochs{
    R"({"type":"epoch","epoch":1,"train_loss":1.873,"train_accuracy":0.31,"val_loss":1.742,"val_accuracy":0.36,)"
    R"("seconds":0.5,"images_per_second":1000,"learning_rate":0.001})",
    R"({"type":"epoch","epoch":2,"train_loss":1.5,"train_accuracy":0.45,"val_loss":1.25,"val_accuracy":0.5,)"
    R"("seconds":0.5,"images_per_second":1000,"learning_rate":0.001})",
    R"({"type":"epoch","epoch":3,"train_loss":1.25,"train_accuracy":0.55,"val_loss":1.125,"val_accuracy":0.625,)"
    R"("seconds":0.5,"images_per_second":1000,"learning_rate":0.001})",
};
constexpr std::string_view completed = R"({"type":"completed","epochs":3,"seconds":1.5})";

std::ofstream& stored()
{
    static std::ofstream file;
    return file;
}

void say(std::string_view line)
{
    stored() << line << '\n' << std::flush;
    std::cout << line << '\n' << std::flush;
}

void sayWholeRun()
{
    say(hello);
    say(started);
    say(progress);
    for (const std::string_view epoch : epochs) {
        say(epoch);
    }
    say(completed);
}

int happy()
{
    sayWholeRun();
    return bitops::exit_code::done;
}

/// With what a person may want to read beside the figures.
int remarks()
{
    say(hello);
    say(R"({"type":"configuration","training":{"quantizer":"lsq","epochs":3},"reestimates_batch_norm":true})");
    say(R"({"type":"notice","message":"last.ckpt is damaged."})");
    say(R"({"type":"data","kind":"folder","classes":["cat","dog"],"training_images":100,"validation_images":20,)"
        R"("test_images":0,"mean":[0.5],"deviation":[0.5],"folder":"/data/pets","training_part":"Train",)"
        R"("validation_part":"Test","remarks":["Left aside: 2 .txt in cat."]})");
    say(started);
    for (const std::string_view epoch : epochs) {
        say(epoch);
    }
    say(R"({"type":"test","epoch":3,"images":60,"loss":1.5,"accuracy":0.75})");
    say(completed);
    return bitops::exit_code::done;
}

/// With the figures of layers and classes.
int figures()
{
    say(hello);
    say(started);
    for (std::size_t i = 0; i < 2; ++i) {
        say(epochs[i]);
        say(R"({"type":"layers","epoch":)" + std::to_string(i + 1) +
            R"(,"layers":[{"layer":"classifier","bits":2,"sqnr_db":9.5,"clipped":0.5,"changed":null,)"
            R"("scale":0.5,"least_scale":0.5,"most_scale":0.5,"levels":[-2,1],"range":[-1,1],"histogram":[3,5]}]})");
        say(R"({"type":"classes","epoch":)" + std::to_string(i + 1) +
            R"(,"part":"validation","images":[10,10],"correct":[8,9],"confusion":[[8,2],[1,9]]})");
    }
    say(R"({"type":"completed","epochs":2,"seconds":1})");
    return bitops::exit_code::done;
}

/// What becomes of an evaluation.
int evaluates()
{
    say(hello);
    say(R"({"type":"notice","message":"The data have changed."})");
    say(R"({"type":"data","kind":"folder","classes":["cat","dog"],"training_images":100,"validation_images":20,)"
        R"("test_images":10,"mean":[0.5],"deviation":[0.5]})");
    say(R"({"type":"evaluating","part":"validation","done":10,"images":20})");
    say(R"({"type":"evaluated","part":"validation","epoch":2,"images":20,"loss":1.25,"accuracy":0.75})");
    say(R"({"type":"classes","epoch":2,"part":"validation","images":[10,10],"correct":[7,8],)"
        R"("confusion":[[7,3],[2,8]]})");
    say(R"({"type":"evaluated","part":"test","epoch":2,"images":10,"loss":1.5,"accuracy":0.5})");
    say(R"({"type":"classes","epoch":2,"part":"test","images":[10,0],"correct":[5,0],"confusion":[[5,5],[0,0]]})");
    say(R"({"type":"completed","epochs":0,"seconds":1})");
    return bitops::exit_code::done;
}

/// What becomes of a measurement of sensitivity.
int measures()
{
    constexpr auto rest = R"(,"loss":1.5,"loss_increase":0.25,"accuracy":0.5,"accuracy_drop":0.25,)"
                          R"("kl_divergence":0.125,"sqnr_db":12.5,"clipped":null})";
    say(hello);
    say(R"({"type":"sensitivity","sum":"0123456789abcdef","settings":{},"images":2000,"epoch":2,)"
        R"("layers":["blocks.0.depthwise","classifier"],"measurements":5,"known":0})");
    say(R"({"type":"measured","layer":"","of":"weights","bits":0,"loss":1.25,"loss_increase":0,"accuracy":0.75,)"
        R"("accuracy_drop":0,"kl_divergence":0,"sqnr_db":null,"clipped":null})");
    for (const std::string layer : {"blocks.0.depthwise", "classifier"}) {
        say(R"({"type":"measuring","layer":")" + layer + R"(","done":3,"steps":6})");
        for (const char* const bits : {"2", "4"}) {
            say(R"({"type":"measured","layer":")" + layer + R"(","of":"weights","bits":)" + bits + rest);
        }
    }
    say(R"({"type":"completed","epochs":0,"seconds":1})");
    return bitops::exit_code::done;
}

/// The happy run in fragments that end anywhere but at line ends.
int split()
{
    std::string stream;
    for (const std::string_view line :
         {hello, started, progress, epochs[0], epochs[1], epochs[2], completed}) {
        stream += std::string(line) + "\r\n";
    }
    constexpr std::size_t piece = 7;
    for (std::size_t at = 0; at < stream.size(); at += piece) {
        std::cout << std::string_view(stream).substr(at, piece) << std::flush;
    }
    return bitops::exit_code::done;
}

int unfinishedLine()
{
    say(hello);
    say(started);
    std::cout << R"({"type":"stopped","epochs":0,"seconds":1})" << std::flush;
    return bitops::exit_code::interrupted;
}

int garbage()
{
    say(hello);
    say(std::string_view("\0\xff\xfe\x80", 4));
    say("Segmentation fault (not really)");
    say(R"({"type":"weather","sun":true})");
    say(started);
    say(R"({"type":"epoch","epoch":1})");
    say(R"({"type":"epoch",)");
    say("");
    say(R"({"mood":"good","type":"epoch","epoch":1,"train_loss":1.873,"train_accuracy":0.31,"val_loss":1.742,)"
        R"("val_accuracy":0.36,"seconds":0.5,"images_per_second":1000,"learning_rate":0.001})");
    say("[[[[[[");
    say(R"({"type":"completed","epochs":1,"seconds":1.5})");
    return bitops::exit_code::done;
}

int overlongLine()
{
    say(hello);
    say(started);
    say(std::string(3 * bitops::LineSplitter::mostBytes, 'x'));
    say(epochs[0]);
    say(R"({"type":"completed","epochs":1,"seconds":1.5})");
    return bitops::exit_code::done;
}

int wrongProtocol()
{
    say(R"({"type":"hello","protocol":2,"trainer":"fake"})");
    say(epochs[0]);
    ::pause(); // Until the reader ends it.
    return bitops::exit_code::done;
}

int silent()
{
    return bitops::exit_code::done;
}

int dies()
{
    say(hello);
    say(started);
    say(epochs[0]);
    std::cerr << "about to die" << std::endl;
    return std::raise(SIGKILL);
}

int hangs()
{
    std::signal(SIGTERM, SIG_IGN);
    std::signal(SIGINT, SIG_IGN);
    say(hello);
    say(started);
    while (true) {
        ::pause();
    }
}

/// Until it is told to stop. Answers to pause and resume.
int waits()
{
    say(hello);
    say(started);
    say(epochs[0]);
    std::string line;
    while (std::getline(std::cin, line)) {
        const bitops::Result<bitops::Command> command = bitops::commandFromLine(line);
        if (!command || *command == bitops::Command::Stop) {
            break;
        }
        say(*command == bitops::Command::Pause ? R"({"type":"paused"})" : R"({"type":"resumed"})");
    }
    say(R"({"type":"stopped","epochs":1,"seconds":0.75})");
    return bitops::exit_code::interrupted;
}

int noLastEvent()
{
    say(hello);
    say(started);
    say(epochs[0]);
    return bitops::exit_code::done;
}

int fails(const char* runFolder)
{
    say(hello);
    std::cerr << "warning: this is a stand-in" << std::endl;
    say(R"({"type":"failed","message":"Could not train )" + std::string(runFolder) +
        R"(: it is a stand-in."})");
    return bitops::exit_code::wrongInput;
}

int diverges()
{
    say(hello);
    say(started);
    say(epochs[0]);
    say(R"({"type":"diverged","epoch":2,"step":7,"message":"The loss was not finite in epoch 2 at step 7."})");
    return bitops::exit_code::trainingFailed;
}

int afterTheEnd()
{
    sayWholeRun();
    say(R"({"type":"epoch","epoch":4,"train_loss":9,"train_accuracy":0,"val_loss":9,"val_accuracy":0,)"
        R"("seconds":9,"images_per_second":9,"learning_rate":9})");
    say(R"({"type":"failed","message":"Too late."})");
    say(hello);
    return bitops::exit_code::trainingFailed;
}

int play(std::string_view scenario, const char* runFolder)
{
    struct Scene
    {
        std::string_view name;
        int (*play)();
    };
    constexpr std::array scenes{
        Scene{"happy", happy},
        Scene{"remarks", remarks},
        Scene{"figures", figures},
        Scene{"evaluates", evaluates},
        Scene{"measures", measures},
        Scene{"split", split},
        Scene{"unfinished-line", unfinishedLine},
        Scene{"garbage", garbage},
        Scene{"overlong-line", overlongLine},
        Scene{"wrong-protocol", wrongProtocol},
        Scene{"silent", silent},
        Scene{"dies", dies},
        Scene{"hangs", hangs},
        Scene{"waits", waits},
        Scene{"no-last-event", noLastEvent},
        Scene{"diverges", diverges},
        Scene{"after-the-end", afterTheEnd},
    };
    for (const Scene& scene : scenes) {
        if (scene.name == scenario) {
            return scene.play();
        }
    }
    return scenario == "fails" ? fails(runFolder) : bitops::exit_code::wrongUsage;
}

} // namespace

int main(int argc, char* argv[])
{
    // A stand-in that hangs must not outlive a test that died.
    constexpr unsigned mostSeconds = 120;
    ::alarm(mostSeconds);
    const char* const scenario = std::getenv("FAKE_TRAINER_SCENARIO");
    if (argc != 2 || scenario == nullptr) {
        std::cerr << "Usage: FAKE_TRAINER_SCENARIO=NAME fake-trainer RUN_FOLDER\n";
        return bitops::exit_code::wrongUsage;
    }
    if (std::getenv("FAKE_TRAINER_STORES") != nullptr) {
        stored().open(std::string(argv[1]) + "/events.jsonl", std::ios::app);
    }
    return play(scenario, argv[1]);
}
