// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/data_fit.h"

#include "core/network/validation.h"
#include "ui/base/format.h"
#include "ui/design/network_document.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_session.h"

namespace bitops {

namespace {

/// Images are read in so many channels, or as grey ones in one.
constexpr std::int64_t colorChannels = 3;

bool haveOtherChannels(const Network& network)
{
    return network.input.shape.channels != 1 && network.input.shape.channels != colorChannels;
}

} // namespace

DataFit::DataFit(NetworkDocument* document, TrainingPanel* setUp, const TrainingSession* session,
                 QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_setUp(setUp)
{
    connect(document, &NetworkDocument::frameChanged, this, &DataFit::update);
    connect(&m_look, &DataLook::changed, this, &DataFit::update);
    connect(setUp, &TrainingPanel::configurationChanged, this,
            [this] { m_look.look(m_setUp->configuration().data); });
    connect(setUp, &TrainingPanel::designChangeWanted, this, &DataFit::changeDesign);
    // What the training has found may have come since.
    connect(session, &TrainingSession::ended, &m_look, &DataLook::lookAgain);
    m_look.look(setUp->configuration().data);
}

bool DataFit::haveOtherClasses() const
{
    return m_look.classes() && limits::classes.contain(*m_look.classes()) &&
           *m_look.classes() != m_document->network().classes;
}

void DataFit::update()
{
    const Network& network = m_document->network();
    if (m_document->imported() != nullptr) {
        m_setUp->showDataHint({}, {}); // Its classes are as they are.
    } else if (haveOtherClasses()) {
        m_setUp->showDataHint(tr("The data have %1 classes, but the design has %2.")
                                  .arg(exactText(*m_look.classes()), exactText(network.classes)),
                              tr("Use %1 Classes").arg(exactText(*m_look.classes())));
    } else if (haveOtherChannels(network)) {
        m_setUp->showDataHint(tr("Images have 1 or 3 channels, but the design's input has %1.")
                                  .arg(exactText(network.input.shape.channels)),
                              tr("Use 3 Channels"));
    } else {
        m_setUp->showDataHint({}, {});
    }
}

void DataFit::changeDesign()
{
    NetworkFrame frame = m_document->frame();
    if (haveOtherClasses()) {
        frame.classes = *m_look.classes();
        m_document->changeFrame(frame, tr("Change Classes"));
    } else {
        frame.input.shape.channels = colorChannels;
        m_document->changeFrame(frame, tr("Change Input"));
    }
    m_document->finishEdit();
}

} // namespace bitops
