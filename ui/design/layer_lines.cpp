// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/layer_lines.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace bitops {

namespace {

/// The parts of a path, of which the last one is the layer's own.
std::vector<std::string_view> partsOf(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0) {
            parts.push_back(path.substr(0, end));
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

class LineMaker
{
public:
    explicit LineMaker(const std::vector<std::string>& paths)
        : m_paths(paths)
    {
        for (const std::string& path : paths) {
            m_parts.push_back(partsOf(path));
        }
    }

    std::vector<LayerLine> make()
    {
        add(0, m_parts.size(), commonScopes(0, m_parts.size(), 0), 0);
        return std::move(m_lines);
    }

private:
    /// How many scopes from `scope` on all of these layers have.
    [[nodiscard]] std::size_t commonScopes(std::size_t first, std::size_t end, std::size_t scope) const
    {
        std::size_t common = scope;
        while (first < end && hasScope(first, common) && runEnd(first, end, common) == end) {
            ++common;
        }
        return common;
    }

    [[nodiscard]] bool hasScope(std::size_t layer, std::size_t scope) const
    {
        return m_parts[layer].size() > scope + 1;
    }

    /// Where the layers end that have this scope like the first.
    [[nodiscard]] std::size_t runEnd(std::size_t first, std::size_t end, std::size_t scope) const
    {
        std::size_t next = first + 1;
        while (next < end && hasScope(next, scope) && m_parts[next][scope] == m_parts[first][scope]) {
            ++next;
        }
        return next;
    }

    [[nodiscard]] std::string nameOf(std::size_t layer, std::size_t from, std::size_t to) const
    {
        std::string name;
        for (std::size_t i = from; i < to; ++i) {
            name += (i == from ? "" : "/") + std::string(m_parts[layer][i]);
        }
        return name;
    }

    void add(std::size_t first, std::size_t end, std::size_t scope, int depth)
    {
        while (first < end) {
            const std::size_t next = hasScope(first, scope) ? runEnd(first, end, scope) : first + 1;
            if (next - first < 2) {
                const std::string name = nameOf(first, scope, m_parts[first].size());
                m_lines.push_back({name.empty() ? m_paths[first] : name, depth, first, 1, false});
            } else {
                const std::size_t inner = commonScopes(first, next, scope + 1);
                m_lines.push_back({nameOf(first, scope, inner), depth, first, next - first, true});
                add(first, next, inner, depth + 1);
            }
            first = next;
        }
    }

    const std::vector<std::string>& m_paths;
    std::vector<std::vector<std::string_view>> m_parts;
    std::vector<LayerLine> m_lines;
};

} // namespace

std::vector<LayerLine> layerLines(const std::vector<std::string>& paths)
{
    return LineMaker(paths).make();
}

} // namespace bitops
