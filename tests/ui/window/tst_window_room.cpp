// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_sources.h"
#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"
#include "ui/base/language.h"
#include "ui/base/qcustomplot.h"
#include "ui/base/switched_pages.h"
#include "ui/design/preset_dialog.h"
#include "ui/download/download_dialog.h"
#include "ui/training/queue_runner.h"
#include "ui/window/settings_dialog.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollArea>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>

using namespace bitops;

namespace {

QString nameOf(const QWidget* widget)
{
    const auto* label = qobject_cast<const QLabel*>(widget);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QString text = label != nullptr    ? label->text()
                         : button != nullptr ? button->text()
                                             : widget->accessibleName();
    return QStringLiteral("%1 %2 “%3”")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text);
}

/// What is shown smaller than it needs to be read.
bool isTooSmall(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        return !label->text().isEmpty() &&
               (label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                  : label->width() < label->minimumSizeHint().width());
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        return !button->text().isEmpty() && button->width() < button->minimumSizeHint().width();
    }
    if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
        // Many tabs are scrolled in a narrow window, each with its whole text.
        return bar->width() < bar->sizeHint().width() &&
               !(bar->usesScrollButtons() && bar->elideMode() == Qt::ElideNone);
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        return box->width() < box->minimumSizeHint().width();
    }
    return qobject_cast<const QMenuBar*>(widget) == nullptr && widget->layout() != nullptr &&
           !widget->isWindow() && qobject_cast<const QMainWindow*>(widget) == nullptr &&
           widget->width() < widget->minimumSizeHint().width();
}

QStringList elidedHeadings(const QHeaderView* header)
{
    const int margin = header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    QStringList elided;
    for (int i = 0; i < header->count(); ++i) {
        const QString text = header->model()->headerData(i, header->orientation()).toString();
        const int needed = header->fontMetrics().horizontalAdvance(text) + 2 * margin;
        if (!header->isSectionHidden(i) && header->sectionSize(i) < needed) {
            elided +=
                QStringLiteral("heading “%1”: %2 of %3").arg(text).arg(header->sectionSize(i)).arg(needed);
        }
    }
    return elided;
}

/// Parts of one layout that lie on one another.
QStringList overlapsIn(const QLayout* layout)
{
    QStringList overlaps;
    for (int i = 0; i < layout->count(); ++i) {
        for (int j = 0; j < i; ++j) {
            const QWidget* one = layout->itemAt(i)->widget();
            const QWidget* other = layout->itemAt(j)->widget();
            if (one != nullptr && other != nullptr && one->isVisible() && other->isVisible() &&
                one->geometry().intersects(other->geometry())) {
                overlaps += QStringLiteral("%1 lies on %2").arg(nameOf(one), nameOf(other));
            }
        }
        if (const QLayout* inner = layout->itemAt(i)->layout()) {
            overlaps += overlapsIn(inner);
        }
    }
    return overlaps;
}

QStringList cutOffTitles(QCustomPlot* plot)
{
    QStringList cutOff;
    for (const QCPAxisRect* rect : plot->axisRects()) {
        for (const QCPAxis* axis : rect->axes()) {
            const int room = axis->orientation() == Qt::Horizontal ? rect->width() : rect->height();
            const int needed = QFontMetrics(axis->labelFont()).horizontalAdvance(axis->label());
            if (axis->visible() && needed > room) {
                cutOff += QStringLiteral("axis “%1”: %2 of %3").arg(axis->label()).arg(room).arg(needed);
            }
        }
    }
    return cutOff;
}

/// All that is not as it should be in what the window shows now.
QString faultsOf(const QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible()) {
            continue;
        }
        const auto* area = qobject_cast<const QScrollArea*>(widget);
        if (area != nullptr && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget() != nullptr && area->widget()->width() > area->viewport()->width()) {
            faults += QStringLiteral("%1 is cut off at its right: %2 of %3")
                          .arg(nameOf(area->widget()))
                          .arg(area->viewport()->width())
                          .arg(area->widget()->width());
        }
        if (widget->objectName() == QLatin1String("qt_toolbar_ext_button")) {
            faults += QStringLiteral("the tool bar has no room for all it holds");
        }
        if (isTooSmall(widget)) {
            faults += QStringLiteral("%1: %2×%3 of %4")
                          .arg(nameOf(widget))
                          .arg(widget->width())
                          .arg(widget->height())
                          .arg(widget->minimumSizeHint().width());
        }
        const auto* header = qobject_cast<const QHeaderView*>(widget);
        if (header != nullptr && header->orientation() == Qt::Horizontal) {
            faults += elidedHeadings(header);
        }
        if (auto* plot = qobject_cast<QCustomPlot*>(widget)) {
            faults += cutOffTitles(plot);
        }
        if (widget->layout() != nullptr) {
            faults += overlapsIn(widget->layout());
        }
    }
    return faults.join(QLatin1Char('\n'));
}

/// Keeps a picture for the eye, where a folder for pictures is given.
void keepPicture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("BITOPS_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
}

void addMenus(const QMenu* menu, QStringList& clashes)
{
    QMap<QString, QString> taken;
    for (const QAction* action : menu->actions()) {
        if (!action->isVisible()) {
            continue;
        }
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (!letter.isEmpty() && taken.contains(letter)) {
            clashes += QStringLiteral("%1: %2, %3").arg(menu->title(), taken.value(letter), action->text());
        }
        taken.insert(letter, action->text());
        if (action->menu() != nullptr) {
            addMenus(action->menu(), clashes);
        }
    }
}

} // namespace

class TestWindowRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        useLanguage(Language::English);
        AppearanceSwitch().setAppearance(Appearance::Light);
    }

    void allTextsHaveRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<Language>("language");
        for (const QSize size : {QSize(1480, 920), QSize(1366, 768), QSize(960, 600)}) {
            for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
                for (const Language language : {Language::English, Language::German}) {
                    QTest::addRow("%s-%s-%d", qPrintable(codeOf(language)),
                                  appearance == Appearance::Light ? "light" : "dark", size.width())
                        << size << appearance << language;
                }
            }
        }
    }

    void allTextsHaveRoom()
    {
        QFETCH(QSize, size);
        QFETCH(Appearance, appearance);
        QFETCH(Language, language);
        useLanguage(language);
        WindowFixture fixture("figures"); // Weights and classes have something to show.
        AppearanceSwitch switched;
        switched.setAppearance(appearance); // After the window, which begins with the system's.
        QCOMPARE(isDark(QApplication::palette()), appearance == Appearance::Dark);
        fixture.action("pinUniform8")->trigger();
        fixture.window.resize(size);
        QVERIFY(fixture.isShown());
        fixture.action("train")->trigger();
        QTRY_VERIFY(fixture.window.session()->record().outcome().has_value());
        fixture.window.queue()->hold();
        fixture.action("addToQueue")->trigger();
        QCOMPARE(fixture.window.size(), size);
        auto* tabs = fixture.window.findChild<QTabWidget*>(QStringLiteral("centralTabs"));
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            auto* pages = qobject_cast<SwitchedPages*>(tabs->widget(i));
            const int count = pages == nullptr ? 1 : pages->count();
            for (int page = 0; page < count; ++page) {
                if (pages != nullptr) {
                    pages->setCurrentIndex(page);
                }
                // Texts in a narrow window ask the layout for their room, which it gives a moment later.
                QTRY_COMPARE(faultsOf(fixture.window), QString());
                keepPicture(fixture.window, QStringLiteral("%1-tab%2-%3")
                                                .arg(QLatin1String(QTest::currentDataTag()))
                                                .arg(i)
                                                .arg(page));
            }
        }
    }

    void dialogsHaveRoom_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("de") << Language::German;
    }

    void dialogsHaveRoom()
    {
        QFETCH(Language, language);
        useLanguage(language);
        SettingsDialog settings({}, Appearance::System);
        PresetDialog preset(CountingRule::WeightBits);
        DownloadDialog download(dataSources(), QDir::tempPath());
        for (QDialog* dialog : std::initializer_list<QDialog*>{&settings, &preset, &download}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            QTRY_COMPARE(faultsOf(*dialog), QString());
            keepPicture(*dialog, QStringLiteral("%1-%2").arg(
                                     codeOf(language), QLatin1String(dialog->metaObject()->className() + 8)));
        }
    }

    void noTwoEntriesOfAMenuShareALetter_data()
    {
        dialogsHaveRoom_data();
        QTest::newRow("zh") << Language::Chinese;
    }

    void noTwoEntriesOfAMenuShareALetter()
    {
        QFETCH(Language, language);
        useLanguage(language);
        const WindowFixture fixture;
        QStringList clashes;
        for (const QAction* action : fixture.window.menuBar()->actions()) {
            addMenus(action->menu(), clashes);
        }
        QCOMPARE(clashes.join(QLatin1Char('\n')), QString());
    }
};

BITOPS_TEST(TestWindowRoom, QApplication)
#include "tst_window_room.moc"
