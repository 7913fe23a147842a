// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QToolBar;

namespace bitops {

/// Lets parts of a tool bar leave out their words where these would push something out of it: in narrow
/// windows, and in languages of long words.
class ToolBarRoom : public QObject
{
    Q_OBJECT

public:
    /// Shows a part whole, or as small as it can be.
    using Part = std::function<void(bool isWhole)>;

    /// The first of the parts gives way first.
    ToolBarRoom(QToolBar* toolBar, std::vector<Part> parts);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    [[nodiscard]] int neededWidth() const;

    QToolBar* m_toolBar;
    std::vector<Part> m_parts;
    int m_width = -1;  ///< That was last fitted into.
    int m_needed = -1; ///< By the parts as they are now.
};

} // namespace bitops
