// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <QVariant>

#include <functional>

namespace bitops {

/// Changes what is kept from one start to the next, in the file that QSettings reads. QSettings does not
/// write it: on a full disk it leaves an empty file, and says nothing.
class SettingsFile : public QObject
{
    Q_OBJECT

public:
    /// Strings, lists of strings, byte arrays, numbers and switches, by their keys.
    using Values = QMap<QString, QVariant>;

    /// The one of the program, as QSettings has one file for it.
    static SettingsFile& instance();

    /// Gives `change` all that is stored, and stores what comes of it: all or nothing. False: failed() tells
    /// why.
    bool change(const std::function<void(Values&)>& change);
    bool setValue(const QString& key, const QVariant& value);

Q_SIGNALS:
    /// A sentence for the user.
    void failed(const QString& sentence);
};

} // namespace bitops
