// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/module_tree.h"

#include <utility>

namespace bitops {

namespace {

/// "blocks.0" of "blocks.0.depthwise"; empty for "classifier".
std::string folderOf(const std::string& path)
{
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

std::string leafOf(const std::string& path)
{
    return path.substr(path.rfind('.') + 1); // npos + 1 is 0
}

} // namespace

ModuleTree::ModuleTree(torch::nn::Module& root)
    : m_modules{{"", &root}}
{
}

void ModuleTree::registerModule(const std::string& path, std::shared_ptr<torch::nn::Module> module)
{
    parentOf(path).register_module(leafOf(path), std::move(module));
}

torch::Tensor ModuleTree::registerBuffer(const std::string& path, torch::Tensor tensor)
{
    return parentOf(path).register_buffer(leafOf(path), std::move(tensor));
}

torch::nn::Module& ModuleTree::parentOf(const std::string& path)
{
    return moduleAt(folderOf(path));
}

torch::nn::Module& ModuleTree::moduleAt(const std::string& path)
{
    if (const auto known = m_modules.find(path); known != m_modules.end()) {
        return *known->second;
    }
    auto module = std::make_shared<torch::nn::Module>();
    registerModule(path, module);
    return *m_modules.emplace(path, module.get()).first->second;
}

} // namespace bitops
