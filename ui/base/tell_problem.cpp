// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/tell_problem.h"

#include "ui/base/plain_text.h"

#include <QMessageBox>

namespace bitops {

void tellProblem(QWidget* over, const QString& title, const QString& sentence)
{
    QMessageBox box(QMessageBox::Warning, title, {}, QMessageBox::Ok, over);
    box.setTextFormat(Qt::PlainText);
    box.setText(shownLines(sentence));
    box.exec();
}

} // namespace bitops
