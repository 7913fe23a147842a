#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails where a source reads or writes files in another way than the one there is (see CONTRIBUTING.md).
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

failed=0

# Prints the places in our sources, and says why they are wrong.
refuse() {
    if grep -rnE --include='*.cpp' --include='*.h' "$1" app core ui; then
        echo "^ $2" >&2
        failed=1
    fi
}

refuse '\b(std::)?(ifstream|fstream)\b|\bfopen\(' 'Files are opened by ForeignFile.'
refuse '\bofstream\b|\bQSaveFile\b|\bmkstemp\b' 'Files are written by writeTextFile().'
refuse '\bumask\(' 'The umask is of the whole process: files get their permissions when they are made.'

# The bytes of a path stay as they are on the way between the core and Qt.
if grep -rnE --include='*.cpp' --include='*.h' \
    '\b(encode|decode)Name\(|\bu8string\(|(toQString|fromStdString|fromUtf8)\([^;]*string\(\)\)|([pP]ath|[fF]older)\.toStdString\(\) *[),=;]' \
    app core ui | grep -vE '^ui/base/paths\.h:'; then
    echo '^ Paths of the core and of Qt are made of one another by toPath() and fromPath().' >&2
    failed=1
fi

# A descriptor that a child process inherits keeps locks and pipes alive.
if grep -rnE --include='*.cpp' --include='*.h' '\bO_(RDONLY|WRONLY|RDWR)\b' app core ui |
    grep -vE 'O_CLOEXEC|F_SETFL'; then
    echo '^ Files are opened with O_CLOEXEC.' >&2
    failed=1
fi

# QJsonObject's operator[] gives a reference into an object that may be gone when a lambda or an auto hands it on:
# a lambda that does not say its type returns just that.
key='(QStringLiteral|QLatin1String|QString|u")'
if grep -rHPzo --include='*.cpp' --include='*.h' \
    "\\n[^\\n]*\\b(return|auto&{0,2} \\w+ =)[^;{}]*([oO]bject\\(\\)\\s*\\[|[aA]rray\\(\\)\\s*\\[|\\[$key)[^;{}\\[]*\\];" \
    app core ui tests | tr '\0' '\n' | grep .; then
    echo '^ What a QJsonObject or QJsonArray gives is a value: .value(key), .at(index).' >&2
    failed=1
fi
exit "$failed"
