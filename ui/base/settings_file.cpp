// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/settings_file.h"

#include "core/base/folders.h"
#include "ui/base/files.h"
#include "ui/base/paths.h"

#include <QFileInfo>
#include <QLockFile>
#include <QSettings>

#include <algorithm>

namespace bitops {

namespace {

bool isPlain(QChar letter)
{
    return (letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) ||
           (letter >= QLatin1Char('A') && letter <= QLatin1Char('Z')) ||
           (letter >= QLatin1Char('0') && letter <= QLatin1Char('9')) || letter == QLatin1Char('.') ||
           letter == QLatin1Char('-') || letter == QLatin1Char('_');
}

bool isHexDigit(QChar letter)
{
    return (letter >= QLatin1Char('0') && letter <= QLatin1Char('9')) ||
           (letter.toLower() >= QLatin1Char('a') && letter.toLower() <= QLatin1Char('f'));
}

/// As QSettings reads it: quoted where need be, and control characters as \x1b.
QString quotedIni(const QString& text)
{
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain)) {
        return text;
    }
    QString quoted(QLatin1Char('"'));
    bool isAfterCode = false; // A digit there would be taken for one of the code.
    for (const QChar letter : text) {
        const bool isCode = letter < QLatin1Char(' ') || letter == QChar(0x7f) || letter.isSurrogate() ||
                            (isAfterCode && isHexDigit(letter));
        if (isCode) {
            quoted += QStringLiteral("\\x%1").arg(int(letter.unicode()), 0, 16);
        } else if (letter == QLatin1Char('"') || letter == QLatin1Char('\\')) {
            quoted += QLatin1Char('\\');
            quoted += letter;
        } else {
            quoted += letter;
        }
        isAfterCode = isCode;
    }
    return quoted + QLatin1Char('"');
}

QString iniString(const QString& text)
{
    return quotedIni(text.startsWith(QLatin1Char('@')) ? QLatin1Char('@') + text : text);
}

/// Bytes from 0x7f on are codes, since the file is UTF-8.
QString iniBytes(const QByteArray& bytes)
{
    QString text(QStringLiteral("\"@ByteArray("));
    bool isAfterCode = false;
    for (const char byte : bytes) {
        const QChar letter = QLatin1Char(byte);
        const bool isCode = !isPlain(letter) || (isAfterCode && isHexDigit(letter));
        text += isCode ? QStringLiteral("\\x%1").arg(int(letter.unicode()), 0, 16) : QString(letter);
        isAfterCode = isCode;
    }
    return text + QStringLiteral(")\"");
}

QString iniValue(const QVariant& value)
{
    if (!value.isValid()) { // As an empty list is read.
        return QStringLiteral("@Invalid()");
    }
    if (value.metaType() == QMetaType::fromType<QByteArray>()) {
        return iniBytes(value.toByteArray());
    }
    if (value.metaType() == QMetaType::fromType<QStringList>()) {
        QStringList items;
        for (const QString& item : value.toStringList()) {
            items += iniString(item);
        }
        return items.isEmpty() ? QStringLiteral("@Invalid()") : items.join(QStringLiteral(", "));
    }
    return iniString(value.toString());
}

/// Keys are names of this program's own: letters, digits and "/".
QByteArray iniText(const SettingsFile::Values& values)
{
    QMap<QString, QStringList> sections;
    for (auto entry = values.begin(); entry != values.end(); ++entry) {
        const qsizetype slash = entry.key().indexOf(QLatin1Char('/'));
        const QString section = slash < 0 ? QStringLiteral("General") : entry.key().left(slash);
        QString key = entry.key().mid(slash + 1);
        key.replace(QLatin1Char('/'), QLatin1Char('\\'));
        sections[section] += key + QLatin1Char('=') + iniValue(entry.value());
    }
    QByteArray text;
    for (auto section = sections.begin(); section != sections.end(); ++section) {
        text += text.isEmpty() ? "" : "\n";
        text +=
            '[' + section.key().toUtf8() + "]\n" + section.value().join(QLatin1Char('\n')).toUtf8() + '\n';
    }
    return text;
}

SettingsFile::Values storedValues()
{
    QSettings stored;
    stored.setFallbacksEnabled(false); // What the system's administrator has set stays where it is.
    SettingsFile::Values values;
    for (const QString& key : stored.allKeys()) {
        values.insert(key, stored.value(key));
    }
    return values;
}

Status write(const QString& path, const QByteArray& text)
{
    const QString folder = QFileInfo(path).path();
    if (makeFolders(toPath(folder))) {
        return Error{SettingsFile::tr("Could not make the folder %1.").arg(folder).toStdString()};
    }
    return saveFile(path, text.toStdString());
}

} // namespace

SettingsFile& SettingsFile::instance()
{
    static SettingsFile file;
    return file;
}

bool SettingsFile::change(const std::function<void(Values&)>& change)
{
    const QString path = QSettings().fileName();
    // Against another window between reading and writing. Where a disk knows no locks, it goes without.
    constexpr int patienceMs = 1'000;
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.tryLock(patienceMs);
    Values values = storedValues();
    const QByteArray before = iniText(values);
    change(values);
    const QByteArray text = iniText(values);
    if (text == before) {
        return true;
    }
    const Status status = write(path, text);
    if (!status) {
        Q_EMIT failed(tr("Settings are not kept. %1").arg(QString::fromStdString(status.error().message)));
    }
    return status.hasValue();
}

bool SettingsFile::setValue(const QString& key, const QVariant& value)
{
    return change([&](Values& values) { values.insert(key, value); });
}

} // namespace bitops
