// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progress_line.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

namespace bitops {

std::string progressBar(double share)
{
    constexpr double width = 24;
    const auto filled = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * width);
    return std::string(filled, '#') + std::string(static_cast<std::size_t>(width) - filled, '.');
}

std::string fittedToTerminal(std::string line)
{
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        // The last column stays free: many terminals wrap after it.
        line.resize(std::min<std::size_t>(line.size(), size.ws_col - 1U));
    }
    return line;
}

} // namespace bitops
