// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace bitops {

/// A menu's or label's text without its Alt letter: "Save" of "&Save", "保存" of "保存(&S)", as East Asian
/// languages write it.
QString withoutMnemonic(QString text);

/// A name that somebody has given, as one line that can stand anywhere: of bearable length, with what changes
/// lines, directions or colours written as core/base/foreign_text.h has it: \n, \u{202e}, \x1b.
QString shownText(std::string_view text);
QString shownText(const QString& text);

/// The same for texts of several lines, such as notes and messages.
QString shownLines(const QString& text);

/// For tool tips: a text that is not taken for markup, whatever is in it.
QString plainToolTip(const QString& text);

} // namespace bitops
