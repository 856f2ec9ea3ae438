// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_part.h"

namespace sinkscope::analysis {

std::string filled(const TextPart& part)
{
    std::string result;
    for (std::size_t i = 0; i < part.text.size(); ++i) {
        const char digit = part.text[i] == '%' && i + 1 < part.text.size() ? part.text[i + 1] : ' ';
        const auto place = static_cast<std::size_t>(digit - '1');
        if (digit >= '1' && digit <= '9' && place < part.arguments.size()) {
            result += part.arguments[place];
            ++i;
        } else {
            result += part.text[i];
        }
    }
    return result;
}

std::string filled(const std::vector<TextPart>& parts)
{
    std::string result;
    for (const TextPart& part : parts)
        result += filled(part);
    return result;
}

} // namespace sinkscope::analysis
