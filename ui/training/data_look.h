// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/background_job.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <string>

namespace bitops {

/// How many classes the data of a training have, found beside the window's thread without reading an image.
class DataLook : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// "shapes", or a folder. Looks once at each, until lookAgain().
    void look(const std::string& data);
    void lookAgain();

    /// None while it is not known, or where the data are none, which is for the training to say.
    [[nodiscard]] std::optional<std::int64_t> classes() const { return m_classes; }

Q_SIGNALS:
    void changed();

private:
    void take(std::optional<std::int64_t> classes);

    std::string m_data;
    std::optional<std::int64_t> m_classes;
    BackgroundJob m_job; ///< Last: waits for what goes on when it goes.
};

} // namespace bitops
