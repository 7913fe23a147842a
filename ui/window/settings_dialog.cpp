// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings_dialog.h"

#include "ui/base/plain_text.h"
#include "ui/base/screen_room.h"

#include "core/runs/run_folder.h"
#include "ui/base/paths.h"
#include "ui/base/work_folder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitops {

SettingsDialog::SettingsDialog(const Settings& settings, Appearance appearance, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_runs =
        addFolder(form, QStringLiteral("runsFolder"), tr("&Runs"), settings.runsFolder, problemOfRunsFolder);
    m_runs.path->setPlaceholderText(QDir::toNativeSeparators(fromPath(defaultRunsFolder())));
    m_data =
        addFolder(form, QStringLiteral("dataFolder"), tr("&Data"), settings.dataFolder, problemOfDataFolder);
    m_data.path->setPlaceholderText(tr("where data sets are looked for"));
    addCluster(form, settings);

    m_threads = new QSpinBox;
    m_threads->setObjectName(QStringLiteral("defaultThreads"));
    m_threads->setAccessibleName(tr("Threads of a training"));
    m_threads->setRange(0, 1'024);
    m_threads->setSpecialValueText(tr("all cores (%1)").arg(QThread::idealThreadCount()));
    m_threads->setValue(settings.threads);
    form->addRow(tr("&Threads"), m_threads);
    m_lowPriority = new QCheckBox(tr("Other &programs go first"));
    m_lowPriority->setObjectName(QStringLiteral("lowPriority"));
    m_lowPriority->setToolTip(
        tr("Trainings that the window starts run at a lower priority: they take what the "
           "window and other programs leave of the processor"));
    m_lowPriority->setChecked(settings.lowPriority);
    form->addRow(QString(), m_lowPriority);
    m_staysAwake = new QCheckBox(tr("Keep the machine a&wake while something is trained or measured"));
    m_staysAwake->setObjectName(QStringLiteral("staysAwake"));
    m_staysAwake->setChecked(settings.staysAwake);
    form->addRow(QString(), m_staysAwake);

    m_appearance = new QComboBox;
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_appearance->setAccessibleName(tr("Appearance"));
    m_appearance->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(appearance)));
    form->addRow(tr("&Appearance"), m_appearance);

    addCsv(form, settings.csv);
    addLanguage(form, settings.language);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    update(); // Which lets what is not said take no room.
    resizeInScreen(this, {560, sizeHint().height()});
}

SettingsDialog::FolderField SettingsDialog::addFolder(QFormLayout* form, const QString& name,
                                                      const QString& text, const QString& folder,
                                                      std::function<QString(const QString&)> check)
{
    const QString plain = withoutMnemonic(text);
    auto* path = new QLineEdit(QDir::toNativeSeparators(folder));
    path->setObjectName(name);
    path->setAccessibleName(tr("Folder: %1").arg(plain));
    path->setClearButtonEnabled(true);
    auto* choose = new QToolButton;
    choose->setText(QStringLiteral("…"));
    choose->setAccessibleName(tr("Choose the folder: %1").arg(plain));
    auto* problem = new QLabel;
    problem->setObjectName(name + QStringLiteral("Problem"));
    problem->setWordWrap(true);
    problem->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(path, 1);
    row->addWidget(choose);
    auto* label = new QLabel(text);
    label->setBuddy(path);
    form->addRow(label, row);
    form->addRow(QString(), problem);
    connect(path, &QLineEdit::textChanged, this, &SettingsDialog::update);
    connect(choose, &QToolButton::clicked, this, [this, path, plain] {
        const QString chosen = askForFolder(this, tr("Folder: %1").arg(plain), path->text());
        if (!chosen.isEmpty()) {
            path->setText(QDir::toNativeSeparators(chosen));
        }
    });
    return {path, problem, std::move(check)};
}

void SettingsDialog::addCluster(QFormLayout* form, const Settings& settings)
{
    m_slurm = addFolder(form, QStringLiteral("slurmPrograms"), tr("&Slurm"), settings.slurmPrograms,
                        problemOfSlurmPrograms);
    m_slurm.path->setPlaceholderText(tr("where sbatch, squeue and scancel are, if not in the PATH"));
    m_shared = addFolder(form, QStringLiteral("sharedFolder"), tr("S&hared"), settings.sharedFolder,
                         problemOfRunsFolder);
    m_shared.path->setPlaceholderText(tr("for sweeps of a cluster, whose nodes see it, too"));
}

void SettingsDialog::addCsv(QFormLayout* form, const CsvDialect& dialect)
{
    const auto addSigns = [this](const QString& name, const QString& text,
                                 const QList<std::pair<char, QString>>& signs, char chosen) {
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setAccessibleName(text);
        box->setToolTip(text);
        for (const auto& [sign, signText] : signs) {
            box->addItem(signText, QChar(QLatin1Char(sign)));
        }
        box->setCurrentIndex(box->findData(QChar(QLatin1Char(chosen))));
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::update);
        return box;
    };
    m_csvSeparator =
        addSigns(QStringLiteral("csvSeparator"), tr("What stands between the fields of exported tables"),
                 {{',', tr("Comma ,")}, {';', tr("Semicolon ;")}, {'\t', tr("Tab")}}, dialect.separator);
    m_csvDecimalSign =
        addSigns(QStringLiteral("csvDecimalSign"), tr("Decimal sign of numbers in exported tables"),
                 {{'.', tr("Decimal point 0.5")}, {',', tr("Decimal comma 0,5")}}, dialect.decimalSign);
    m_csvByteOrderMark = new QCheckBox(tr("Begin with a &byte order mark"));
    m_csvByteOrderMark->setObjectName(QStringLiteral("csvByteOrderMark"));
    m_csvByteOrderMark->setToolTip(tr("Some spreadsheets need it to read letters beyond English ones"));
    m_csvByteOrderMark->setChecked(dialect.hasByteOrderMark);
    m_csvProblem = new QLabel;
    m_csvProblem->setObjectName(QStringLiteral("csvProblem"));
    m_csvProblem->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_csvSeparator);
    row->addWidget(m_csvDecimalSign);
    row->addStretch(1);
    auto* label = new QLabel(tr("&CSV tables"));
    label->setBuddy(m_csvSeparator);
    form->addRow(label, row);
    form->addRow(QString(), m_csvByteOrderMark);
    form->addRow(QString(), m_csvProblem);
}

CsvDialect SettingsDialog::csv() const
{
    return {m_csvSeparator->currentData().toChar().toLatin1(),
            m_csvDecimalSign->currentData().toChar().toLatin1(), m_csvByteOrderMark->isChecked()};
}

void SettingsDialog::addLanguage(QFormLayout* form, Language language)
{
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    // Each is named by itself, so that those who know no other find it.
    m_language->addItem(tr("As the system"), codeOf(Language::System));
    m_language->addItem(QStringLiteral("English"), codeOf(Language::English));
    m_language->addItem(QStringLiteral("Deutsch"), codeOf(Language::German));
    m_language->addItem(QStringLiteral("简体中文"), codeOf(Language::Chinese));
    m_language->setCurrentIndex(m_language->findData(codeOf(language)));
    auto* remark = new QLabel(tr("Takes effect at the next start."));
    remark->setObjectName(QStringLiteral("languageRemark"));
    m_language->setAccessibleDescription(remark->text());
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), remark);
}

void SettingsDialog::update()
{
    if (m_buttons == nullptr) {
        return;
    }
    bool isGood = true;
    for (const FolderField* field : {&m_runs, &m_data, &m_slurm, &m_shared}) {
        const QString problem = field->check(QDir::fromNativeSeparators(field->path->text().trimmed()));
        field->problem->setText(problem);
        field->problem->setVisible(!problem.isEmpty());
        field->path->setAccessibleDescription(problem);
        isGood = isGood && problem.isEmpty();
    }
    const QString csvProblem = problemOfCsv(csv());
    m_csvProblem->setText(csvProblem);
    m_csvProblem->setVisible(!csvProblem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isGood && csvProblem.isEmpty());
}

Settings SettingsDialog::settings() const
{
    return {QDir::fromNativeSeparators(m_runs.path->text().trimmed()),
            QDir::fromNativeSeparators(m_data.path->text().trimmed()),
            m_threads->value(),
            languageFromCode(m_language->currentData().toString()),
            csv(),
            m_lowPriority->isChecked(),
            m_staysAwake->isChecked(),
            QDir::fromNativeSeparators(m_slurm.path->text().trimmed()),
            QDir::fromNativeSeparators(m_shared.path->text().trimmed())};
}

Appearance SettingsDialog::appearance() const
{
    return static_cast<Appearance>(m_appearance->currentData().toInt());
}

} // namespace bitops
