// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/language.h"

#include "core/base/translator.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace bitops {

namespace {

constexpr std::array<std::pair<Language, const char*>, 4> codes{{
    {Language::System, ""},
    {Language::English, "en"},
    {Language::German, "de"},
    {Language::Chinese, "zh_CN"},
}};

const QString translatorName = QStringLiteral("language");

/// Simplified characters, not traditional ones.
bool isSimplifiedChinese(const QLocale& locale)
{
    return locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript;
}

void install(const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(qApp);
    translator->setObjectName(translatorName);
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator; // Texts that have no translation stay English.
    }
}

/// The core's texts are looked up as they are made, on whichever thread.
std::string translatedCoreText(const char* english)
{
    return QCoreApplication::translate(Translator::context, english).toStdString();
}

std::string withSignsOfLanguage(std::string_view english)
{
    const QLocale locale;
    const std::string point = locale.decimalPoint().toStdString();
    const std::string separator = locale.groupSeparator().toStdString();
    std::string text;
    for (const char character : english) {
        text += character == '.' ? point : character == ',' ? separator : std::string(1, character);
    }
    return text;
}

std::string shortestNumber(double value)
{
    return numberText(value).toStdString();
}

void removeTranslators()
{
    for (QTranslator* translator : qApp->findChildren<QTranslator*>(translatorName)) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

} // namespace

QString codeOf(Language language)
{
    for (const auto& [known, code] : codes) {
        if (known == language) {
            return QLatin1String(code);
        }
    }
    return {};
}

Language languageFromCode(const QString& code)
{
    for (const auto& [language, known] : codes) {
        if (code == QLatin1String(known)) {
            return language;
        }
    }
    return Language::System;
}

Language firstKnown(const QStringList& uiLanguages)
{
    for (const QString& name : uiLanguages) {
        const QLocale locale(name);
        if (locale.language() == QLocale::German) {
            return Language::German;
        }
        if (isSimplifiedChinese(locale)) {
            return Language::Chinese;
        }
        if (locale.language() == QLocale::English) {
            return Language::English;
        }
    }
    return Language::English;
}

void useLanguage(Language language)
{
    Translator::set(translatedCoreText, {withSignsOfLanguage, shortestNumber});
    removeTranslators();
    const QLocale system = QLocale::system();
    const Language spoken = language == Language::System ? firstKnown(system.uiLanguages()) : language;
    const QString code = codeOf(spoken);
    const QLocale usual(code);
    const bool isSystems = language == Language::System || system.language() == usual.language();
    QLocale::setDefault(isSystems ? system : usual);
    // Qt's own texts, such as those of buttons, in the same language or in English, never in a third one.
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("bitops_") + code, QStringLiteral(":/i18n"));
}

} // namespace bitops
