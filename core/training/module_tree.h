// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <torch/torch.h>

#include <map>
#include <memory>
#include <string>

namespace bitops {

/// Puts what is named by a path, such as "blocks.0.depthwise", below a module, so that it has that name in
/// the module's state dictionary: within modules named "blocks" and "0", which are made as they are needed.
class ModuleTree
{
public:
    /// The root outlives it.
    explicit ModuleTree(torch::nn::Module& root);

    void registerModule(const std::string& path, std::shared_ptr<torch::nn::Module> module);
    torch::Tensor registerBuffer(const std::string& path, torch::Tensor tensor);

private:
    torch::nn::Module& parentOf(const std::string& path);
    torch::nn::Module& moduleAt(const std::string& path);

    std::map<std::string, torch::nn::Module*> m_modules; ///< Those that were made, and the root as "".
};

} // namespace bitops
