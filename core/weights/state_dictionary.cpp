// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/state_dictionary.h"

#include "core/base/translator.h"
#include "core/weights/zip_archive.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bitops {

namespace {

/// Pickles of protocol 2, as far as state dictionaries need it. Opcodes are named as in pickletools.
class Pickler
{
public:
    Pickler() { m_bytes = "\x80\x02"; } // PROTO 2

    void global(std::string_view module, std::string_view name)
    {
        m_bytes += 'c'; // GLOBAL
        m_bytes.append(module) += '\n';
        m_bytes.append(name) += '\n';
    }

    void text(std::string_view text)
    {
        m_bytes += 'X'; // BINUNICODE
        addNumber(text.size(), 4);
        m_bytes += text;
    }

    void number(std::int64_t value)
    {
        m_bytes += "\x8a\x08"; // LONG1 of eight bytes
        addNumber(static_cast<std::uint64_t>(value), 8);
    }

    void boolean(bool value) { m_bytes += value ? '\x88' : '\x89'; } // NEWTRUE, NEWFALSE
    void mark() { m_bytes += '('; }                                  // MARK
    void tuple() { m_bytes += 't'; }                                 // TUPLE: all since the mark
    void emptyTuple() { m_bytes += ')'; }                            // EMPTY_TUPLE
    void call() { m_bytes += 'R'; }                                  // REDUCE: function, arguments
    void persistentId() { m_bytes += 'Q'; }                          // BINPERSID
    void setItems() { m_bytes += 'u'; }                              // SETITEMS: all since the mark
    std::string finish() { return m_bytes + '.'; }                   // STOP

private:
    void addNumber(std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i) {
            m_bytes += static_cast<char>(value >> (8 * i) & 0xFF);
        }
    }

    std::string m_bytes;
};

std::string_view storageName(std::string_view type)
{
    if (type == "F32") {
        return "FloatStorage";
    }
    if (type == "I64") {
        return "LongStorage";
    }
    return type == "U8" ? "ByteStorage" : "";
}

std::vector<std::int64_t> stridesOf(const std::vector<std::int64_t>& shape)
{
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t i = shape.size(); i > 1; --i) {
        strides[i - 2] = strides[i - 1] * shape[i - 1];
    }
    return strides;
}

void addNumbers(Pickler& pickler, const std::vector<std::int64_t>& numbers)
{
    pickler.mark();
    for (const std::int64_t number : numbers) {
        pickler.number(number);
    }
    pickler.tuple();
}

void addEmptyDictionary(Pickler& pickler)
{
    pickler.global("collections", "OrderedDict");
    pickler.emptyTuple();
    pickler.call();
}

/// torch._utils._rebuild_tensor_v2(storage, offset, size, stride, requires_grad, backward_hooks)
void addTensor(Pickler& pickler, const StoredTensor& tensor, std::size_t index)
{
    pickler.global("torch._utils", "_rebuild_tensor_v2");
    pickler.mark();
    pickler.mark();
    pickler.text("storage");
    pickler.global("torch", storageName(tensor.type));
    pickler.text(std::to_string(index));
    pickler.text("cpu");
    pickler.number(static_cast<std::int64_t>(tensor.bytes.size() / bytesPerValue(tensor.type)));
    pickler.tuple();
    pickler.persistentId();
    pickler.number(0);
    addNumbers(pickler, tensor.shape);
    addNumbers(pickler, stridesOf(tensor.shape));
    pickler.boolean(false);
    addEmptyDictionary(pickler);
    pickler.tuple();
    pickler.call();
}

std::string pickleOf(const NamedStoredTensors& tensors)
{
    Pickler pickler;
    addEmptyDictionary(pickler);
    pickler.mark();
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        pickler.text(tensors[i].first);
        addTensor(pickler, tensors[i].second, i);
    }
    pickler.setItems();
    return pickler.finish();
}

/// Empty if the archive can hold them.
std::string obstacleTo(const NamedStoredTensors& tensors, std::size_t pickleBytes)
{
    constexpr std::size_t bytesBesides = 512; // Headers and padding of a file, more than they ever are.
    std::size_t bytes = pickleBytes + bytesBesides;
    for (const auto& [name, tensor] : tensors) {
        if (storageName(tensor.type).empty()) {
            return Translator::tr("the tensor %1 is of type %2", name, tensor.type);
        }
        bytes += tensor.bytes.size() + bytesBesides;
    }
    if (tensors.size() + 2 > ZipArchive::mostFiles || bytes > ZipArchive::mostBytes) {
        return Translator::tr("there is more than fits such a file");
    }
    return {};
}

} // namespace

const StoredTensor* findTensor(const NamedStoredTensors& tensors, std::string_view name)
{
    const auto found = std::find_if(tensors.begin(), tensors.end(),
                                    [name](const auto& named) { return named.first == name; });
    return found == tensors.end() ? nullptr : &found->second;
}

std::vector<float> floatsOf(const StoredTensor& tensor)
{
    std::vector<float> values(tensor.bytes.size() / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.data(), values.size() * sizeof(float));
    return values;
}

Result<std::string> stateDictionaryBytes(const NamedStoredTensors& tensors)
{
    const std::string pickle = pickleOf(tensors);
    if (std::string obstacle = obstacleTo(tensors, pickle.size()); !obstacle.empty()) {
        return Error{std::move(obstacle)};
    }
    ZipArchive archive;
    archive.add("archive/data.pkl", pickle);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        archive.add("archive/data/" + std::to_string(i), tensors[i].second.bytes);
    }
    archive.add("archive/version", "3\n");
    return archive.finish();
}

} // namespace bitops
