// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/cost/explanation.h"
#include "core/cost/rule_remark.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "core/runs/run_summary.h"
#include "tests/support/test_main.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"
#include "ui/window/settings_dialog.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>

#include <filesystem>
#include <vector>

using namespace bitops;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useLanguage(Language::English); }

    void theFirstKnownLanguageIsTaken_data()
    {
        QTest::addColumn<QStringList>("languages");
        QTest::addColumn<Language>("taken");
        const auto row = [](const char* languages, Language taken) {
            QTest::newRow(languages) << QString::fromLatin1(languages).split(QLatin1Char(' ')) << taken;
        };
        row("de-AT de", Language::German);
        row("fr-FR de-DE en-US", Language::German);
        row("en-US de-DE", Language::English);
        row("zh-Hans-CN zh-CN zh", Language::Chinese);
        row("zh-SG", Language::Chinese);
        row("zh-Hant-TW zh-TW", Language::English); // Other characters.
        row("fi-FI", Language::English);
        row("C", Language::English);
    }

    void theFirstKnownLanguageIsTaken()
    {
        QFETCH(QStringList, languages);
        QTEST(firstKnown(languages), "taken");
    }

    void codesAreReadAsTheyAreWritten()
    {
        for (const Language language :
             {Language::System, Language::English, Language::German, Language::Chinese}) {
            QCOMPARE(languageFromCode(codeOf(language)), language);
        }
        QCOMPARE(languageFromCode(QStringLiteral("tlh")), Language::System);
    }

    void theWindowSpeaksTheLanguage()
    {
        useLanguage(Language::German);
        {
            const WindowFixture fixture;
            QCOMPARE(fixture.action("train")->text(), QStringLiteral("&Trainieren"));
            QCOMPARE(fixture.action("addBlock")->text(), QStringLiteral("&Hinzufügen"));
            QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        }
        useLanguage(Language::Chinese);
        {
            const WindowFixture fixture;
            QCOMPARE(fixture.action("train")->text(), QStringLiteral("训练(&T)"));
        }
        useLanguage(Language::English);
        const WindowFixture fixture;
        QCOMPARE(fixture.action("train")->text(), QStringLiteral("&Train"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral("."));
    }

    void buttonsOfDialogsSpeakTheLanguage()
    {
        useLanguage(Language::German);
        const SettingsDialog dialog({}, Appearance::System);
        const auto* buttons = dialog.findChild<QDialogButtonBox*>();
        QCOMPARE(buttons->button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')),
                 QStringLiteral("Abbrechen"));
    }

    void theLanguageIsChosenInTheSettings()
    {
        Settings settings;
        settings.language = Language::German;
        const SettingsDialog dialog(settings, Appearance::System);
        auto* language = dialog.findChild<QComboBox*>(QStringLiteral("language"));
        QCOMPARE(language->currentText(), QStringLiteral("Deutsch"));
        language->setCurrentIndex(language->findText(QStringLiteral("简体中文")));
        QCOMPARE(dialog.settings().language, Language::Chinese);
    }

    void pluralsAreThoseOfTheLanguage()
    {
        const char* text = "Could not paste %n block(s): a network has at most %1.";
        const auto say = [text](int count) {
            return QCoreApplication::translate("bitops::BlockActions", text, nullptr, count);
        };
        useLanguage(Language::English);
        QVERIFY(say(1).startsWith(QLatin1String("Could not paste 1 block:")));
        QVERIFY(say(2).startsWith(QLatin1String("Could not paste 2 blocks:")));
        useLanguage(Language::German);
        QVERIFY(say(1).startsWith(QStringLiteral("1 Block ließ sich")));
        QVERIFY(say(2).startsWith(QStringLiteral("2 Blöcke ließen sich")));
    }

    void sentencesOnANetworkAreTranslated()
    {
        useLanguage(Language::German);
        QCOMPARE(problemText({Problem::Kind::OutOfRange, Field::Stride, 1, 9, limits::stride}),
                 QStringLiteral("Block 1: Schrittweite: 9, erlaubt ist 1 bis 8."));
    }

    void errorsOfTheCoreAreTranslated()
    {
        const std::string text = R"({"format": "other", "version": 1})";
        const auto message = [&text] { return toQString(networkFromText(text).error().message); };
        QCOMPARE(message(), QStringLiteral("its format is \"other\", not \"bitops-network\""));
        useLanguage(Language::German);
        QCOMPARE(message(), QStringLiteral("ihr Format ist „other“, nicht „bitops-network“"));
    }

    void aBrokenFileIsToldOfInTheWindowsLanguage()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("net%2.bitops")).toStdString();
        QVERIFY(writeTextFile(path, R"({"format": "bitops-network", "version": 9})"));
        const auto message = [&path] { return toQString(loadNetwork(path).error().message); };
        const QString name = toQString(path.string());
        QCOMPARE(
            message(),
            QStringLiteral("Could not open ") + name +
                QStringLiteral(" as a network: its format version is 9, and this program reads up to 2."));
        useLanguage(Language::German);
        QCOMPARE(message(),
                 name + QStringLiteral(" ließ sich nicht als Netz öffnen: ihre Formatversion ist 9, "
                                       "und dieses Programm liest bis 2."));
        useLanguage(Language::Chinese);
        QCOMPARE(message(), QStringLiteral("无法将 ") + name +
                                QStringLiteral(" 作为网络打开：其格式版本是 9，而本程序最多读到 2。"));
    }

    void summariesOfDesignsAreTranslated()
    {
        const Network network = withUniformBits(notebookNetwork(), 1);
        QCOMPARE(designText(network), QStringLiteral("5 blocks of 1 bit"));
        useLanguage(Language::German);
        QCOMPARE(designText(network), QStringLiteral("5 Blöcke mit 1 Bit"));
        QCOMPARE(designText(notebookNetwork()), QStringLiteral("5 Blöcke mit 8, 4, 2, 4, 8 Bit"));
    }

    void outcomesAreTranslated()
    {
        useLanguage(Language::German);
        QCOMPARE(outcomeText(CompletedEvent{10, 42}),
                 QStringLiteral("Das Training ist abgeschlossen: 10 Epochen in 42 s."));
    }

    void quantizersAreThoseOfTheCore()
    {
        for (const char* name : {"ste", "lsq per channel", "float"}) {
            QCOMPARE(quantizerText(name), QLatin1String(name));
        }
        useLanguage(Language::German);
        QCOMPARE(quantizerText("lsq per channel"), QStringLiteral("lsq je Kanal"));
    }

    void recipesAreTranslatedWithTheirNumbers()
    {
        TrainingConfiguration training;
        training.optimizer = Optimizer::Sgd;
        training.nesterov = true;
        training.perChannel = true;
        training.augmentation = Augmentation::Crop;
        training.normalization = Normalization::DataSet;
        training.validationFraction = 0.25;
        training.startFrom = "/runs/a";
        training.warmupEpochs = 2;
        training.weightDecay = 0.5;
        training.labelSmoothing = 0.125;
        training.clipNorm = 3;
        training.patience = 4;
        training.momentum = 0.5;
        QCOMPARE(configurationText({training, true}),
                 QStringLiteral(
                     "Data: shapes, augmented by crop, normalised by the training images, validation on 0.25 "
                     "of the training images\n"
                     "Quantizer: ste, a scale per channel, batch norms estimated anew before each "
                     "validation\n"
                     "Begins with: best checkpoint of /runs/a\n"
                     "Optimizer: sgd, Nesterov's momentum 0.5, learning rate 0.001 constant, warm-up epochs "
                     "2, weight decay 0.5, label smoothing 0.125, gradients clipped to 3, patience 4\n"
                     "Epochs: 10, batch size 64, seed 0, threads 2, device cpu"));
        useLanguage(Language::German);
        const QString german = configurationText({training, true});
        QVERIFY(german.contains(QStringLiteral("Optimierer: sgd, Nesterov-Momentum 0,5, Lernrate 0,001")));
        QVERIFY(german.contains(QStringLiteral("Label-Glättung 0,125")));
        QVERIFY(german.endsWith(QStringLiteral("Batchgröße 64, Startwert 0, Threads 2, Gerät cpu")));
    }

    void allFixedTextsOfTheCoreAreTranslated_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("German") << Language::German;
        QTest::newRow("Chinese") << Language::Chinese;
    }

    void allFixedTextsOfTheCoreAreTranslated()
    {
        QFETCH(Language, language);
        useLanguage(language);
        std::vector<TranslatableText> texts;
        for (const CountingRuleInfo& rule : countingRules()) {
            texts.push_back(rule.description);
            texts.push_back(remarkOn(rule.rule));
        }
        for (const Preset& preset : presets()) {
            texts.push_back(preset.text);
        }
        for (const char* name : {"notebook", "mobilenetv2"}) {
            for (const CostReport& report : computeAllCosts(*findPreset(name), true)) {
                for (const LayerCost& cost : report.layers) {
                    const Explanation explanation = explain(cost, report.options.rule);
                    for (const Sentence& remark : explanation.remarks) {
                        texts.push_back(remark.text);
                    }
                    if (explanation.notebook) {
                        texts.push_back(explanation.notebook->text);
                    }
                }
            }
        }
        for (const TranslatableText text : texts) {
            QVERIFY2(Translator::tr(text) != text.english, text.english);
        }
    }

    void numbersOfTheCoreAreThoseOfTheLanguage()
    {
        useLanguage(Language::German);
        QCOMPARE(Translator::number("1,234.50"), std::string("1.234,50"));
        QCOMPARE(Translator::number(2.0), std::string("2"));
        QCOMPARE(Translator::number(0.001), std::string("0,001"));
        const Translator::English english;
        QCOMPARE(Translator::number("1,234.50"), std::string("1,234.50"));
        QCOMPARE(Translator::number(0.5), std::string("0.5"));
    }
};

BITOPS_TEST(TestLanguage, QApplication)
#include "tst_language.moc"
