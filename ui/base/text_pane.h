// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace bitops {

/// Rich text to be read and copied, as high as it needs to be. A label in a layout would lay its text out
/// many times over at each change; here that is done once, and what is around hears of it only if the height
/// has changed.
class TextPane : public QTextEdit
{
    Q_OBJECT

public:
    explicit TextPane(QWidget* parent = nullptr);

    void showText(const QString& html);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void followHeight();

    QString m_html;
    int m_textHeight = 0;
};

} // namespace bitops
