// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/slurm_fields.h"

#include "ui/base/form_fields.h"
#include "ui/base/plain_text.h"
#include "ui/base/settings_file.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

namespace bitops {

namespace {

const QString partitionKey = QStringLiteral("slurm/partition");
const QString timeKey = QStringLiteral("slurm/time");
const QString accountKey = QStringLiteral("slurm/account");
const QString cpusKey = QStringLiteral("slurm/cpus");
constexpr int mostCpus = 1'024;

QLabel* addLabel(QGridLayout* layout, int row, int column, const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    layout->addWidget(label, row, column);
    layout->addWidget(field, row, column + 1);
    return label;
}

} // namespace

SlurmFields::SlurmFields(QWidget* parent)
    : QWidget(parent)
    , m_cpus(makeSpinBox(0, mostCpus))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    m_partition = addWord(layout, 0, 0, QStringLiteral("slurmPartition"), tr("&Partition"),
                          tr("The part of the cluster"));
    m_time = addWord(layout, 0, 2, QStringLiteral("slurmTime"), tr("T&ime"),
                     tr("For a task, as Slurm writes it, such as 2:00:00: what takes longer goes on in the "
                        "next"));
    m_account = addWord(layout, 1, 0, QStringLiteral("slurmAccount"), tr("Acco&unt"), tr("That is charged"));
    const QString cpus = tr("Processors of a tas&k");
    prepareField(m_cpus, QStringLiteral("slurmCpus"), withoutMnemonic(cpus));
    m_cpus->setSpecialValueText(tr("the threads of a run"));
    addLabel(layout, 1, 2, cpus, m_cpus);
    connect(m_cpus, &QSpinBox::valueChanged, this, &SlurmFields::changed);
    restore();
}

QLineEdit* SlurmFields::addWord(QGridLayout* layout, int row, int column, const QString& name,
                                const QString& text, const QString& remark)
{
    auto* field = new QLineEdit;
    prepareField(field, name, withoutMnemonic(text));
    field->setPlaceholderText(tr("the cluster's usual"));
    field->setToolTip(remark);
    addLabel(layout, row, column, text, field);
    connect(field, &QLineEdit::textChanged, this, &SlurmFields::changed);
    return field;
}

SlurmRequest SlurmFields::request(int threads) const
{
    return {.partition = m_partition->text().trimmed().toStdString(),
            .time = m_time->text().trimmed().toStdString(),
            .account = m_account->text().trimmed().toStdString(),
            .cpus = m_cpus->value() > 0 ? m_cpus->value() : threads};
}

QString SlurmFields::problem() const
{
    for (const QLineEdit* field : {m_partition, m_time, m_account}) {
        const QString word = field->text().trimmed();
        if (!word.isEmpty() && !isSlurmWord(word.toStdString())) {
            return tr("“%1” has a blank or a quote in it.").arg(field->accessibleName());
        }
    }
    return {};
}

void SlurmFields::restore()
{
    const QSettings stored;
    m_partition->setText(stored.value(partitionKey).toString());
    m_time->setText(stored.value(timeKey).toString());
    m_account->setText(stored.value(accountKey).toString());
    m_cpus->setValue(stored.value(cpusKey).toInt());
}

void SlurmFields::keep() const
{
    SettingsFile::instance().change([this](SettingsFile::Values& values) {
        values.insert(partitionKey, m_partition->text().trimmed());
        values.insert(timeKey, m_time->text().trimmed());
        values.insert(accountKey, m_account->text().trimmed());
        values.insert(cpusKey, m_cpus->value());
    });
}

} // namespace bitops
