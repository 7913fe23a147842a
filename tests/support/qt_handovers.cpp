// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt's library is not built with ThreadSanitizer, which so does not see that what one thread hands to another
// through it comes there after it was made. In a build with that sanitizer this is a part of each test: the
// three ways by which our code hands something over stand before Qt's own, and tell. Nothing is suppressed.

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <functional>
#include <utility>

namespace {

/// Of Qt's library, by the name that the compiler gives it.
template <typename Function> Function* real(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

struct HandedWork
{
    QThreadPool* pool;
    std::function<void()> work;

    static void run(HandedWork* handed)
    {
        QThreadPool* const pool = handed->pool;
        handed->work();
        delete handed;
        __tsan_release(pool); // For who waits for the pool.
    }
};

/// A call that waits in the queue of another thread.
class HandedCall : public QtPrivate::QSlotObjectBase
{
public:
    explicit HandedCall(QtPrivate::QSlotObjectBase* call)
        : QSlotObjectBase(&act)
        , m_call(call)
    {
        __tsan_release(this);
    }

private:
    __attribute__((no_sanitize("thread"))) static void
    act(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* /*isSame*/)
    {
        __tsan_acquire(self);
        auto* const handed = static_cast<HandedCall*>(self);
        if (which == Call) {
            handed->m_call->call(receiver, arguments);
        } else if (which == Destroy) {
            handed->m_call->destroyIfLastRef();
            delete handed;
        }
    }

    QtPrivate::QSlotObjectBase* m_call;
};

} // namespace

void QThreadPool::start(std::function<void()> work, int priority)
{
    static auto* const start =
        real<void(QThreadPool*, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    auto* const handed = new HandedWork{this, std::move(work)};
    __tsan_release(handed);
    start(
        this,
        [handed]() __attribute__((no_sanitize("thread"))) {
            __tsan_acquire(handed);
            HandedWork::run(handed);
        },
        priority);
}

bool QThreadPool::waitForDone(int ms)
{
    static auto* const wait = real<bool(QThreadPool*, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = wait(this, ms);
    __tsan_acquire(this);
    return isDone;
}

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* result)
{
    static auto* const invoke = real<bool(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return invoke(object, new HandedCall(slot), type, result);
}
