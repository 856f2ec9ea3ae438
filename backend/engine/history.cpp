// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history.h"

#include "io/json_reader.h"

namespace sinkscope::engine {

std::vector<Exchange> readHistory(const std::string& file)
{
    constexpr std::size_t mostTurns = 64;
    constexpr std::size_t longestText = std::size_t { 1 } << 20;
    const auto document = io::readJsonFile(file);
    const io::JsonReader list(document, file);
    if (!document.is_array() || list.size() > mostTurns)
        throw list.error("a list of at most 64 objects with \"question\" and \"answer\"");
    std::vector<Exchange> history;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const io::JsonReader turn = list.element(i);
        history.push_back(
            { turn.at("question").string(longestText), turn.at("answer").string(longestText) });
    }
    return history;
}

} // namespace sinkscope::engine
