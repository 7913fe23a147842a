// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace bitops {

/// As long as it lives, the trash is in this folder, as in a home in which nothing has been thrown away yet:
/// the place for data is not there, either. Runs must lie on the same disk, or that one's trash is taken.
class OwnTrash
{
public:
    explicit OwnTrash(const QString& home)
        : m_data(home + QStringLiteral("/share/data"))
    {
        qputenv("HOME", home.toUtf8());
        qputenv("XDG_DATA_HOME", m_data.toUtf8());
    }
    OwnTrash(const OwnTrash&) = delete;
    OwnTrash& operator=(const OwnTrash&) = delete;
    ~OwnTrash()
    {
        qputenv("HOME", m_homeBefore);
        qputenv("XDG_DATA_HOME", m_dataBefore);
    }

    [[nodiscard]] QString data() const { return m_data; }
    /// Where Qt puts what is thrown away.
    [[nodiscard]] QString files() const { return m_data + QStringLiteral("/Trash/files"); }

private:
    QString m_data;
    QByteArray m_homeBefore = qgetenv("HOME");
    QByteArray m_dataBefore = qgetenv("XDG_DATA_HOME");
};

} // namespace bitops
