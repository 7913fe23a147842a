// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/first_steps.h"

#include "ui/base/caption.h"
#include "ui/base/flow_layout.h"
#include "ui/base/icons.h"
#include "ui/base/settings_file.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

const QString doneKey = QStringLiteral("help/firstStepsOffered");

} // namespace

FirstSteps::FirstSteps(QWidget* parent)
    : QWidget(parent)
    , m_row(new FlowLayout(2))
{
    setObjectName(QStringLiteral("firstStepsStrip"));
    setAccessibleName(tr("First steps"));
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeFirstSteps"));
    close->setIcon(symbolIcon(Symbol::Clear, Ink::Muted));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setAccessibleName(tr("Close the first steps"));
    close->setToolTip(tr("Closes the first steps; the menu Help has them"));
    connect(close, &QToolButton::clicked, this, &FirstSteps::end);
    auto* head = new QHBoxLayout;
    head->addWidget(makeCaption(tr("First steps")), 1);
    head->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 8, 8);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_row);
}

bool FirstSteps::areDone()
{
    return QSettings().value(doneKey).toBool();
}

int FirstSteps::addStep(const QString& text, const QString& toolTip)
{
    auto* step = new QToolButton;
    step->setObjectName(QStringLiteral("firstStep%1").arg(m_steps.size()));
    step->setText(text);
    step->setToolTip(toolTip);
    step->setAccessibleName(text);
    step->setIcon(symbolIcon(Symbol::Todo, Ink::Muted));
    step->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    step->setAutoRaise(true);
    step->setFocusPolicy(Qt::TabFocus);
    connect(step, &QToolButton::clicked, this, &FirstSteps::helpWanted);
    m_row->addWidget(step);
    m_steps.push_back({step});
    return static_cast<int>(m_steps.size()) - 1;
}

void FirstSteps::tick(int step)
{
    Step& ticked = m_steps.at(static_cast<std::size_t>(step));
    if (std::exchange(ticked.isDone, true)) {
        return;
    }
    ticked.button->setIcon(symbolIcon(Symbol::Done));
    ticked.button->setAccessibleDescription(tr("done"));
    if (std::all_of(m_steps.begin(), m_steps.end(), [](const Step& each) { return each.isDone; })) {
        end();
    }
}

void FirstSteps::end()
{
    SettingsFile::instance().setValue(doneKey, true);
    Q_EMIT done();
}

} // namespace bitops
