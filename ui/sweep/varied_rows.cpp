// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/varied_rows.h"

#include "core/sweep/sweep_variables.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/sweep/sweep_values.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>

namespace bitops {

VariedRows::VariedRows(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_add(new QToolButton)
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_add->setObjectName(QStringLiteral("addVaried"));
    m_add->setText(tr("&Vary One More"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    connect(m_add, &QToolButton::clicked, this, &VariedRows::addNext);
    placeRows();
}

std::string VariedRows::keyOf(const Row& row) const
{
    return row.key->currentData().toString().toStdString();
}

bool VariedRows::isVaried(const std::string& key) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return keyOf(row) == key; });
}

void VariedRows::addRow(const std::string& key, const QString& values)
{
    const Row row{new QComboBox, new QLineEdit(values), new QToolButton};
    row.key->setAccessibleName(tr("What varies"));
    for (const SweepKey& known : sweepKeys()) {
        row.key->addItem(known.title, toQString(known.key));
    }
    row.key->setCurrentIndex(row.key->findData(toQString(key)));
    row.values->setAccessibleName(tr("Its values"));
    row.values->setPlaceholderText(tr("values, separated by commas"));
    row.values->setToolTip(plainToolTip(sweepValuesHelp(key)));
    row.remove->setText(QStringLiteral("×"));
    row.remove->setAccessibleName(tr("Do not vary it"));
    row.remove->setToolTip(row.remove->accessibleName());
    row.remove->setAutoRaise(true);
    row.remove->setFocusPolicy(Qt::TabFocus);
    connect(row.key, &QComboBox::currentIndexChanged, this, [this, row] { takeKey(row); });
    connect(row.values, &QLineEdit::textChanged, this, &VariedRows::changed);
    connect(row.remove, &QToolButton::clicked, this, [this, row] { removeRow(row.key); });
    m_rows.push_back(row);
    placeRows();
}

void VariedRows::placeRows()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto line = static_cast<int>(i);
        m_rows[i].key->setObjectName(QStringLiteral("variedKey%1").arg(line));
        m_rows[i].values->setObjectName(QStringLiteral("variedValues%1").arg(line));
        m_rows[i].remove->setObjectName(QStringLiteral("removeVaried%1").arg(line));
        m_grid->addWidget(m_rows[i].key, line, 0);
        m_grid->addWidget(m_rows[i].values, line, 1);
        m_grid->addWidget(m_rows[i].remove, line, 2);
    }
    m_grid->addWidget(m_add, static_cast<int>(m_rows.size()), 0, Qt::AlignLeft);
    QWidget* before = nullptr;
    for (const Row& row : m_rows) {
        for (QWidget* widget : std::initializer_list<QWidget*>{row.key, row.values, row.remove}) {
            if (before != nullptr) {
                setTabOrder(before, widget);
            }
            before = widget;
        }
    }
    if (before != nullptr) {
        setTabOrder(before, m_add);
    }
}

/// Another thing has other values.
void VariedRows::takeKey(const Row& row)
{
    const std::string key = keyOf(row);
    row.values->setToolTip(plainToolTip(sweepValuesHelp(key)));
    {
        const QSignalBlocker blocker(row.values);
        row.values->setText(usualSweepValues(key, m_training));
    }
    Q_EMIT changed();
}

/// The first of all that is not varied yet.
void VariedRows::addNext()
{
    for (const SweepKey& known : sweepKeys()) {
        if (!isVaried(known.key) && known.key != designKey) {
            addRow(known.key, usualSweepValues(known.key, m_training));
            m_rows.back().key->setFocus();
            Q_EMIT changed();
            return;
        }
    }
}

void VariedRows::removeRow(const QComboBox* key)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [key](const Row& row) { return row.key == key; });
    for (QWidget* widget : std::initializer_list<QWidget*>{found->key, found->values, found->remove}) {
        widget->hide();
        widget->setObjectName({});
        widget->deleteLater(); // One of them has been pressed.
    }
    m_rows.erase(found);
    placeRows();
    m_add->setFocus();
    Q_EMIT changed();
}

void VariedRows::setVariables(const std::vector<SweepVariable>& variables)
{
    for (const Row& row : m_rows) {
        delete row.key;
        delete row.values;
        delete row.remove;
    }
    m_rows.clear();
    for (const SweepVariable& variable : variables) {
        addRow(variable.key, sweepValuesToText(variable.values));
    }
    placeRows();
    Q_EMIT changed();
}

Result<std::vector<SweepVariable>> VariedRows::variables() const
{
    std::vector<SweepVariable> variables;
    for (const Row& row : m_rows) {
        const std::string key = keyOf(row);
        Result<std::vector<nlohmann::json>> values = sweepValuesFromText(key, row.values->text());
        if (!values) {
            return Error{tr("%1.").arg(toQString(values.error().message)).toStdString()};
        }
        if (std::any_of(variables.begin(), variables.end(),
                        [&key](const SweepVariable& known) { return known.key == key; })) {
            return Error{tr("“%1” stands there twice.").arg(sweepTitle(key)).toStdString()};
        }
        variables.push_back({key, *std::move(values)});
    }
    std::sort(variables.begin(), variables.end(),
              [](const SweepVariable& first, const SweepVariable& second) {
                  return first.key < second.key; // As a file has them.
              });
    return variables;
}

} // namespace bitops
