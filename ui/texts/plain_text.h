// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>

namespace bitops {

/// A menu's or label's text without its Alt letter: "Save" of "&Save", "保存" of "保存(&S)", as East Asian
/// languages write it.
inline QString withoutMnemonic(QString text)
{
    static const QRegularExpression appended(QStringLiteral("\\(&.\\)"));
    return text.remove(appended).remove(QLatin1Char('&'));
}

} // namespace bitops
