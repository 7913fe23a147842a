// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/upright_scroll_area.h"

#include <vector>

namespace bitops {

class FoldSection;
class SectionBody;

/// Sections one below the other, each as high as it needs to be; the column scrolls as a whole.
class SectionColumn : public UprightScrollArea
{
    Q_OBJECT

public:
    explicit SectionColumn(const std::vector<SectionBody*>& bodies, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<FoldSection*>& sections() const { return m_sections; }

private:
    std::vector<FoldSection*> m_sections;
};

} // namespace bitops
