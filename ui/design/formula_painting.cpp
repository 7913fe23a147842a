// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/formula_painting.h"

#include "ui/base/format.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <vector>

namespace bitops {

namespace {

struct Piece
{
    QString text;
    bool isIndex = false;
};

std::vector<Piece> piecesOf(std::string_view formula)
{
    static const QRegularExpression index(QStringLiteral("_([a-z]+)|(?<=log)(2)"));
    const QString text = toQString(formula);
    std::vector<Piece> pieces;
    qsizetype end = 0;
    for (auto found = index.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        pieces.push_back({text.mid(end, match.capturedStart() - end)});
        pieces.push_back({match.captured(match.lastCapturedIndex()), true});
        end = match.capturedEnd();
    }
    pieces.push_back({text.mid(end)});
    return pieces;
}

QFont indexFont(QFont font)
{
    font.setPointSizeF(0.76 * font.pointSizeF());
    return font;
}

} // namespace

double formulaWidth(std::string_view formula, const QFont& font)
{
    const QFontMetricsF text(font);
    const QFontMetricsF index(indexFont(font));
    double width = 0;
    for (const Piece& piece : piecesOf(formula)) {
        width += (piece.isIndex ? index : text).horizontalAdvance(piece.text);
    }
    return width;
}

void drawFormula(QPainter* painter, const QRectF& place, std::string_view formula)
{
    const QFont font = painter->font();
    const QFontMetricsF metrics(font);
    const double baseLine = place.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    double left = place.left();
    for (const Piece& piece : piecesOf(formula)) {
        painter->setFont(piece.isIndex ? indexFont(font) : font);
        painter->drawText(QPointF(left, piece.isIndex ? baseLine + 0.25 * metrics.ascent() : baseLine),
                          piece.text);
        left += QFontMetricsF(painter->font()).horizontalAdvance(piece.text);
    }
    painter->setFont(font);
}

} // namespace bitops
