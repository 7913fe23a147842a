// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/tuple_reader.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/formats/python_code.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace bitops {

namespace {

/// Calls within calls, such as np.array([np.int64(32), …]), and one to spare.
constexpr int mostCalls = 4;

constexpr std::array arrayNames{
    std::string_view("array"),     std::string_view("asarray"), std::string_view("tensor"),
    std::string_view("as_tensor"), std::string_view("Tensor"),  std::string_view("LongTensor"),
    std::string_view("IntTensor"), std::string_view("list"),    std::string_view("tuple"),
};

/// What NumPy, PyTorch and Python call their types of numbers, and the whole numbers that they hold exactly.
struct NumberType
{
    std::string_view name;
    std::int64_t least;
    std::int64_t most;
};
constexpr std::int64_t leastOf64 = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t mostOf64 = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t mostOf32 = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t exactFloat = std::int64_t{1} << 24;
constexpr std::int64_t exactDouble = std::int64_t{1} << 53;
constexpr std::array numberTypes{
    NumberType{"int", leastOf64, mostOf64},
    NumberType{"int_", leastOf64, mostOf64},
    NumberType{"intp", leastOf64, mostOf64},
    NumberType{"int64", leastOf64, mostOf64},
    NumberType{"long", leastOf64, mostOf64},
    NumberType{"longlong", leastOf64, mostOf64},
    NumberType{"object", leastOf64, mostOf64},
    NumberType{"int32", -mostOf32 - 1, mostOf32},
    NumberType{"intc", -mostOf32 - 1, mostOf32},
    NumberType{"int16", -32'768, 32'767},
    NumberType{"short", -32'768, 32'767},
    NumberType{"int8", -128, 127},
    NumberType{"uint64", 0, mostOf64},
    NumberType{"uint32", 0, 2 * mostOf32 + 1},
    NumberType{"uint16", 0, 65'535},
    NumberType{"uint8", 0, 255},
    NumberType{"float", -exactDouble, exactDouble},
    NumberType{"float64", -exactDouble, exactDouble},
    NumberType{"double", -exactDouble, exactDouble},
    NumberType{"float32", -exactFloat, exactFloat},
    NumberType{"single", -exactFloat, exactFloat},
    NumberType{"float16", -2'048, 2'048},
    NumberType{"half", -2'048, 2'048},
    NumberType{"bfloat16", -256, 256},
};

/// "int64" of "np.int64"; empty for names of other modules than those known here.
std::string_view plainName(std::string_view name)
{
    for (const std::string_view module : {"np.", "numpy.", "torch.", "jnp."}) {
        if (name.starts_with(module)) {
            name.remove_prefix(module.size());
            break;
        }
    }
    return name.find('.') == std::string_view::npos ? name : std::string_view();
}

const NumberType* numberTypeNamed(std::string_view name)
{
    const std::string_view plain = plainName(name);
    const auto* const found = std::find_if(numberTypes.begin(), numberTypes.end(),
                                           [plain](const NumberType& type) { return type.name == plain; });
    return found == numberTypes.end() ? nullptr : found;
}

bool isArrayName(std::string_view name)
{
    return std::find(arrayNames.begin(), arrayNames.end(), plainName(name)) != arrayNames.end();
}

/// Whether a row begins here that has numbers and no names, and is none all the same: pairs, fractions.
bool isOtherNumbers(PythonCursor cursor)
{
    constexpr int mostNumbers = 16; // None of ours has that many.
    const char close = cursor.accept('[') ? ']' : ')';
    cursor.accept('(');
    bool hasFraction = false;
    int numbers = 0;
    while (!cursor.accept(close)) {
        const PythonNumber::Kind kind = cursor.takeNumber().kind;
        if (kind == PythonNumber::Kind::NotANumber || ++numbers > mostNumbers) {
            return false;
        }
        hasFraction = hasFraction || kind == PythonNumber::Kind::Fraction;
        if (!cursor.accept(',') && cursor.peek() != close) {
            return false;
        }
    }
    return hasFraction || numbers < 3 || numbers > 4;
}

bool isNumberCall(PythonCursor& cursor)
{
    const std::string_view name = cursor.peekName();
    return (numberTypeNamed(name) != nullptr || isArrayName(name)) && cursor.isCall();
}

/// Whether a list, tuple or array comes next whose first element is a number.
bool isRowOfNumbers(PythonCursor cursor)
{
    if (isNumberCall(cursor)) {
        return true;
    }
    return (cursor.accept('[') || cursor.accept('(')) &&
           (isOneOf(cursor.peek(), "0123456789+-.") || isNumberCall(cursor));
}

} // namespace

TupleReader::Beginning TupleReader::beginning()
{
    PythonCursor cursor(m_code, m_begin);
    if (!isArrayCall() && !cursor.peekName().empty()) {
        const bool isCall = cursor.isCall();
        cursor.takeName();
        return isCall && cursor.accept('(') && cursor.peek() == '[' ? Beginning::OtherList
                                                                    : Beginning::NoList;
    }
    for (int calls = 0; calls < mostCalls && isNumberCall(cursor); ++calls) {
        cursor.takeName();
        cursor.accept('(');
    }
    if (isNumberCall(cursor)) {
        return Beginning::OtherList; // Too many of them.
    }
    const bool isOpen = cursor.accept('[') || cursor.accept('(');
    if (!isOpen || isOneOf(cursor.peek(), ")]")) {
        return Beginning::NoList;
    }
    if (!isOneOf(cursor.peek(), "[({") && !cursor.isCall()) {
        return Beginning::OtherList;
    }
    TupleReader rows(m_code, m_begin, m_records);
    rows.m_isOneRowEnough = true;
    if (rows.readList()) {
        return Beginning::Rows;
    }
    if (!isRowOfNumbers(cursor)) {
        return Beginning::OtherList;
    }
    return isOtherNumbers(cursor) ? Beginning::Numbers : Beginning::Rows;
}

std::optional<std::vector<Block>> TupleReader::read(ListEnd end)
{
    if (!readList()) {
        return std::nullopt;
    }
    const bool isEnd = end == ListEnd::Statement ? m_cursor.isStatementEnd()
                       : end == ListEnd::Text    ? m_cursor.place() == m_code.size()
                                                 : isOneOf(m_cursor.peek(), ",)]}");
    if (!isEnd) {
        failHere(Translator::tr("nothing more after the list"));
        return std::nullopt;
    }
    return std::move(m_blocks);
}

bool TupleReader::readList()
{
    if (isArrayCall()) {
        return readCall([this] { return readList(); });
    }
    const char close = open(Translator::tr("a list of tuples such as %1", exampleOfTuples));
    if (close == PythonCursor::end) {
        return false;
    }
    do {
        if (!readRow()) {
            return false;
        }
        if (m_isOneRowEnough) {
            return true;
        }
        if (!m_cursor.accept(',') && m_cursor.peek() != close) {
            return failHere(Translator::tr("a comma or %1", std::string(1, close)));
        }
    } while (!m_cursor.accept(close));
    return true;
}

bool TupleReader::readRow()
{
    BlockRow row(m_cursor.place());
    const bool isRead = m_cursor.peek() == '{' ? readDict(row)
                        : isArrayCall()        ? readCall([&] { return readTuple(row); })
                        : m_cursor.isCall()    ? readRecord(row)
                                               : readTuple(row);
    if (!isRead) {
        return false;
    }
    if (std::optional<PythonProblem> problem = row.appendTo(m_blocks)) {
        return m_cursor.fail(problem->at, std::move(problem->expected), std::move(problem->found));
    }
    return true;
}

bool TupleReader::readTuple(BlockRow& row)
{
    static constexpr std::array ofThree{BlockNumber::OutChannels, BlockNumber::Stride,
                                        BlockNumber::WeightBits};
    static constexpr std::array ofFour{BlockNumber::Expansion, BlockNumber::OutChannels, BlockNumber::Repeats,
                                       BlockNumber::Stride};
    const std::size_t at = m_cursor.place();
    const char close = open(Translator::tr("a tuple (out channels, stride, bits)"));
    if (close == PythonCursor::end) {
        return false;
    }
    std::vector<PythonNumber> numbers;
    do {
        const std::optional<PythonNumber> number = readNumber();
        if (!number) {
            return false;
        }
        numbers.push_back(*number);
        const bool hasComma = m_cursor.accept(',');
        if (!hasComma && numbers.size() < ofThree.size()) {
            return failHere(Translator::tr("a comma"));
        }
        const bool isFull = !hasComma || numbers.size() == ofFour.size();
        if (isFull && m_cursor.peek() != close) {
            return failHere(Translator::tr("the end of a tuple of three or four numbers"));
        }
    } while (numbers.size() < ofThree.size() || m_cursor.peek() != close);
    m_cursor.accept(close);
    m_tupleSize = m_tupleSize == 0 ? numbers.size() : m_tupleSize;
    if (numbers.size() != m_tupleSize) {
        const auto size = static_cast<std::int64_t>(m_tupleSize);
        return m_cursor.fail(at, Translator::tr("%1 numbers, as in the tuples before", size),
                             std::to_string(numbers.size()));
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        row.add(m_tupleSize == ofThree.size() ? ofThree.at(i) : ofFour.at(i), numbers[i]);
    }
    return true;
}

bool TupleReader::readDict(BlockRow& row)
{
    m_cursor.accept('{');
    do {
        const std::size_t at = m_cursor.place();
        const std::optional<std::string_view> name = m_cursor.takeString();
        if (!name) {
            return m_cursor.fail(at, Translator::tr("a name in quotes"));
        }
        if (!m_cursor.expect(':', Translator::tr("a colon")) || !readNamed(row, *name, at)) {
            return false;
        }
        if (!m_cursor.accept(',') && m_cursor.peek() != '}') {
            return failHere(Translator::tr("a comma or %1", std::string("}")));
        }
    } while (!m_cursor.accept('}'));
    return true;
}

bool TupleReader::readRecord(BlockRow& row)
{
    static const std::vector<std::string_view> noFields;
    const std::size_t begin = m_cursor.place();
    const std::string_view type = m_cursor.takeName();
    const std::vector<std::string_view>* const fields = type == "dict" ? &noFields : m_records.fieldsOf(type);
    if (fields == nullptr) {
        return m_cursor.fail(begin,
                             Translator::tr("a tuple (out channels, stride, bits), or a named tuple or data "
                                            "class that is defined in the same text"));
    }
    m_cursor.accept('(');
    auto field = fields->begin();
    while (!m_cursor.accept(')')) {
        const std::size_t at = m_cursor.place();
        PythonCursor named = m_cursor;
        const std::string_view name = named.takeName();
        const bool isNamed = !name.empty() && named.accept('=');
        if (isNamed) {
            m_cursor = named;
        } else if (field == fields->end()) {
            return m_cursor.fail(at, Translator::tr("a name before the number"));
        }
        if (!readNamed(row, isNamed ? name : *field++, at)) {
            return false;
        }
        if (!m_cursor.accept(',') && m_cursor.peek() != ')') {
            return failHere(Translator::tr("a comma or %1", std::string(")")));
        }
    }
    return true;
}

bool TupleReader::readNamed(BlockRow& row, std::string_view name, std::size_t at)
{
    const std::string quotedName = "\"" + excerpt(name) + "\"";
    const std::optional<BlockNumber> meaning = blockNumberNamed(name);
    if (!meaning) {
        return m_cursor.fail(at, Translator::tr("one of %1", blockNumberNames()), quotedName);
    }
    const std::optional<PythonNumber> number = readNumber();
    if (!number) {
        return false;
    }
    return row.add(*meaning, *number) || m_cursor.fail(at, Translator::tr("each number once"), quotedName);
}

std::optional<PythonNumber> TupleReader::readNumber()
{
    std::optional<PythonNumber> number;
    if (isNumberCall(m_cursor)) {
        const bool isRead = readCall([&] {
            number = readNumber();
            return number.has_value();
        });
        return isRead ? number : std::nullopt;
    }
    number = m_cursor.takeNumber();
    if (number->kind != PythonNumber::Kind::Whole) {
        m_cursor.fail(number->at, number->kind == PythonNumber::Kind::TooLarge
                                      ? Translator::tr("a smaller number")
                                      : Translator::tr("a whole number"));
        return std::nullopt;
    }
    m_extent = {std::min(m_extent.least, number->value), std::max(m_extent.most, number->value)};
    return number;
}

template <typename Content> bool TupleReader::readCall(Content readContent)
{
    const std::size_t at = m_cursor.place();
    if (m_calls == mostCalls) {
        return m_cursor.fail(at, Translator::tr("fewer calls within one another"));
    }
    const std::string_view name = m_cursor.takeName();
    m_cursor.accept('(');
    ++m_calls;
    const Extent outer = std::exchange(m_extent, Extent());
    const bool isRead = readContent() && (isArrayName(name) || checkType(name, at));
    const bool isClosed = isRead && (m_isOneRowEnough && !m_blocks.empty() ? true : readTypeArguments());
    m_extent = {std::min(outer.least, m_extent.least), std::max(outer.most, m_extent.most)};
    --m_calls;
    return isClosed;
}

/// What stands behind the numbers of an array, up to the closing bracket: a type, which must hold them.
bool TupleReader::readTypeArguments()
{
    while (m_cursor.accept(',') && m_cursor.peek() != ')') {
        std::size_t at = m_cursor.place();
        std::string_view type = m_cursor.takeName();
        bool isDevice = false;
        if (m_cursor.accept('=')) {
            isDevice = type == "device";
            if (!isDevice && type != "dtype") {
                return m_cursor.fail(at, "dtype");
            }
            at = m_cursor.place();
            type = m_cursor.takeName();
        }
        if (type.empty()) {
            type = m_cursor.takeString().value_or(std::string_view());
        }
        if (!isDevice && !checkType(type, at)) {
            return false;
        }
    }
    return m_cursor.expect(')', Translator::tr("a comma or %1", std::string(")")));
}

bool TupleReader::checkType(std::string_view name, std::size_t at)
{
    const NumberType* const type = numberTypeNamed(name);
    if (type == nullptr) {
        return m_cursor.fail(at, Translator::tr("a type of numbers"));
    }
    if (m_extent.least < type->least) {
        return m_cursor.fail(at, Translator::tr("a type that holds %1", m_extent.least));
    }
    return m_extent.most <= type->most ||
           m_cursor.fail(at, Translator::tr("a type that holds %1", m_extent.most));
}

bool TupleReader::isArrayCall()
{
    return isArrayName(m_cursor.peekName()) && m_cursor.isCall();
}

char TupleReader::open(const std::string& what)
{
    if (m_cursor.accept('[')) {
        return ']';
    }
    return m_cursor.expect('(', what) ? ')' : PythonCursor::end;
}

} // namespace bitops
