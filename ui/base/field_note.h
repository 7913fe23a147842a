// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace bitops {

/// A sentence about a wrong value, which stands at its field: below it, or above it where there is no room,
/// over what lies there. Clicks go through it.
class FieldNote : public QLabel
{
    Q_OBJECT

public:
    /// Lies on `ground`.
    explicit FieldNote(QWidget* ground);

    /// `field` is in the coordinates of the ground. An empty sentence takes the note away.
    void tell(const QString& sentence, const QRect& field);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace bitops
