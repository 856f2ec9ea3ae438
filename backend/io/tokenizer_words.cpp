// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_words.h"

#include "io/tokenizer_bytes.h"

#include <algorithm>
#include <utility>

namespace sinkscope::io {

namespace {

std::string withReplacement(const WordStep& step, std::string_view word, bool isStart)
{
    std::string out;
    out.reserve(word.size());
    for (const char byte : word) {
        if (byte == ' ')
            out += step.replacement;
        else
            out += byte;
    }
    const bool wanted = step.prefix == WordStep::Prefix::Always
        || (step.prefix == WordStep::Prefix::First && isStart);
    if (wanted && !out.starts_with(step.replacement))
        out.insert(0, step.replacement);
    return out;
}

void cutBefore(const std::string& mark, const std::string& word, std::vector<std::string>& out)
{
    std::size_t begin = 0;
    while (begin < word.size()) {
        const std::size_t from = word.compare(begin, mark.size(), mark) == 0 ? mark.size() : 1;
        const std::size_t end = std::min(word.find(mark, begin + from), word.size());
        out.push_back(word.substr(begin, end - begin));
        begin = end;
    }
}

void apply(
    const WordStep& step, const std::string& word, bool isStart, std::vector<std::string>& out)
{
    if (step.kind == WordStep::Kind::Bytes) {
        out.push_back(bytesToAlphabet(word));
    } else if (step.kind == WordStep::Kind::Split) {
        std::vector<std::string_view> pieces;
        step.pattern->split(word, pieces);
        out.insert(out.end(), pieces.begin(), pieces.end());
    } else {
        std::string marked = withReplacement(step, word, isStart);
        if (step.cutsWords)
            cutBefore(step.replacement, marked, out);
        else
            out.push_back(std::move(marked));
    }
}

} // namespace

std::vector<std::string> splitWords(
    std::span<const WordStep> steps, std::string_view text, bool isStart)
{
    std::vector<std::string> words;
    if (!text.empty())
        words.emplace_back(text);
    for (const WordStep& step : steps) {
        std::vector<std::string> finer;
        for (std::size_t i = 0; i < words.size(); ++i)
            apply(step, words[i], isStart && i == 0, finer);
        words = std::move(finer);
    }
    return words;
}

} // namespace sinkscope::io
