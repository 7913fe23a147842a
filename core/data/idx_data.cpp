// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/idx_data.h"

#include "core/data/data_files.h"
#include "core/data/gzip_reader.h"
#include "core/data/idx_files.h"
#include "core/data/image_fitter.h"
#include "core/data/memory.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t imagesMagic = 0x803; // Bytes in three dimensions.
constexpr std::uint32_t labelsMagic = 0x801;
constexpr std::int64_t longestSide = 16'384;

struct KnownSet
{
    const char* kind;
    std::array<std::uint8_t, 10> firstLabels; ///< Of the training images.
    std::array<const char*, 10> names;
};
constexpr std::array knownSets{
    KnownSet{"mnist", {5, 0, 4, 1, 9, 2, 1, 3, 1, 4}, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
    KnownSet{"fashion-mnist",
             {9, 0, 0, 3, 0, 2, 7, 2, 5, 5},
             {"T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
              "ankle boot"}},
};

std::int64_t wordAt(const Bytes& bytes, std::size_t place)
{
    return std::int64_t{bytes[place]} << 24U | std::int64_t{bytes[place + 1]} << 16U |
           std::int64_t{bytes[place + 2]} << 8U | std::int64_t{bytes[place + 3]};
}

/// A file whose header is read: images, or labels. What follows is read piece by piece, so that a file takes
/// no more memory than the images that come of it.
class IdxReader
{
public:
    static Result<IdxReader> open(const std::filesystem::path& path, std::size_t dimensions)
    {
        Result<GzipReader> reader = GzipReader::open(path);
        if (!reader) {
            return reader.error();
        }
        IdxReader idx(path, *std::move(reader));
        const Status status = idx.readHeader(dimensions);
        return status ? Result<IdxReader>(std::move(idx)) : status.error();
    }

    [[nodiscard]] std::int64_t count() const { return m_sizes[0]; }
    [[nodiscard]] std::int64_t height() const { return m_sizes[1]; }
    [[nodiscard]] std::int64_t width() const { return m_sizes[2]; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] Error failure(const std::string& reason) const { return idxError(m_path, reason); }

    /// The next bytes, none fewer.
    Result<Bytes> read(std::int64_t bytes)
    {
        Result<Bytes> values = m_reader.read(static_cast<std::size_t>(bytes));
        if (!values) {
            return failure(values.error().message);
        }
        m_read += static_cast<std::int64_t>(values->size());
        return static_cast<std::int64_t>(values->size()) == bytes ? values : brokenPromise(m_read);
    }

    /// That nothing follows.
    Status finish()
    {
        const Result<Bytes> more = m_reader.read(1);
        if (!more) {
            return failure(more.error().message);
        }
        return more->empty() ? success() : failure(promise() + ", but there are more");
    }

private:
    IdxReader(std::filesystem::path path, GzipReader reader)
        : m_path(std::move(path))
        , m_reader(std::move(reader))
    {
    }

    /// It has 4 bytes for each dimension behind 4 of magic.
    Status readHeader(std::size_t dimensions)
    {
        const std::size_t headerBytes = 4 + 4 * dimensions;
        const std::string things = dimensions == 1 ? "labels" : "images";
        const Result<Bytes> header = m_reader.read(headerBytes);
        if (!header) {
            return failure(header.error().message);
        }
        if (header->size() < headerBytes) {
            return failure(header->empty() ? "it is empty" : "it is cut short within its header");
        }
        const std::uint32_t wanted = dimensions == 1 ? labelsMagic : imagesMagic;
        const std::int64_t magic = wordAt(*header, 0);
        if (magic != wanted) {
            return failure("it begins with the number " + std::to_string(magic) + ", but " + things +
                           " begin with " + std::to_string(wanted));
        }
        for (std::size_t i = 0; i < dimensions; ++i) {
            m_sizes[i] = wordAt(*header, 4 + 4 * i);
        }
        if (count() == 0) {
            return failure("it has no " + things);
        }
        if (std::max(height(), width()) > longestSide || height() == 0 || width() == 0) {
            return failure("its images are " + std::to_string(height()) + "×" + std::to_string(width()) +
                           " pixels, but sides are 1 to " + std::to_string(longestSide));
        }
        // Before any memory is taken for what a header promises.
        const std::uint64_t most =
            m_reader.mostBytes() - std::min<std::uint64_t>(m_reader.mostBytes(), headerBytes);
        return static_cast<std::uint64_t>(promised()) <= most ? success() : Status(brokenPromise(most));
    }

    /// At most 2^32 · 2^14 · 2^14, which 64 bits hold.
    [[nodiscard]] std::int64_t promised() const { return m_sizes[0] * m_sizes[1] * m_sizes[2]; }
    [[nodiscard]] std::string promise() const
    {
        return "its header promises " + std::to_string(promised()) + " bytes";
    }
    template <typename Number> [[nodiscard]] Error brokenPromise(Number there) const
    {
        return failure(promise() + ", but there are only " + std::to_string(there));
    }

    std::filesystem::path m_path;
    GzipReader m_reader;
    std::array<std::int64_t, 3> m_sizes{1, 1, 1};
    std::int64_t m_read = 0; ///< Bytes behind the header.
};

Result<Bytes> readLabels(const std::filesystem::path& path, std::int64_t images)
{
    Result<IdxReader> reader = IdxReader::open(path, 1);
    if (!reader) {
        return reader.error();
    }
    if (reader->count() != images) {
        return reader->failure("it has " + std::to_string(reader->count()) + " labels for " +
                               std::to_string(images) + " images");
    }
    Result<Bytes> labels = reader->read(images);
    if (!labels) {
        return labels;
    }
    const Status status = reader->finish();
    return status ? std::move(labels) : status.error();
}

/// What the labels stand for.
struct Labelling
{
    std::size_t classes = 0;
    std::size_t first = 0;   ///< The lowest label: 0, or 1.
    bool isOfNetwork = true; ///< Whether the network's classes decide, because the data do not tell theirs.
};

/// How many classes these labels take, counted from 1 where they leave out 0.
std::size_t classesFor(const Bytes& labels)
{
    const auto [least, most] = std::minmax_element(labels.begin(), labels.end());
    return *most + (*least == 0 ? 1U : 0U);
}

Status checkLabels(const std::filesystem::path& path, const Bytes& labels, const Labelling& labelling)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::size_t label = labels[i];
        if (label < labelling.first || label - labelling.first >= labelling.classes) {
            std::string reason = "image " + std::to_string(i + 1) + " has the label " +
                                 std::to_string(label) + ", but labels are " +
                                 std::to_string(labelling.first) + " to " +
                                 std::to_string(labelling.first + labelling.classes - 1);
            if (const std::size_t classes = classesFor(labels);
                labelling.isOfNetwork && classes > labelling.classes) {
                reason += "; bitops train and convert fit the network to them with --classes " +
                          std::to_string(classes);
            }
            return idxError(path, reason);
        }
    }
    return success();
}

/// None if it may not go on.
Result<std::optional<ImageSet>> readImages(IdxReader& reader, const Bytes& labels, std::size_t firstLabel,
                                           const Shape& shape, const std::function<bool()>& mayGoOn)
{
    constexpr std::size_t imagesBetweenQuestions = 16;
    ImageSet images{shape, {}, {}};
    images.pixels.reserve(labels.size() * images.bytesPerImage());
    ImageFitter fitter({1, reader.height(), reader.width()}, shape);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i % imagesBetweenQuestions == 0 && !mayGoOn()) {
            return std::optional<ImageSet>();
        }
        const Result<Bytes> image = reader.read(reader.height() * reader.width());
        if (!image) {
            return image.error();
        }
        appendFitted(fitter, image->data(), static_cast<std::int64_t>(labels[i] - firstLabel), images);
    }
    const Status status = reader.finish();
    return status ? Result<std::optional<ImageSet>>(std::move(images)) : status.error();
}

const KnownSet* recognise(const Bytes& labels)
{
    for (const KnownSet& known : knownSets) {
        if (labels.size() >= known.firstLabels.size() &&
            std::equal(known.firstLabels.begin(), known.firstLabels.end(), labels.begin())) {
            return &known;
        }
    }
    return nullptr;
}

/// EMNIST's letters have the labels 1 to 26. Labels of training images that leave out 0 and reach the number
/// of classes are taken for such.
std::size_t firstLabelOf(const Bytes& labels, std::size_t classes)
{
    const auto [least, most] = std::minmax_element(labels.begin(), labels.end());
    return *least == 1 && *most == classes ? 1 : 0;
}

class IdxLoader
{
public:
    IdxLoader(const Shape& shape, std::int64_t classes, const std::function<bool()>& mayGoOn)
        : m_shape(shape)
        , m_mayGoOn(mayGoOn)
        , m_set{.training = {}, .validation = {}, .kind = "idx"}
        , m_labelling{.classes = static_cast<std::size_t>(classes)}
    {
    }

    Result<std::optional<DataSet>> load(const IdxFiles& files)
    {
        m_set.remarks = files.remarks;
        for (const IdxFiles::Part* const part : {&files.training, &files.validation}) {
            const Result<bool> isRead = loadPart(*part, part == &files.training);
            if (!isRead) {
                return isRead.error();
            }
            if (!*isRead) {
                return std::optional<DataSet>();
            }
        }
        m_set.trainingPart = nameText(files.training.images);
        m_set.validationPart = nameText(files.validation.images);
        return std::optional<DataSet>(std::move(m_set));
    }

private:
    /// Whether it was to go on.
    Result<bool> loadPart(const IdxFiles::Part& part, bool isTraining)
    {
        Result<IdxReader> reader = IdxReader::open(part.images, 3);
        if (!reader) {
            return reader.error();
        }
        if (const Status memory = checkMemory(static_cast<std::uint64_t>(reader->count()), m_shape);
            !memory) {
            return reader->failure(memory.error().message);
        }
        const Result<Bytes> labels = readLabels(part.labels, reader->count());
        if (!labels) {
            return labels.error();
        }
        if (isTraining) {
            nameClasses(*labels);
        }
        if (const Status status = checkLabels(part.labels, *labels, m_labelling); !status) {
            return status.error();
        }
        Result<std::optional<ImageSet>> images =
            readImages(*reader, *labels, m_labelling.first, m_shape, m_mayGoOn);
        if (!images) {
            return images.error();
        }
        if (images->has_value()) {
            (isTraining ? m_set.training : m_set.validation) = std::move(**images);
        }
        return images->has_value();
    }

    void nameClasses(const Bytes& labels)
    {
        if (const KnownSet* const known = recognise(labels)) {
            m_set.kind = known->kind;
            m_set.classes = {known->names.begin(), known->names.end()};
            m_labelling = {.classes = known->names.size(), .first = 0, .isOfNetwork = false};
            return;
        }
        m_labelling.first = firstLabelOf(labels, m_labelling.classes);
        m_set.classes = numberedClasses(m_labelling.classes, m_labelling.first);
        if (m_labelling.first == 1) {
            m_set.remarks.push_back("The labels begin at 1: class 1 of the data is the network's first.");
        }
    }

    Shape m_shape;
    const std::function<bool()>& m_mayGoOn;
    DataSet m_set;
    Labelling m_labelling;
};

} // namespace

Result<std::optional<DataSet>> loadIdx(const std::filesystem::path& folder, const Shape& shape,
                                       std::int64_t classes, const std::function<bool()>& mayGoOn)
{
    const Result<IdxFiles> files = findIdxFiles(folder);
    return files ? IdxLoader(shape, classes, mayGoOn).load(*files)
                 : Result<std::optional<DataSet>>(files.error());
}

} // namespace bitops
