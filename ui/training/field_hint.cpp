// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/field_hint.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bitops {

FieldHint::FieldHint(const QString& name, const QString& buttonName, const QString& whatIsDone)
    : m_text(new QLabel)
    , m_button(new QPushButton)
{
    m_text->setObjectName(name);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setObjectName(buttonName);
    m_button->setAccessibleName(whatIsDone);
    connect(m_button, &QPushButton::clicked, this, &FieldHint::pressed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    setTexts({}, {});
}

void FieldHint::warn(const QString& sentence, const QString& button)
{
    setTexts(sentence.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentence, button);
}

void FieldHint::tell(const QString& sentence)
{
    setTexts(sentence, {});
}

void FieldHint::setTexts(const QString& text, const QString& button)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button);
    m_button->setAccessibleDescription(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(!text.isEmpty()); // Else the form keeps a gap for it.
}

} // namespace bitops
