// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/fonts.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QWidget>

#include <array>

namespace bitops {

namespace {

struct Choice
{
    const char* family;
    double size; ///< In points.
};

constexpr std::array choices{Choice{"Inter", 9.4}, Choice{"Noto Sans", 9.4}, Choice{"Cantarell", 9.8},
                             Choice{"DejaVu Sans", 9}};

/// Whether figures stand one below the other.
bool hasTabularFigures(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (metrics.horizontalAdvance(QLatin1Char(digit)) != width) {
            return false;
        }
    }
    return true;
}

/// Some fonts have figures of equal width that have to be asked for.
void askForTabularFigures([[maybe_unused]] QFont& font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
}

bool isInstalled(const QFont& font)
{
    return QFontInfo(font).family().startsWith(font.family());
}

/// Qt's name for "whatever there is", which no desktop chooses.
bool isNamedByDesktop(const QFont& font)
{
    return font.family() != QLatin1String("Sans Serif") && font.family() != QLatin1String("Helvetica");
}

} // namespace

void setProgramFont()
{
    static const QApplication* done = nullptr;
    if (done == qApp) {
        return;
    }
    done = qApp;
    QFont font = QApplication::font();
    if (!isNamedByDesktop(font)) {
        for (const Choice& choice : choices) {
            QFont candidate(QLatin1String(choice.family));
            candidate.setPointSizeF(choice.size);
            askForTabularFigures(candidate);
            if (isInstalled(candidate) && hasTabularFigures(candidate)) {
                font = candidate;
                break;
            }
        }
    }
    askForTabularFigures(font);
    QApplication::setFont(font);
    QApplication::setFont(scaled(font, text_size::heading), "QHeaderView");
    QApplication::setFont(scaled(font, text_size::note), "QStatusBar");
}

QFont scaled(const QFont& font, double size, QFont::Weight weight)
{
    QFont made = font;
    made.setPointSizeF(size * QFontInfo(QApplication::font()).pointSizeF());
    made.setWeight(weight);
    return made;
}

QFont headingFont(const QFont& font)
{
    QFont made = scaled(font, text_size::heading, QFont::DemiBold);
    made.setCapitalization(QFont::AllUppercase);
    made.setLetterSpacing(QFont::PercentageSpacing, 105.5);
    return made;
}

void setTextSize(QWidget* widget, double size, QFont::Weight weight)
{
    widget->setFont(scaled(widget->font(), size, weight));
}

} // namespace bitops
