// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/leftovers.h"

#include "ui/base/plain_text.h"
#include "ui/base/tell_problem.h"
#include "ui/design/autosave.h"
#include "ui/design/network_document.h"
#include "ui/design/unsaved_design.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace bitops {

namespace {

struct Leftovers
{
    Q_DECLARE_TR_FUNCTIONS(bitops::Leftovers)
};

enum class Answer { Restore, Discard, Later };

QString nameOf(const UnsavedDesign& design)
{
    if (!design.filePath.isEmpty()) {
        return shownText(design.filePath);
    }
    return design.design.name().empty() ? Leftovers::tr("untitled") : shownText(design.design.name());
}

Answer ask(const LeftoverDesign& leftover, QWidget* window)
{
    QMessageBox question(
        QMessageBox::Question, Leftovers::tr("Restore the Design?"),
        Leftovers::tr("“%1” has changes that were never saved.").arg(nameOf(*leftover.design())),
        QMessageBox::NoButton, window);
    question.setInformativeText(
        Leftovers::tr("The program did not end as it should have. The design is kept as it was on %1.")
            .arg(QLocale().toString(leftover.keptAt(), QLocale::ShortFormat)));
    question.setTextFormat(Qt::PlainText);
    QPushButton* restore = question.addButton(Leftovers::tr("&Restore"), QMessageBox::AcceptRole);
    QPushButton* discard = question.addButton(Leftovers::tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* later = question.addButton(Leftovers::tr("&Later"), QMessageBox::RejectRole);
    question.setDefaultButton(restore);
    question.setEscapeButton(later);
    question.exec();
    if (question.clickedButton() == restore) {
        return Answer::Restore;
    }
    return question.clickedButton() == discard ? Answer::Discard : Answer::Later;
}

void setAside(LeftoverDesign& leftover, QWidget* window)
{
    const QString reason = QString::fromStdString(leftover.design().error().message);
    tellProblem(window, Leftovers::tr("Restore the Design?"),
                Leftovers::tr("Could not restore a design that was never saved: %1. "
                              "What is left of it stays in %2.")
                    .arg(reason, leftover.setAside()));
}

} // namespace

void offerLeftovers(NetworkDocument* document, Autosave* autosave, QWidget* window)
{
    std::vector<LeftoverDesign> leftovers = takeLeftovers(autosave->folder());
    for (LeftoverDesign& leftover : leftovers) {
        if (!leftover.design()) {
            setAside(leftover, window);
            continue;
        }
        switch (ask(leftover, window)) {
        case Answer::Restore:
            document->restore(leftover.design()->design, leftover.design()->filePath);
            if (autosave->keepNow()) { // Before the only copy goes.
                leftover.remove();
            }
            return;
        case Answer::Discard:
            leftover.remove();
            break;
        case Answer::Later:
            return;
        }
    }
}

} // namespace bitops
