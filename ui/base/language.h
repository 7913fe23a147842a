// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace bitops {

/// A language of the window's texts. The command line and files speak English.
enum class Language { System, English, German, Chinese };

/// As it is kept in the settings and in the names of files: "de", "zh_CN"; empty for the system's.
QString codeOf(Language language);
/// The system's for an unknown code.
Language languageFromCode(const QString& code);

/// The first of these languages that there are texts in, English if none is. They are named as
/// QLocale::uiLanguages() does: "de-AT", "zh-Hans-CN".
Language firstKnown(const QStringList& uiLanguages);

/// Gives all texts from now on in this language, and numbers and dates as it writes them; of the system's own
/// language as the system's region does. Windows that are open keep the texts that they have.
void useLanguage(Language language);

} // namespace bitops
