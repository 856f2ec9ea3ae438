// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_pattern.h"

#include "trace/error.h"

#include <algorithm>
#include <array>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace sinkscope::io {

namespace {

constexpr std::string_view gpt2Regex =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// Qwen2 (one digit per piece), Llama 3 (up to three) and GPT-2.
constexpr std::array<std::string_view, 3> knownRegexes {
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
    gpt2Regex,
};

/// PCRE2 counts U+180E as a space, the engines these tokenizers were trained with do not.
constexpr std::string_view spaces = R"(\x09-\x0D\x20\x{85}\x{A0}\x{1680}\x{2000}-\x{200A})"
                                    R"(\x{2028}\x{2029}\x{202F}\x{205F}\x{3000})";

std::string withUnicodeSpaces(std::string_view source)
{
    std::string out;
    bool inClass = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const std::string_view pair = source.substr(i, 2);
        if (pair == R"(\s)" || pair == R"(\S)") {
            const std::string open = pair == R"(\s)" ? "[" : "[^";
            out += inClass ? std::string(spaces) : open + std::string(spaces) + "]";
            ++i;
            continue;
        }
        inClass = source[i] == '[' || (inClass && source[i] != ']');
        out += source[i];
    }
    return out;
}

constexpr std::uint32_t matchLimit = 50'000'000;
constexpr std::uint32_t heapLimitKibibytes = 64 * 1024;

using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;
using MatchContext = std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)>;

} // namespace

SplitPattern::SplitPattern(const std::string& source)
{
    int problem = 0;
    PCRE2_SIZE at = 0;
    const std::string text = withUnicodeSpaces(source);
    pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(),
        PCRE2_UTF | PCRE2_UCP, &problem, &at, nullptr);
    if (code == nullptr)
        throw Error(ErrorKind::Internal,
            "The splitting expression " + source + " does not compile (PCRE2 error "
                + std::to_string(problem) + "); please report this.");
    m_code = std::shared_ptr<const pcre2_real_code_8>(
        code, [](const pcre2_code* old) { pcre2_code_free(const_cast<pcre2_code*>(old)); });
}

SplitPattern SplitPattern::fromRegex(const std::string& source, const std::string& file)
{
    if (std::find(knownRegexes.begin(), knownRegexes.end(), source) == knownRegexes.end())
        throw badInput(file + ": pre_tokenizer splits by the expression \"" + source.substr(0, 200)
            + "\"; known are those of Qwen2, Llama 3 and GPT-2. Use a model with one of these "
              "tokenizers.");
    return SplitPattern(source);
}

SplitPattern SplitPattern::gpt2() { return SplitPattern(std::string(gpt2Regex)); }

SplitPattern SplitPattern::digits(bool individual)
{
    return SplitPattern(individual ? R"(\p{N})" : R"(\p{N}+)");
}

void SplitPattern::split(std::string_view text, std::vector<std::string_view>& pieces) const
{
    const MatchData match(
        pcre2_match_data_create_from_pattern(m_code.get(), nullptr), &pcre2_match_data_free);
    const MatchContext context(pcre2_match_context_create(nullptr), &pcre2_match_context_free);
    pcre2_set_match_limit(context.get(), matchLimit);
    pcre2_set_heap_limit(context.get(), heapLimitKibibytes);
    std::size_t done = 0;
    while (done < text.size()) {
        const int found = pcre2_match(m_code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()),
            text.size(), done, PCRE2_NO_UTF_CHECK, match.get(), context.get());
        if (found == PCRE2_ERROR_NOMATCH)
            break;
        const PCRE2_SIZE* range = pcre2_get_ovector_pointer(match.get());
        if (found < 0 || range[1] <= range[0])
            throw badInput("The text could not be split into words (PCRE2 result "
                + std::to_string(found) + "); expected ordinary text. Shorten it.");
        if (range[0] > done)
            pieces.push_back(text.substr(done, range[0] - done));
        pieces.push_back(text.substr(range[0], range[1] - range[0]));
        done = range[1];
    }
    if (done < text.size())
        pieces.push_back(text.substr(done));
}

} // namespace sinkscope::io
