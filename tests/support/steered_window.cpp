// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into the window's program before its libraries (LD_PRELOAD), this edits the design as a person does
// who types a name for the network and presses Enter, again and again, and ends the program by SIGKILL. The
// program's clock stands still but for the step that it is put on after each edit: so how long a machine
// takes for anything changes nothing, and ten seconds of editing last as long as their edits.
//
//   BITOPS_STEERED_LOG    file that takes "edit N TIME" before each edit, which is the name "edit N", and
//                         "now TIME" after each step of the clock; in ms
//   BITOPS_STEERED_STEP   ms from edit to edit
//   BITOPS_STEERED_EDITS  the program is killed before the edit of this number, counted from 0

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QTimer>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <string>

namespace {

constexpr std::int64_t perMs = 1'000'000;
constexpr std::int64_t perSecond = 1'000 * perMs;

std::atomic<std::int64_t> stepped = 0; ///< ns that the clock was put on by.

/// What the clock shows, in ns: the time of the first look, and the steps.
std::int64_t now(std::int64_t real)
{
    static const std::int64_t first = real;
    return first + stepped;
}

class Editor : public QObject
{
public:
    Editor()
    {
        connect(&m_turn, &QTimer::timeout, this, &Editor::takeTurn);
        m_turn.start(0); // In each turn of the event loop, after all that is due.
    }

private:
    void takeTurn()
    {
        auto* const name = nameField();
        if (name == nullptr) {
            return; // It is starting.
        }
        if (m_edits == qEnvironmentVariableIntValue("BITOPS_STEERED_EDITS")) {
            ::kill(::getpid(), SIGKILL);
        }
        log("edit " + std::to_string(m_edits));
        type(name, QStringLiteral("edit %1").arg(m_edits));
        ++m_edits;
        stepped += qEnvironmentVariableIntValue("BITOPS_STEERED_STEP") * perMs;
        log("now");
    }

    static QLineEdit* nameField()
    {
        for (const QWidget* const window : QApplication::topLevelWidgets()) {
            if (qobject_cast<const QMainWindow*>(window) != nullptr && window->isVisible()) {
                return window->findChild<QLineEdit*>(QStringLiteral("networkName"));
            }
        }
        return nullptr;
    }

    static void type(QWidget* field, const QString& text)
    {
        press(field, Qt::Key_A, {}, Qt::ControlModifier);
        for (const QChar letter : text) {
            press(field, 0, QString(letter), Qt::NoModifier);
        }
        press(field, Qt::Key_Return, QStringLiteral("\r"), Qt::NoModifier);
    }

    static void press(QWidget* field, int key, const QString& text, Qt::KeyboardModifiers modifiers)
    {
        for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, key, modifiers, text);
            QApplication::sendEvent(field, &event);
        }
    }

    /// Adds a line with the time, which is there whenever the program is killed after.
    static void log(const std::string& what)
    {
        const std::string line = what + ' ' + std::to_string(stepped / perMs) + '\n';
        const int file = ::open(qgetenv("BITOPS_STEERED_LOG").constData(),
                                O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
        if (file < 0 || ::write(file, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
            qFatal("The log of the edits cannot be written.");
        }
        ::close(file);
    }

    QTimer m_turn;
    int m_edits = 0;
};

void startEditing()
{
    static Editor* const editor = new Editor; // As long as the program lives.
    static_cast<void>(editor);
}

Q_COREAPP_STARTUP_FUNCTION(startEditing)

} // namespace

extern "C" int clock_gettime(clockid_t clock, struct timespec* time) noexcept
{
    static auto* const real =
        reinterpret_cast<int (*)(clockid_t, struct timespec*)>(::dlsym(RTLD_NEXT, "clock_gettime"));
    const int result = real(clock, time);
    if (result == 0 && clock == CLOCK_MONOTONIC) {
        const std::int64_t shown = now(time->tv_sec * perSecond + time->tv_nsec);
        time->tv_sec = shown / perSecond;
        time->tv_nsec = shown % perSecond;
    }
    return result;
}
