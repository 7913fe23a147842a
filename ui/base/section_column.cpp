// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/section_column.h"

#include "ui/base/fold_section.h"

#include <QVBoxLayout>

namespace bitops {

SectionColumn::SectionColumn(const std::vector<SectionBody*>& bodies, QWidget* parent)
    : UprightScrollArea(120, parent)
{
    setObjectName(QStringLiteral("sectionColumn"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (SectionBody* body : bodies) {
        m_sections.push_back(new FoldSection(body, content));
        layout->addWidget(m_sections.back());
    }
    layout->addStretch(1);
    setContent(content);
}

} // namespace bitops
