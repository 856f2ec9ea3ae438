// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sinkscope::io {

namespace {

struct Range {
    char32_t first = 0;
    char32_t last = 0;
};

/// Characters younger than Unicode 9 that the forms of Unicode 15 move, join or take apart.
constexpr std::array youngerRanges {
    Range { 0x7FD, 0x7FD },
    Range { 0x898, 0x89F },
    Range { 0x8CA, 0x8D3 },
    Range { 0x9FE, 0x9FE },
    Range { 0xC3C, 0xC3C },
    Range { 0xD3B, 0xD3C },
    Range { 0xEBA, 0xEBA },
    Range { 0x1715, 0x1715 },
    Range { 0x1ABF, 0x1ACE },
    Range { 0x1DF6, 0x1DFA },
    Range { 0x32FF, 0x32FF },
    Range { 0xA7F2, 0xA7F4 },
    Range { 0xA82C, 0xA82C },
    Range { 0xAB69, 0xAB69 },
    Range { 0x10781, 0x10785 },
    Range { 0x10787, 0x107B0 },
    Range { 0x107B2, 0x107BA },
    Range { 0x10D24, 0x10D27 },
    Range { 0x10EAB, 0x10EAC },
    Range { 0x10EFD, 0x10EFF },
    Range { 0x10F46, 0x10F50 },
    Range { 0x10F82, 0x10F85 },
    Range { 0x11070, 0x11070 },
    Range { 0x1133B, 0x1133B },
    Range { 0x1145E, 0x1145E },
    Range { 0x11839, 0x1183A },
    Range { 0x11930, 0x11930 },
    Range { 0x11935, 0x11935 },
    Range { 0x11938, 0x11938 },
    Range { 0x1193D, 0x1193E },
    Range { 0x11943, 0x11943 },
    Range { 0x119E0, 0x119E0 },
    Range { 0x11A34, 0x11A34 },
    Range { 0x11A47, 0x11A47 },
    Range { 0x11A99, 0x11A99 },
    Range { 0x11D42, 0x11D42 },
    Range { 0x11D44, 0x11D45 },
    Range { 0x11D97, 0x11D97 },
    Range { 0x11F41, 0x11F42 },
    Range { 0x16FF0, 0x16FF1 },
    Range { 0x1E030, 0x1E06D },
    Range { 0x1E08F, 0x1E08F },
    Range { 0x1E130, 0x1E136 },
    Range { 0x1E2AE, 0x1E2AE },
    Range { 0x1E2EC, 0x1E2EF },
    Range { 0x1E4EC, 0x1E4EF },
    Range { 0x1F16C, 0x1F16C },
    Range { 0x1FBF0, 0x1FBF9 },
};

bool isYounger(char32_t c)
{
    const auto at = std::lower_bound(youngerRanges.begin(), youngerRanges.end(), c,
        [](const Range& range, char32_t value) { return range.last < value; });
    return at != youngerRanges.end() && c >= at->first;
}

/// Letters whose lower case is younger than Unicode 15: from `first` on, `distance` away.
struct CaseRange {
    char32_t first = 0;
    char32_t last = 0;
    std::int32_t distance = 0;
};

constexpr std::array youngerCases {
    CaseRange { 0x1C89, 0x1C89, 1 },
    CaseRange { 0xA7CB, 0xA7CB, -42343 },
    CaseRange { 0xA7CC, 0xA7CC, 1 },
    CaseRange { 0xA7CE, 0xA7CE, 1 },
    CaseRange { 0xA7D2, 0xA7D2, 1 },
    CaseRange { 0xA7D4, 0xA7D4, 1 },
    CaseRange { 0xA7DA, 0xA7DA, 1 },
    CaseRange { 0xA7DC, 0xA7DC, -42561 },
    CaseRange { 0x10D50, 0x10D65, 32 },
    CaseRange { 0x16EA0, 0x16EB8, 27 },
};

} // namespace

std::string referenceForm(std::string_view text, NormalizationForm form)
{
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decodeUtf8(text, at);
        if (isYounger(next.value)) {
            out += normalize(text.substr(done, at - done), form);
            out += text.substr(at, next.bytes);
            done = at + next.bytes;
        }
        at += next.bytes;
    }
    return out + normalize(text.substr(done), form);
}

std::string referenceLowerCase(char32_t codePoint)
{
    for (const CaseRange& range : youngerCases) {
        if (codePoint < range.first || codePoint > range.last)
            continue;
        std::string out;
        appendUtf8(
            out, static_cast<char32_t>(static_cast<std::int32_t>(codePoint) + range.distance));
        return out;
    }
    return lowerCase(codePoint);
}

} // namespace sinkscope::io
