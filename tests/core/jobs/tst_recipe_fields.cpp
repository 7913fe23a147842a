// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/grouped_text.h"
#include "core/jobs/recipe_fields.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace bitops;

namespace {

/// A row of the table of keys in core/runs/README.md.
struct Row
{
    QString key;
    QString type;
    QString usual;
    QString values;
};

QString cell(const QStringList& cells, qsizetype index)
{
    return cells.value(index).trimmed().remove(QLatin1Char('`'));
}

QList<Row> documentedRows()
{
    QFile file(testsFolder() + QStringLiteral("/../core/runs/README.md"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(file.readAll());
    const QString heading = QStringLiteral("| key | type | default | values |\n");
    const qsizetype begin = text.indexOf(heading);
    QList<Row> rows;
    for (const QString& line : text.mid(begin + heading.size()).split(QLatin1Char('\n')).mid(1)) {
        if (!line.startsWith(QLatin1Char('|'))) {
            break;
        }
        const QStringList cells = line.split(QLatin1Char('|'));
        rows.append({cell(cells, 1), cell(cells, 2), cell(cells, 3), cell(cells, 4)});
    }
    return rows;
}

struct TypeName
{
    QString operator()(const DataValue&) const { return QStringLiteral("string"); }
    QString operator()(const FolderValue&) const { return QStringLiteral("string"); }
    QString operator()(const ChoiceValue&) const { return QStringLiteral("string"); }
    QString operator()(const FlagValue&) const { return QStringLiteral("boolean"); }
    QString operator()(const WholeValue&) const { return QStringLiteral("integer"); }
    QString operator()(const BigWholeValue&) const { return QStringLiteral("integer"); }
    QString operator()(const NumbersValue&) const { return QStringLiteral("list of numbers"); }
    QString operator()(const VersionValue&) const { return QStringLiteral("integer"); }
    QString operator()(const RealValue&) const { return QStringLiteral("number"); }
};

/// What a table's entry must have in common with the documented values.
QStringList wordsOf(const RecipeField& field)
{
    QStringList words;
    if (const auto* choices = std::get_if<ChoiceValue>(&field.value)) {
        for (const RecipeChoice& choice : choices->choices) {
            words += QStringLiteral("\"%1\"").arg(QLatin1String(choice.name.data()));
        }
    } else if (const auto* whole = std::get_if<WholeValue>(&field.value); whole && whole->least > 0) {
        words += QStringLiteral("%1 to %2")
                     .arg(whole->least)
                     .arg(QString::fromStdString(groupedText(whole->most)));
    }
    return words;
}

} // namespace

class TestRecipeFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areDocumented()
    {
        const QList<Row> rows = documentedRows();
        const std::span<const RecipeField> fields = recipeFields();
        QCOMPARE(rows.size(), static_cast<qsizetype>(fields.size()));
        const auto fromOldFile = configurationFromJson(nlohmann::json::object(), "");
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const RecipeField& field = fields[static_cast<std::size_t>(i)];
            const Row& row = rows.at(i);
            QCOMPARE(row.key, QString::fromUtf8(field.key.data()));
            QCOMPARE(row.type, std::visit(TypeName(), field.value));
            const nlohmann::json usual = valueOf(field, *fromOldFile);
            QVERIFY2(nlohmann::json::parse(row.usual.toStdString()) == usual, field.key.data());
            for (const QString& word : wordsOf(field)) {
                QVERIFY2(row.values.contains(word), qPrintable(row.key + QLatin1Char(' ') + word));
            }
        }
    }

    void haveNamesOfTheirOwn()
    {
        QSet<QString> names;
        for (const RecipeField& field : recipeFields()) {
            QVERIFY2(!field.title.isEmpty(), field.key.data());
            QCOMPARE(findRecipeField(field.key), &field);
            QCOMPARE(field.option == nullptr, field.help == nullptr);
            for (const char* name : {field.key.data(), field.option, field.form.name}) {
                if (name != nullptr && name != std::string_view("data")) {
                    QVERIFY2(!names.contains(QLatin1String(name)) || name == field.key, name);
                    names.insert(QLatin1String(name));
                }
            }
        }
        QCOMPARE(findRecipeField("epoch"), nullptr);
    }

    void numbersHaveASentenceOnTheirRange()
    {
        for (const RecipeField& field : recipeFields()) {
            const bool isNumber = std::holds_alternative<WholeValue>(field.value) ||
                                  std::holds_alternative<BigWholeValue>(field.value) ||
                                  std::holds_alternative<RealValue>(field.value);
            QVERIFY2(field.quantity.isEmpty() != isNumber, field.key.data());
        }
    }

    void areCopiedOneByOne()
    {
        const TrainingConfiguration usual;
        const auto other = configurationFromJson(
            nlohmann::json{{"epochs", 3}, {"nesterov", true}, {"schedule", "step"}, {"start_from", "/a"}},
            "");
        QVERIFY(other.hasValue());
        TrainingConfiguration copied;
        for (const RecipeField& field : recipeFields()) {
            const bool isSame = valueOf(field, usual) == valueOf(field, *other);
            QCOMPARE(hasUsualValue(field, *other), isSame);
            copyValue(field, *other, copied);
        }
        QVERIFY(copied == *other);
    }

    void stateWhatMayChangeWhenARunGoesOn()
    {
        QStringList options;
        QStringList others;
        for (const RecipeField& field : recipeFields()) {
            if (field.onResume == OnResume::Option) {
                options += QLatin1String(field.option);
            } else if (field.onResume == OnResume::MayDiffer) {
                others += QLatin1String(field.option);
            }
        }
        QCOMPARE(options.join(QLatin1Char(' ')), QStringLiteral("--data --epochs --patience --threads"));
        QCOMPARE(others.join(QLatin1Char(' ')),
                 QStringLiteral("--from --from-checkpoint --no-layer-statistics --checkpoint-seconds "
                                "--device"));
    }
};

BITOPS_TEST(TestRecipeFields, NoApplication)
#include "tst_recipe_fields.moc"
