// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_clipboard.h"

#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/formats/tuples.h"

#include <QCoreApplication>
#include <QMimeData>

namespace bitops {

namespace {

struct Clipboard
{
    Q_DECLARE_TR_FUNCTIONS(bitops::Clipboard)
};

QString blocksFormat()
{
    return QStringLiteral("application/x-bitops-network+json");
}

Result<std::vector<Block>> blocksOf(const Result<Network>& network)
{
    if (!network) {
        return network.error();
    }
    return network->blocks;
}

Result<std::vector<Block>> blocksFromText(const QString& text)
{
    const std::string plain = text.toStdString();
    return isJsonText(plain) ? blocksOf(networkFromText(plain)) : blocksFromTuples(plain);
}

} // namespace

std::unique_ptr<QMimeData> blocksToMime(const std::vector<Block>& blocks)
{
    const std::string json = networkToText(Network{.blocks = blocks});
    const Result<std::string> tuples = blocksToTuples(blocks);
    auto data = std::make_unique<QMimeData>();
    data->setData(blocksFormat(), QByteArray::fromStdString(json));
    data->setText(QString::fromStdString(tuples ? *tuples : json));
    return data;
}

bool holdsBlocks(const QMimeData& data)
{
    return data.hasFormat(blocksFormat());
}

Result<std::vector<Block>> blocksFromMime(const QMimeData* data)
{
    if (data == nullptr || !(data->hasFormat(blocksFormat()) || data->hasText())) {
        return Error{Clipboard::tr("Could not paste: the clipboard holds no text.").toStdString()};
    }
    Result<std::vector<Block>> blocks = data->hasFormat(blocksFormat())
                                            ? blocksFromText(QString::fromUtf8(data->data(blocksFormat())))
                                            : blocksFromText(data->text());
    if (blocks && blocks->empty()) {
        return Error{
            Clipboard::tr("Could not paste: the list in the clipboard has no blocks.").toStdString()};
    }
    return blocks;
}

} // namespace bitops
