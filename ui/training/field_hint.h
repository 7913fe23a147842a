// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace bitops {

/// What is to be said of a field of a form, in the row below it, with a button that mends it. Takes no room
/// while there is nothing to say.
class FieldHint : public QWidget
{
    Q_OBJECT

public:
    /// Names of the two parts; `whatIsDone` is the button's for those who do not see it.
    FieldHint(const QString& name, const QString& buttonName, const QString& whatIsDone);

    /// A warning, with a button of this text; an empty sentence says nothing, an empty text has no button.
    void warn(const QString& sentence, const QString& button);
    /// The same of what is as it should be, without a button.
    void tell(const QString& sentence);

Q_SIGNALS:
    void pressed();

private:
    void setTexts(const QString& text, const QString& button);

    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace bitops
