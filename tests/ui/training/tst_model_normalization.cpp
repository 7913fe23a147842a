// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "tests/support/onnx_metadata.h"
#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "ui/design/network_document.h"
#include "ui/training/model_normalization.h"
#include "ui/training/training_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

const std::vector<double> mean{0.25, 0.5, 0.75, 0.125};
const std::vector<double> deviation{0.5, 0.25, 0.5, 0.25};

/// A model that says how its images are normalised, one that does not, and the set-up.
struct ModelNormalizationFixture
{
    ModelFolder folder{residualModel()};
    NetworkDocument document;
    TrainingPanel panel;
    ModelNormalization normalization{&document, &panel, nullptr};

    bool open(bool saysIt)
    {
        if (!saysIt) {
            return static_cast<bool>(document.open(folder.path()));
        }
        const QString path = folder.path(QStringLiteral("said.onnx"));
        const std::string bytes = residualModel().bytes() +
                                  metadataOf("bitops.mean", "[0.25,0.5,0.75,0.125]") +
                                  metadataOf("bitops.deviation", "[0.5,0.25,0.5,0.25]");
        return writeTextFile(path.toStdString(), bytes) && document.open(path);
    }
    [[nodiscard]] QString hint() const
    {
        const auto* label = panel.findChild<QLabel*>(QStringLiteral("normalizationHint"));
        return label->isVisibleTo(&panel) ? label->text() : QString();
    }
    [[nodiscard]] QPushButton* button() const
    {
        return panel.findChild<QPushButton*>(QStringLiteral("normalizeAsTheFile"));
    }
    [[nodiscard]] bool isNormalizedAsTheFile() const
    {
        const TrainingConfiguration recipe = panel.configuration();
        return recipe.mean == mean && recipe.deviation == deviation;
    }
    void edit(const char* name, const char* text) const
    {
        panel.findChild<QLineEdit*>(QString::fromUtf8(name))->setText(QString::fromUtf8(text));
    }
};

const QString said = QStringLiteral(
    "Images are normalised as the model's file says: mean 0.25 0.5 0.75 0.125, deviation 0.5 0.25 0.5 0.25.");

} // namespace

class TestModelNormalization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheFileSaysIsUsedAndTold()
    {
        ModelNormalizationFixture fixture;
        QVERIFY(fixture.hint().isEmpty());
        QVERIFY(fixture.open(true));
        QTRY_VERIFY(fixture.isNormalizedAsTheFile());
        QCOMPARE(fixture.hint(), said);
        QVERIFY(!fixture.button()->isVisibleTo(&fixture.panel));
    }

    void whatWasSetBeforeComesBack()
    {
        ModelNormalizationFixture fixture;
        TrainingConfiguration before;
        before.mean = {0.5};
        before.deviation = {0.125};
        fixture.panel.setConfiguration(before);
        QVERIFY(fixture.open(true));
        QTRY_VERIFY(fixture.isNormalizedAsTheFile());
        QCOMPARE(fixture.normalization.kept().mean, before.mean); // For the next start.
        QVERIFY(fixture.open(false));
        QTRY_VERIFY(fixture.hint().isEmpty());
        QVERIFY(fixture.panel.configuration() == before);

        QVERIFY(fixture.open(true));
        QTRY_VERIFY(fixture.isNormalizedAsTheFile());
        fixture.document.setNetwork(notebookNetwork());
        QVERIFY(fixture.panel.configuration() == before);
        QVERIFY(fixture.hint().isEmpty());
    }

    void somebodyElsesChoiceStays()
    {
        ModelNormalizationFixture fixture;
        QVERIFY(fixture.open(true));
        QTRY_VERIFY(fixture.isNormalizedAsTheFile());
        fixture.edit("mean", "");
        fixture.edit("deviation", "");
        QVERIFY2(fixture.hint().startsWith(QStringLiteral("⚠ The model's file says")),
                 qPrintable(fixture.hint()));
        QVERIFY2(fixture.hint().endsWith(QStringLiteral("Set here is: Half.")), qPrintable(fixture.hint()));
        QVERIFY(fixture.normalization.kept().mean.empty());
        QVERIFY(fixture.button()->isVisibleTo(&fixture.panel));

        fixture.button()->click();
        QVERIFY(fixture.isNormalizedAsTheFile());
        QCOMPARE(fixture.hint(), said);

        fixture.edit("mean", "0.5");
        fixture.edit("deviation", "0.5");
        fixture.document.setNetwork(notebookNetwork()); // It was chosen, and not by the file.
        QCOMPARE(fixture.panel.configuration().mean, std::vector<double>{0.5});
    }
};

BITOPS_TEST(TestModelNormalization, QApplication)
#include "tst_model_normalization.moc"
