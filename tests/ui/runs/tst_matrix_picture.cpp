// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/runs/classes_model.h"
#include "ui/runs/heat_delegate.h"
#include "ui/runs/matrix_picture.h"

#include <QImage>
#include <QPainter>
#include <QTableView>
#include <QTest>

using namespace bitops;

namespace {

/// Of all images of a class, nine out of ten are told right.
ClassAnswers answersOf(int classes, const QString& name = QStringLiteral("class %1"))
{
    const auto count = static_cast<std::size_t>(classes);
    ClassAnswers answers;
    answers.event.images.assign(count, 10);
    answers.event.correct.assign(count, 9);
    answers.event.confusion.assign(count, std::vector<std::int64_t>(count, 0));
    for (std::size_t i = 0; i < count; ++i) {
        answers.names += name.arg(i);
        answers.event.confusion[i][i] = 9;
        answers.event.confusion[i][(i + 1) % count] += 1;
    }
    return answers;
}

struct MatrixPictureFixture
{
    ConfusionModel model;
    QTableView view;

    explicit MatrixPictureFixture(const ClassAnswers& answers)
    {
        model.setAnswers(answers);
        view.setModel(&model);
        view.setItemDelegate(new HeatDelegate(&view));
        view.resize(50, 50); // Nearly nothing is in sight.
    }

    [[nodiscard]] MatrixPicture picture(const QStringList& title = {QStringLiteral("title")}) const
    {
        return {&view, title};
    }
};

QImage painted(const MatrixPicture& picture)
{
    QImage image(picture.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(&painter);
    return image;
}

} // namespace

class TestMatrixPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItIsPainted()
    {
        const MatrixPictureFixture fixture(answersOf(30));
        const MatrixPicture picture = fixture.picture();
        const QImage image = painted(picture);
        const QColor ground = fixture.view.palette().color(QPalette::Base);
        QCOMPARE(image.pixelColor(0, 0), ground);
        QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1), ground);
        for (int i = 0; i < 30; ++i) {
            QVERIFY(image.rect().contains(picture.cellRect(i, i)));
            QVERIFY(image.pixelColor(picture.cellRect(i, i).topLeft()) != ground);
            QCOMPARE(image.pixelColor(picture.cellRect(i, (i + 5) % 30).topLeft()), ground);
        }
    }

    void thereIsRoomForTitleAndNames()
    {
        const MatrixPictureFixture few(answersOf(2));
        const QString wide = QStringLiteral("a title that is wider than two cells beside one another");
        QVERIFY(few.picture({wide}).size().width() > few.view.fontMetrics().horizontalAdvance(wide));
        const MatrixPictureFixture named(answersOf(2, QStringLiteral("a long name of class %1")));
        QVERIFY(named.picture().cellRect(0, 0).left() > few.picture().cellRect(0, 0).left());
        QVERIFY(named.picture().cellRect(0, 0).top() > few.picture().cellRect(0, 0).top()); // Turned.
        QVERIFY(few.picture({wide, wide}).cellRect(0, 0).top() > few.picture({wide}).cellRect(0, 0).top());
    }

    void manyClassesDoNotFillWalls()
    {
        const MatrixPictureFixture fixture(answersOf(256));
        const QSize size = fixture.picture().size();
        QVERIFY2(size.width() < 3000 && size.height() < 3000,
                 qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
        QVERIFY(fixture.picture().cellRect(0, 0).width() >= 4);
    }
};

BITOPS_TEST(TestMatrixPicture, QApplication)

#include "tst_matrix_picture.moc"
