// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/empty_state.h"

#include "ui/base/explorer_style.h"
#include "ui/base/flow_layout.h"
#include "ui/base/plain_text.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitops {

namespace {

constexpr int emptyMargin = 12;

QToolButton* makeButton(QAction* action, bool isFirst)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                       : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    if (isFirst) {
        ExplorerStyle::makePrimary(button);
    }
    const auto update = [button, action] {
        button->setVisible(action->isVisible());
        button->setAccessibleName(withoutMnemonic(action->text()));
    };
    QObject::connect(action, &QAction::changed, button, update);
    update();
    return button;
}

} // namespace

EmptyState::EmptyState(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_buttons(new QWidget)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_text->setObjectName(name);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new FlowLayout(8, m_buttons);
    buttons->setAlignment(Qt::AlignHCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(emptyMargin, emptyMargin, emptyMargin, emptyMargin);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_buttons);
    layout->addStretch(1);
}

void EmptyState::setText(const QString& text, bool offersActions)
{
    m_text->setText(text);
    m_buttons->setVisible(offersActions);
}

void EmptyState::setActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        m_buttons->layout()->addWidget(makeButton(action, action == actions.constFirst()));
    }
}

} // namespace bitops
