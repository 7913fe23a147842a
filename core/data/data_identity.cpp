// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_identity.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/data/content_sum.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace bitops {

namespace {

template <typename Value> std::string_view bytesOf(const std::vector<Value>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

DataIdentity::Part partOf(const ImageSet& images)
{
    return {images.count(), contentSum(bytesOf(images.labels), contentSum(bytesOf(images.pixels)))};
}

std::string quoted(const std::string& text)
{
    return "\"" + excerpt(text) + "\"";
}

std::string differenceOfClasses(const std::vector<std::string>& then, const std::vector<std::string>& now)
{
    if (then.size() != now.size()) {
        return "it belongs to data of " + std::to_string(then.size()) + " classes, but these have " +
               std::to_string(now.size());
    }
    const auto [before, after] = std::mismatch(then.begin(), then.end(), now.begin());
    return before == then.end() ? std::string()
                                : "its class " + std::to_string(before - then.begin()) + " was " +
                                      quoted(*before) + ", and is " + quoted(*after) + " now";
}

std::string differenceOfPart(const char* name, const DataIdentity::Part& then, const DataIdentity::Part& now)
{
    if (then.images != now.images) {
        return "it belongs to a data set of " + std::to_string(then.images) + " " + name +
               " images, but this one has " + std::to_string(now.images);
    }
    return then.sum == now.sum
               ? std::string()
               : std::string("the ") + name + " images or their labels are not those that it belongs to";
}

std::string hexText(std::uint64_t number)
{
    std::string text(16, '0');
    const std::to_chars_result written = std::to_chars(text.data(), text.data() + text.size(), number, 16);
    return text.substr(0, static_cast<std::size_t>(written.ptr - text.data()));
}

nlohmann::ordered_json partToJson(const DataIdentity::Part& part)
{
    return {{"images", part.images}, {"sum", hexText(part.sum)}};
}

void readPart(JsonReader& reader, const char* key, DataIdentity::Part& part)
{
    JsonReader inner(reader.child(key), key);
    part.images = inner.integer("images");
    const std::string sum = inner.string("sum");
    const std::from_chars_result read = std::from_chars(sum.data(), sum.data() + sum.size(), part.sum, 16);
    if (read.ec != std::errc() || read.ptr != sum.data() + sum.size()) {
        inner.fail(inner.pathOf("sum") + " is no sum");
    }
    if (inner.hasFailed()) {
        reader.fail(inner.finish()->message);
    }
}

} // namespace

DataIdentity identityOf(const DataSet& data)
{
    return {data.kind, data.classes, partOf(data.training), partOf(data.validation),
            data.test ? partOf(*data.test) : DataIdentity::Part()};
}

std::string differenceOf(const DataIdentity& then, const DataIdentity& now)
{
    if (then.kind != now.kind) {
        return "it belongs to data of the kind " + quoted(then.kind) + ", but these are " + quoted(now.kind);
    }
    std::string difference = differenceOfClasses(then.classes, now.classes);
    for (const auto& [name, part] :
         {std::pair("training", &DataIdentity::training), std::pair("validation", &DataIdentity::validation),
          std::pair("test", &DataIdentity::test)}) {
        difference = difference.empty() ? differenceOfPart(name, then.*part, now.*part) : difference;
    }
    return difference;
}

nlohmann::ordered_json identityToJson(const DataIdentity& identity)
{
    return {{"kind", identity.kind},
            {"classes", identity.classes},
            {"training", partToJson(identity.training)},
            {"validation", partToJson(identity.validation)},
            {"test", partToJson(identity.test)}};
}

Result<DataIdentity> identityFromJson(const nlohmann::json& json)
{
    JsonReader reader(json, "data");
    DataIdentity identity;
    identity.kind = reader.string("kind");
    identity.classes = reader.strings("classes");
    readPart(reader, "training", identity.training);
    readPart(reader, "validation", identity.validation);
    readPart(reader, "test", identity.test);
    // Later versions may know the data by more.
    return reader.hasFailed() ? Result<DataIdentity>(*reader.finish()) : identity;
}

} // namespace bitops
