// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/data_text.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

namespace bitops {

namespace {

std::string kindText(const std::string& kind)
{
    if (kind == "folder") {
        return Translator::tr("folders of pictures, one for each class");
    }
    if (kind == "idx") {
        return Translator::tr("IDX files");
    }
    return kind == "cifar-10"        ? "CIFAR-10"
           : kind == "cifar-100"     ? "CIFAR-100"
           : kind == "mnist"         ? "MNIST"
           : kind == "fashion-mnist" ? "Fashion-MNIST"
                                     : kind;
}

std::string trainingText(const DataEvent& event)
{
    return event.trainingPart.empty()
               ? Translator::tr("Training images: %1.", event.trainingImages)
               : Translator::tr("Training images: %1, from %2.", event.trainingImages, event.trainingPart);
}

std::string validationText(const DataEvent& event)
{
    return event.validationPart.empty()
               ? Translator::tr("Validation images: %1, split from the training images.",
                                event.validationImages)
               : Translator::tr("Validation images: %1, from %2.", event.validationImages,
                                event.validationPart);
}

} // namespace

std::string describe(const DataEvent& event)
{
    if (event.folder.empty()) {
        return {};
    }
    std::string text =
        Translator::tr("The data in %1 were taken for %2.", event.folder, kindText(event.kind)) + " " +
        trainingText(event) + " " + validationText(event);
    if (event.testImages > 0) {
        text += " " + Translator::tr("Test images: %1, from %2.", event.testImages, event.testPart);
    }
    for (const std::string& remark : event.remarks) {
        text += "\n" + printable(remark);
    }
    return text;
}

} // namespace bitops
