// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/error.h"

#include <charconv>
#include <sstream>
#include <string>
#include <vector>

namespace sinkscope::app {

/// "458+2570" as numbers. Throws Error (BadInput) for anything else.
inline std::vector<int> parseChannels(const std::string& text)
{
    std::vector<int> channels;
    // A trailing + is an item, too: an empty one.
    std::istringstream items(text + "+");
    for (std::string item; std::getline(items, item, '+');) {
        int channel = 0;
        const auto [end, failure] =
            std::from_chars(item.data(), item.data() + item.size(), channel);
        if (failure != std::errc() || end != item.data() + item.size() || channel < 0)
            throw badInput(
                "sink channels \"" + text + "\": expected numbers joined by +, such as 458+2570");
        channels.push_back(channel);
    }
    return channels;
}

inline std::string joinChannels(const std::vector<int>& channels)
{
    std::string text;
    for (const int channel : channels)
        text += (text.empty() ? "" : "+") + std::to_string(channel);
    return text;
}

} // namespace sinkscope::app
