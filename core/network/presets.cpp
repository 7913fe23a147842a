// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"

#include "core/network/mobilenet.h"
#include "core/network/resnet.h"
#include "core/network/searched_networks.h"

#include <initializer_list>
#include <utility>

namespace bitops {

namespace {

void add(std::vector<Preset>& list, const std::string& name, TranslatableText text, std::string subject,
         Network network)
{
    network.name = name;
    list.push_back({name, text, std::move(subject), std::move(network)});
}

void addNotebooks(std::vector<Preset>& list)
{
    const Network notebook = notebookNetwork();
    add(list, notebook.name,
        Translator::marked("The notebook's five separable blocks for CIFAR-10, of 8, 4, 2, 4 and 8 bits"), {},
        notebook);
    for (const int bits : {8, 4, 2}) {
        const std::string number = std::to_string(bits);
        add(list, "notebook-uniform" + number,
            Translator::marked("The notebook's blocks, all weights of %1 bits"), number,
            withUniformBits(notebook, bits));
    }
    add(list, "notebook-float", Translator::marked("The notebook's blocks, not quantized"), {},
        withUniformBits(notebook, floatBits));
}

/// 1.0 as "", 0.25 as "-0.25".
std::string widthSuffix(double width)
{
    return width == 1.0 ? "" : width == 0.5 ? "-0.5" : "-0.25";
}

/// Of a published network such as "MobileNetV2 0.5".
TranslatableText publishedText(Benchmark benchmark)
{
    return benchmark == Benchmark::Cifar10
               ? Translator::marked("%1 for CIFAR-10, weights and activations of 8 bits")
               : Translator::marked("%1 for 224×224, 1,000 classes, weights and activations of 8 bits");
}

/// "0.5", "1.0"
std::string widthTitle(const std::string& suffix)
{
    return suffix.empty() ? " 1.0" : " " + suffix.substr(1);
}

void addMobileNets(std::vector<Preset>& list, const std::string& name, const std::string& title,
                   Network (*make)(Benchmark, double), std::initializer_list<double> widths)
{
    for (const Benchmark benchmark : {Benchmark::ImageNet, Benchmark::Cifar10}) {
        for (const double width : widths) {
            const std::string suffix = widthSuffix(width);
            std::string fullName = name;
            fullName.append(benchmark == Benchmark::Cifar10 ? "-cifar10" : "").append(suffix);
            add(list, fullName, publishedText(benchmark), title + widthTitle(suffix), make(benchmark, width));
        }
    }
}

void addSearchedNetworks(std::vector<Preset>& list)
{
    const auto addOne = [&list](const std::string& name, const std::string& title, Network network) {
        add(list, name, publishedText(Benchmark::ImageNet), title, std::move(network));
    };
    for (const double width : {1.0, 0.5}) {
        const std::string suffix = widthSuffix(width);
        addOne("mnasnet" + suffix, "MNASNet" + widthTitle(suffix), mnasNet(width));
    }
    addOne("efficientnet-lite0", "EfficientNet-lite0", efficientNetLite(0));
    addOne("proxylessnas-mobile", "ProxylessNAS (mobile)", proxylessNasMobile());
}

void addResNets(std::vector<Preset>& list)
{
    add(list, "resnet18", publishedText(Benchmark::ImageNet), "ResNet-18", resNet18());
    add(list, "resnet20-cifar10", publishedText(Benchmark::Cifar10), "ResNet-20", resNet20Cifar10());
}

} // namespace

Network notebookNetwork()
{
    return Network{
        .name = "notebook",
        .blocks =
            {
                {.outChannels = 32, .stride = 1, .weightBits = 8},
                {.outChannels = 64, .stride = 2, .weightBits = 4},
                {.outChannels = 128, .stride = 2, .weightBits = 2},
                {.outChannels = 128, .stride = 1, .weightBits = 4},
                {.outChannels = 256, .stride = 2, .weightBits = 8},
            },
    };
}

Network withUniformBits(Network network, int bits)
{
    for (Block& block : network.blocks) {
        block.weightBits = bits;
    }
    return network;
}

std::string describe(const Preset& preset)
{
    return Translator::tr(preset.text, Translator::number(preset.subject));
}

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> all = [] {
        std::vector<Preset> list;
        addNotebooks(list);
        addMobileNets(list, "mobilenetv1", "MobileNetV1", mobileNetV1, {1.0, 0.5, 0.25});
        addMobileNets(list, "mobilenetv2", "MobileNetV2", mobileNetV2, {1.0, 0.5});
        addSearchedNetworks(list);
        addResNets(list);
        return list;
    }();
    return all;
}

std::optional<Network> findPreset(std::string_view name)
{
    for (const Preset& preset : presets()) {
        if (preset.name == name) {
            return preset.network;
        }
    }
    return std::nullopt;
}

} // namespace bitops
