// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/core_texts.h"

#include "ui/base/format.h"

#include <QCoreApplication>

namespace bitops {

namespace {

// What the core says, once more for lupdate, which would not find it there.
[[maybe_unused]] constexpr const char* ruleDescriptions[] = {
    QT_TRANSLATE_NOOP("Core", "Multiply-accumulates times the bits of the weights"),
    // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): it is one text.
    QT_TRANSLATE_NOOP("Core", "Multiply-accumulates times the bits of weights and of input "
                              "activations: the literature's usual one"),
    QT_TRANSLATE_NOOP(
        "Core", "Multiply-accumulates times the larger of the bits of weights and of input activations"),
    QT_TRANSLATE_NOOP(
        "Core",
        "As product, and the additions into an accumulator wide enough; n = input channels of a group"),
    QT_TRANSLATE_NOOP("Core", "Counts every convolution as dense, which overstates depthwise layers"),
};

[[maybe_unused]] constexpr const char* presetDescriptions[] = {
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "The notebook's five separable blocks for CIFAR-10, of 8, 4, 2, 4 and 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "The notebook's blocks, all weights of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "The notebook's blocks, all weights of 4 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "The notebook's blocks, all weights of 2 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "The notebook's blocks, not quantized"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MobileNetV1 1.0 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MobileNetV1 0.5 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MobileNetV1 0.25 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "MobileNetV1 1.0 for CIFAR-10, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "MobileNetV1 0.5 for CIFAR-10, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "MobileNetV1 0.25 for CIFAR-10, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MobileNetV2 1.0 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MobileNetV2 0.5 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "MobileNetV2 1.0 for CIFAR-10, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset", "MobileNetV2 0.5 for CIFAR-10, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MNASNet 1.0 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "MNASNet 0.5 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "EfficientNet-lite0 for 224×224, 1,000 classes, weights and activations of 8 bits"),
    QT_TRANSLATE_NOOP("bitops::Preset",
                      "ProxylessNAS (mobile) for 224×224, 1,000 classes, weights and activations of 8 bits"),
};

[[maybe_unused]] constexpr const char* remarks[] = {
    QT_TRANSLATE_NOOP(
        "bitops::Explanation",
        "The notebook's code ignores groups: it counts %2 (with the bits of the weights alone), %1 times "
        "what the notebook's own text gives, as if each output channel read all %1 input channels. Each "
        "reads only one, so the code is wrong and the text is right."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "The notebook's code ignores groups: it counts more than 64 bits can hold, %1 times "
                      "what the notebook's own text gives, as if each output channel read all %1 input "
                      "channels. Each reads only one, so the code is wrong and the text is right."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "This is what the notebook's code counts. It ignores groups, as if each output channel "
                      "read all %1 input channels. Each reads only one, so the layer really takes %2 (with "
                      "the bits of the weights alone): the code overstates it %1 times, and the notebook's "
                      "own text, which divides by the groups, is right."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "The notebook's code ignores groups: it counts this layer %1 times too high, as if "
                      "each output channel read all input channels. Each reads only those of its group."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "This is what the notebook's code counts. It ignores groups, as if each output channel "
                      "read all input channels, and so overstates the layer %1 times."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "The logarithm is that of a sum's length: it tells the bits by which an accumulator of "
                      "%1 products is wider. The count is rounded to the nearest integer."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "The block's input is added to this layer's output by a skip connection. Additions "
                      "cost nothing under this rule, but the input stays in memory until then."),
    QT_TRANSLATE_NOOP("bitops::Explanation",
                      "Fully connected, behind global average pooling: a 1×1 convolution on one pixel."),
};

} // namespace

QString descriptionOf(const CountingRuleInfo& rule)
{
    return toQString(descriptionText(rule));
}

QString descriptionOf(const Preset& preset)
{
    return QCoreApplication::translate("bitops::Preset", preset.description.c_str());
}

QString remarkText(const Sentence& remark)
{
    QString text = QCoreApplication::translate("bitops::Explanation", remark.text);
    for (std::size_t i = 0; i < remark.numbers.size(); ++i) {
        text.replace(QStringLiteral("%%1").arg(i + 1), exactText(remark.numbers[i]));
    }
    return text;
}

} // namespace bitops
