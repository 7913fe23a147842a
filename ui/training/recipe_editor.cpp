// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/recipe_editor.h"

#include "ui/base/form_fields.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/whole_number_box.h"
#include "ui/base/work_folder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>
#include <limits>
#include <utility>

namespace bitops {

namespace {

QString translated(TranslatableText text)
{
    return toQString(Translator::tr(text));
}

/// In the way of the language, "0.485 0.456 0.406": a comma may be a part of a number.
QString numbersText(const std::vector<double>& numbers)
{
    QStringList texts;
    for (const double number : numbers) {
        texts += QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
    }
    return texts.join(QLatin1Char(' '));
}

/// Also with semicolons between them, and with commas behind numbers that have a point. None while one of
/// them is no number yet: then mean and deviation do not go together, which is told where they are used.
std::vector<double> numbersFrom(QString text)
{
    text.replace(QLatin1Char(';'), QLatin1Char(' '));
    const bool hasPoints = text.contains(QLatin1Char('.'));
    if (hasPoints || QLocale().decimalPoint() != QLatin1String(",")) {
        text.replace(QLatin1Char(','), QLatin1Char(' '));
    }
    std::vector<double> numbers;
    for (const QString& part : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double number = (hasPoints ? QLocale::c() : QLocale()).toDouble(part, &isNumber);
        if (!isNumber) {
            return {};
        }
        numbers.push_back(number);
    }
    return numbers;
}

/// Of a whole or a real number.
template <typename Box, typename Number> class NumberEditor : public RecipeEditor
{
public:
    NumberEditor(const RecipeField& field, Box* box, Number TrainingConfiguration::*member, QObject* parent)
        : RecipeEditor(field, box, parent)
        , m_box(box)
        , m_member(member)
    {
        connect(box, &Box::valueChanged, this, [this] { onWidgetChanged(); });
    }

    void showValue(const TrainingConfiguration& configuration) override
    {
        m_box->setValue(configuration.*m_member);
    }
    void takeValue(TrainingConfiguration& configuration) const override
    {
        configuration.*m_member = m_box->value();
    }
    [[nodiscard]] QString text() const override { return m_box->text(); }

private:
    Box* m_box;
    Number TrainingConfiguration::*m_member;
};

/// A box has both ends of its range.
NumberSpinBox* makeRealBox(const RealValue& value)
{
    const double least = value.ends == Ends::Most ? std::numeric_limits<double>::min() : value.least;
    const double most = value.ends == Ends::Least ? std::nextafter(value.most, value.least) : value.most;
    NumberSpinBox* const box = makeNumberBox(least, most, value.decimals);
    if (value.isPercent) {
        box->setPercent();
    }
    return box;
}

class FlagEditor : public RecipeEditor
{
public:
    FlagEditor(const RecipeField& field, const FlagValue& value, QObject* parent)
        : RecipeEditor(field, new QCheckBox(translated(value.label)), parent)
        , m_box(static_cast<QCheckBox*>(widget()))
        , m_member(value.member)
    {
        connect(m_box, &QCheckBox::toggled, this, [this] { onWidgetChanged(); });
    }

    void showValue(const TrainingConfiguration& configuration) override
    {
        m_box->setChecked(configuration.*m_member);
    }
    void takeValue(TrainingConfiguration& configuration) const override
    {
        configuration.*m_member = m_box->isChecked();
    }
    [[nodiscard]] QString text() const override
    {
        return m_box->isChecked() ? RecipeEditor::tr("on") : RecipeEditor::tr("off");
    }

private:
    QCheckBox* m_box;
    bool TrainingConfiguration::*m_member;
};

class ChoiceEditor : public RecipeEditor
{
public:
    ChoiceEditor(const RecipeField& field, const ChoiceValue& value, QObject* parent)
        : RecipeEditor(field, new QComboBox, parent)
        , m_box(static_cast<QComboBox*>(widget()))
        , m_value(value)
    {
        for (const bool isLast : {false, true}) {
            for (const RecipeChoice& choice : value.choices) {
                if (choice.standsLast == isLast) {
                    addChoice(m_box, translated(choice.label), choice.value, translated(choice.explanation));
                }
            }
        }
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] { onWidgetChanged(); });
    }

    void showValue(const TrainingConfiguration& configuration) override
    {
        chooseIn(m_box, m_value.get(configuration));
    }
    void takeValue(TrainingConfiguration& configuration) const override
    {
        m_value.set(configuration, chosenIn<int>(m_box));
    }
    [[nodiscard]] QString text() const override { return m_box->currentText(); }

private:
    QComboBox* m_box;
    ChoiceValue m_value;
};

/// A line for the path, and a button to choose by.
class FolderEditor : public RecipeEditor
{
public:
    FolderEditor(const RecipeField& field, const FolderValue& value, QObject* parent)
        : RecipeEditor(field, new QLineEdit, parent)
        , m_line(static_cast<QLineEdit*>(widget()))
        , m_value(value)
    {
        m_line->setPlaceholderText(translated(value.none));
        m_line->setClearButtonEnabled(true);
        connect(m_line, &QLineEdit::textChanged, this, [this] { onWidgetChanged(); });
    }

    void addTo(QFormLayout* form) override
    {
        auto* row = new QWidget;
        auto* choose = new QToolButton;
        choose->setObjectName(QLatin1String(m_value.buttonName));
        choose->setText(QStringLiteral("…"));
        choose->setAccessibleName(translated(m_value.choose));
        choose->setToolTip(translated(m_value.choose));
        connect(choose, &QToolButton::clicked, this, &RecipeEditor::chooseWanted);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->setSpacing(4);
        layout->addWidget(m_line, 1);
        layout->addWidget(choose);
        form->addRow(translated(field().form.label), row);
        qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(m_line);
    }

    void showValue(const TrainingConfiguration& configuration) override
    {
        m_line->setText(toQString(configuration.*m_value.member));
    }
    void takeValue(TrainingConfiguration& configuration) const override
    {
        configuration.*m_value.member = m_line->text().toStdString();
    }
    [[nodiscard]] QString text() const override
    {
        const QString name = m_nameOf ? m_nameOf(m_line->text()) : QString();
        return name.isEmpty() ? shownText(QDir(m_line->text()).dirName()) : name;
    }
    void setNames(std::function<QString(const QString& folder)> nameOf) override
    {
        m_nameOf = std::move(nameOf);
    }

private:
    QLineEdit* m_line;
    FolderValue m_value;
    std::function<QString(const QString&)> m_nameOf;
};

/// A line of numbers, one behind the other; empty for none.
class NumbersEditor : public RecipeEditor
{
public:
    NumbersEditor(const RecipeField& field, const NumbersValue& value, QObject* parent)
        : RecipeEditor(field, new QLineEdit, parent)
        , m_line(static_cast<QLineEdit*>(widget()))
        , m_member(value.member)
    {
        m_line->setPlaceholderText(translated(field.form.atLeast));
        m_line->setClearButtonEnabled(true);
        static const QRegularExpression ofNumbers(QStringLiteral("[-+0-9eE.,; ]*"));
        m_line->setValidator(new QRegularExpressionValidator(ofNumbers, m_line));
        connect(m_line, &QLineEdit::textChanged, this, [this] { onWidgetChanged(); });
    }

    void showValue(const TrainingConfiguration& configuration) override
    {
        m_line->setText(numbersText(configuration.*m_member));
    }
    void takeValue(TrainingConfiguration& configuration) const override
    {
        configuration.*m_member = numbersFrom(m_line->text());
    }
    [[nodiscard]] QString text() const override { return m_line->text(); }
    /// They have a meaning as soon as there are some.
    void enableFor(const TrainingConfiguration& /*configuration*/) override {}

private:
    QLineEdit* m_line;
    std::vector<double> TrainingConfiguration::*m_member;
};

struct EditorMaker
{
    const RecipeField& field;
    QObject* parent;

    RecipeEditor* operator()(const DataValue&) const { return nullptr; }
    RecipeEditor* operator()(const NumbersValue& value) const { return make<NumbersEditor>(value); }
    RecipeEditor* operator()(const VersionValue&) const { return nullptr; }
    RecipeEditor* operator()(const FolderValue& value) const { return make<FolderEditor>(value); }
    RecipeEditor* operator()(const FlagValue& value) const { return make<FlagEditor>(value); }
    RecipeEditor* operator()(const WholeValue& value) const
    {
        return makeNumber(withTexts(makeSpinBox(value.least, value.most)), value.member);
    }
    RecipeEditor* operator()(const BigWholeValue& value) const
    {
        return makeNumber(new WholeNumberBox, value.member);
    }
    RecipeEditor* operator()(const RealValue& value) const
    {
        return makeNumber(withTexts(makeRealBox(value)), value.member);
    }
    RecipeEditor* operator()(const ChoiceValue& value) const { return make<ChoiceEditor>(value); }

private:
    template <typename Editor, typename Value> RecipeEditor* make(const Value& value) const
    {
        return new Editor(field, value, parent);
    }
    template <typename Box, typename Number>
    RecipeEditor* makeNumber(Box* box, Number TrainingConfiguration::*member) const
    {
        return new NumberEditor(field, box, member, parent);
    }
    template <typename Box> Box* withTexts(Box* box) const
    {
        box->setSuffix(translated(field.form.suffix));
        box->setSpecialValueText(translated(field.form.atLeast));
        return box;
    }
};

} // namespace

RecipeEditor* RecipeEditor::make(const RecipeField& field, QObject* parent)
{
    return field.form.label.isEmpty() ? nullptr : std::visit(EditorMaker{field, parent}, field.value);
}

RecipeEditor::RecipeEditor(const RecipeField& field, QWidget* widget, QObject* parent)
    : QObject(parent)
    , m_field(field)
    , m_widget(widget)
{
    prepareField(widget, QLatin1String(field.form.name), translated(field.form.label));
    widget->setToolTip(translated(field.form.toolTip));
}

void RecipeEditor::show(const TrainingConfiguration& configuration)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_isEdited = false;
    showValue(configuration);
}

void RecipeEditor::take(TrainingConfiguration& configuration) const
{
    if (m_isEdited) {
        takeValue(configuration);
    }
}

void RecipeEditor::onWidgetChanged()
{
    m_isEdited = m_isEdited || !m_isShowing;
    Q_EMIT changed();
}

void RecipeEditor::addTo(QFormLayout* form)
{
    form->addRow(translated(m_field.form.label), m_widget);
}

void RecipeEditor::enableFor(const TrainingConfiguration& configuration)
{
    m_widget->setEnabled(m_field.applies == nullptr || m_field.applies(configuration));
}

} // namespace bitops
