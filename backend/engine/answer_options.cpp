// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/answer_options.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace sinkscope::engine {

namespace {

constexpr char lastLetter = 'J';

/// Where an option stands in the question.
struct Mark {
    std::size_t start = 0;
    std::size_t end = 0; ///< Behind "A." or "(A)".
};

bool isBlank(const std::string& text, std::size_t at)
{
    return at >= text.size() || std::isspace(static_cast<unsigned char>(text[at])) != 0;
}

std::optional<Mark> findMark(const std::string& text, char letter, std::size_t from)
{
    for (std::size_t i = from; i + 1 < text.size(); ++i) {
        if (i > 0 && !isBlank(text, i - 1))
            continue;
        if (text[i] == '(' && text[i + 1] == letter && i + 2 < text.size() && text[i + 2] == ')')
            return Mark { i, i + 3 };
        const char sign = text[i + 1];
        if (text[i] == letter && (sign == '.' || sign == ')' || sign == ':')
            && isBlank(text, i + 2))
            return Mark { i, i + 2 };
    }
    return std::nullopt;
}

std::string trimmed(const std::string& text)
{
    const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    const auto first = std::find_if_not(text.begin(), text.end(), blank);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), blank).base();
    return first < last ? std::string(first, last) : std::string();
}

std::vector<std::int32_t> letterIds(const std::string& letter, const io::Tokenizer& tokenizer)
{
    std::vector<std::int32_t> ids;
    for (const std::string& form : { letter, " " + letter }) {
        const auto encoded = tokenizer.encode(form, io::SpecialTokens::Ignore);
        if (encoded.size() == 1 && std::find(ids.begin(), ids.end(), encoded.front()) == ids.end())
            ids.push_back(encoded.front());
    }
    return ids;
}

} // namespace

std::vector<AnswerOption> answerOptions(const std::string& question, const io::Tokenizer& tokenizer)
{
    std::vector<Mark> marks;
    for (char letter = 'A'; letter <= lastLetter; ++letter) {
        const auto mark = findMark(question, letter, marks.empty() ? 0 : marks.back().end);
        if (!mark)
            break;
        marks.push_back(*mark);
    }
    std::vector<AnswerOption> options;
    if (marks.size() < 2)
        return options;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t next = i + 1 < marks.size() ? marks[i + 1].start : question.size();
        std::string text = question.substr(marks[i].end, next - marks[i].end);
        // Behind the last option an instruction often follows on a line of its own.
        text = trimmed(text);
        text = trimmed(text.substr(0, text.find('\n')));
        const std::string letter(1, static_cast<char>('A' + static_cast<int>(i)));
        options.push_back({ letter, text, letterIds(letter, tokenizer) });
    }
    return options;
}

} // namespace sinkscope::engine
