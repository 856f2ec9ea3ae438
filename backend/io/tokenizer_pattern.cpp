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

/// What Unicode 15 and 16 added to the letters and numbers; PCRE2 10.42 knows Unicode 14.
constexpr std::string_view newerLetters =
    R"(\x{1C89}-\x{1C8A}\x{A7CB}-\x{A7CD}\x{A7DA}-\x{A7DC}\x{105C0}-\x{105F3})"
    R"(\x{10D4A}-\x{10D65}\x{10D6F}-\x{10D85}\x{10EC2}-\x{10EC4}\x{1123F}-\x{11240})"
    R"(\x{11380}-\x{11389}\x{1138B}\x{1138E}\x{11390}-\x{113B5}\x{113B7}\x{113D1})"
    R"(\x{113D3}\x{11BC0}-\x{11BE0}\x{11F02}\x{11F04}-\x{11F10}\x{11F12}-\x{11F33})"
    R"(\x{1342F}\x{13441}-\x{13446}\x{13460}-\x{143FA}\x{16100}-\x{1611D})"
    R"(\x{16D40}-\x{16D6C}\x{18CFF}\x{1B132}\x{1B155}\x{1DF25}-\x{1DF2A})"
    R"(\x{1E030}-\x{1E06D}\x{1E4D0}-\x{1E4EB}\x{1E5D0}-\x{1E5ED}\x{1E5F0}\x{2B739})"
    R"(\x{2EBF0}-\x{2EE5D}\x{31350}-\x{323AF})";
constexpr std::string_view newerNumbers =
    R"(\x{10D40}-\x{10D49}\x{116D0}-\x{116E3}\x{11BF0}-\x{11BF9}\x{11F50}-\x{11F59})"
    R"(\x{16130}-\x{16139}\x{16D70}-\x{16D79}\x{1CCF0}-\x{1CCF9}\x{1D2C0}-\x{1D2D3})"
    R"(\x{1E4F0}-\x{1E4F9}\x{1E5F1}-\x{1E5FA})";

/// What stands for an escape inside a class.
std::string membersOf(std::string_view escape)
{
    if (escape == R"(\s)" || escape == R"(\S)")
        return std::string(spaces);
    return std::string(escape) + std::string(escape == R"(\p{L})" ? newerLetters : newerNumbers);
}

/// The escape at the front of `source` that is not left to PCRE2, or nothing.
std::string_view ownEscape(std::string_view source)
{
    for (const std::string_view escape : { R"(\s)", R"(\S)", R"(\p{L})", R"(\p{N})" }) {
        if (source.starts_with(escape))
            return escape;
    }
    return {};
}

/// The expression with its classes of characters spelled out as the reference understands them.
std::string withReferenceClasses(std::string_view source)
{
    std::string out;
    bool inClass = false;
    for (std::size_t i = 0; i < source.size();) {
        const std::string_view escape = ownEscape(source.substr(i));
        if (!escape.empty()) {
            const std::string open = escape == R"(\S)" ? "[^" : "[";
            out += inClass ? membersOf(escape) : open + membersOf(escape) + "]";
            i += escape.size();
            continue;
        }
        inClass = source[i] == '[' || (inClass && source[i] != ']');
        out += source[i++];
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
    const std::string text = withReferenceClasses(source);
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
    // This step of the reference knows Unicode 17, its regular expressions know 16.
    const std::string number = R"([\p{N}\x{11DE0}-\x{11DE9}\x{16FF4}-\x{16FF6}])";
    return SplitPattern(individual ? number : number + "+");
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
