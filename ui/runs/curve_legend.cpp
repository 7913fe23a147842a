// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_legend.h"

#include "ui/runs/run_marks.h"

#include <QEvent>

namespace bitops {

namespace {

/// More names would leave no room for the curves.
constexpr std::size_t mostNames = 8;

QString unbroken(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
}

} // namespace

CurveLegend::CurveLegend(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("curveLegend"));
    setTextFormat(Qt::RichText);
    setWordWrap(true); // Between entries.
    updateText();
}

void CurveLegend::setEntries(const std::vector<Entry>& entries)
{
    if (entries != m_entries) {
        m_entries = entries;
        updateText();
    }
}

void CurveLegend::updateText()
{
    const int widest = 24 * fontMetrics().averageCharWidth();
    QStringList texts;
    QStringList names;
    for (const Entry& entry : m_entries) {
        names += entry.name.toHtmlEscaped();
        if (texts.size() < static_cast<qsizetype>(mostNames)) {
            texts += markedName(palette(), entry.look,
                                fontMetrics().elidedText(entry.name, Qt::ElideMiddle, widest));
        }
    }
    if (m_entries.size() > mostNames) {
        texts += unbroken(tr("and %n more", nullptr, static_cast<int>(m_entries.size() - mostNames)));
    }
    for (const QString& stroke : {tr("─ training"), tr("╌ validation"), tr("○ best epoch")}) {
        texts += unbroken(stroke);
    }
    setText(texts.join(QStringLiteral("&nbsp;&nbsp; ")));
    setToolTip(names.join(QStringLiteral("<br>")));
}

void CurveLegend::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateText();
    }
}

} // namespace bitops
