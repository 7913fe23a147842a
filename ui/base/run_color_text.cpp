// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/run_color_text.h"

#include <QCoreApplication>

#include <array>

namespace bitops {

QString runColorText(RunColor color)
{
    static constexpr std::array<const char*, runColors.size()> texts{
        QT_TRANSLATE_NOOP("bitops::RunColor", "Blue"),   QT_TRANSLATE_NOOP("bitops::RunColor", "Orange"),
        QT_TRANSLATE_NOOP("bitops::RunColor", "Green"),  QT_TRANSLATE_NOOP("bitops::RunColor", "Red"),
        QT_TRANSLATE_NOOP("bitops::RunColor", "Purple"), QT_TRANSLATE_NOOP("bitops::RunColor", "Sky blue"),
        QT_TRANSLATE_NOOP("bitops::RunColor", "Olive"),  QT_TRANSLATE_NOOP("bitops::RunColor", "Grey"),
    };
    return QCoreApplication::translate("bitops::RunColor", texts.at(static_cast<std::size_t>(color)));
}

} // namespace bitops
