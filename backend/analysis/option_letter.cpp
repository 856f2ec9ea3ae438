// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/option_letter.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace sinkscope::analysis {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Letters, digits and bytes of longer UTF-8 characters make words.
bool isWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80 || c == '\'' || c == '_';
}

bool isOpening(char c) { return c == '(' || c == '[' || c == '*' || c == '"' || c == '\''; }

/// Whether `letter` stands at `at` and no word goes on before or behind it.
bool standsAt(std::string_view text, std::size_t at, std::string_view letter)
{
    if (letter.empty() || text.substr(at, letter.size()) != letter)
        return false;
    const std::size_t after = at + letter.size();
    // A quotation mark may open in front of the letter.
    const bool starts = at == 0 || !isWord(text[at - 1]) || isOpening(text[at - 1]);
    return starts && (after == text.size() || !isWord(text[after]));
}

/// Behind a letter: the end, or punctuation; a space would make "A" an article.
bool endsClearly(std::string_view text, std::size_t after)
{
    const std::size_t next = text.find_first_not_of(" \t\r", after);
    return after >= text.size() || next == std::string_view::npos || text[next] == '\n'
        || (next == after && !isWord(text[after]) && text[after] != '-');
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

using Letter = std::optional<std::string>;

Letter atStart(std::string_view answer, std::span<const AnswerOption> options)
{
    std::size_t at = 0;
    while (at < answer.size() && (isSpace(answer[at]) || isOpening(answer[at])))
        ++at;
    for (const AnswerOption& option : options) {
        if (standsAt(answer, at, option.letter) && endsClearly(answer, at + option.letter.size()))
            return option.letter;
    }
    return std::nullopt;
}

/// The letter after "answer is", "answer:" or "option".
Letter afterPhrase(std::string_view answer, std::span<const AnswerOption> options)
{
    const std::string text = lowered(answer);
    for (const std::string_view phrase : { "answer is", "answer:", "answer", "option" }) {
        for (std::size_t at = text.find(phrase); at != std::string::npos;
             at = text.find(phrase, at + 1)) {
            std::size_t next = at + phrase.size();
            while (next < answer.size()
                && (isSpace(answer[next]) || isOpening(answer[next]) || answer[next] == ':'))
                ++next;
            for (const AnswerOption& option : options) {
                if (standsAt(answer, next, option.letter)
                    && (option.letter != "A" || endsClearly(answer, next + 1)))
                    return option.letter;
            }
        }
    }
    return std::nullopt;
}

bool standsSomewhere(std::string_view answer, const std::string& letter)
{
    const bool isAlsoAWord = letter == "A" || letter == "I";
    for (std::size_t at = answer.find(letter); at != std::string_view::npos && !letter.empty();
         at = answer.find(letter, at + 1)) {
        if (standsAt(answer, at, letter)
            && (!isAlsoAWord || endsClearly(answer, at + letter.size())))
            return true;
    }
    return false;
}

bool quotes(const std::string& answer, const std::string& optionText)
{
    const std::string wanted = lowered(optionText);
    const auto first = std::find_if_not(wanted.begin(), wanted.end(), isSpace);
    const auto last = std::find_if(wanted.rbegin(), wanted.rend(), [](char c) {
        return !isSpace(c) && c != '.';
    }).base();
    return first < last && answer.find(std::string(first, last)) != std::string::npos;
}

/// The one option that passes; nullopt when none or several do.
template <typename Passes> Letter only(std::span<const AnswerOption> options, const Passes& passes)
{
    Letter found;
    for (const AnswerOption& option : options) {
        if (!passes(option))
            continue;
        if (found)
            return std::nullopt;
        found = option.letter;
    }
    return found;
}

} // namespace

std::optional<std::string> parseOptionLetter(
    const std::string& answer, std::span<const AnswerOption> options)
{
    if (Letter letter = atStart(answer, options))
        return letter;
    if (Letter letter = afterPhrase(answer, options))
        return letter;
    const auto alone = [&](const AnswerOption& option) {
        return standsSomewhere(answer, option.letter);
    };
    if (Letter letter = only(options, alone))
        return letter;
    const std::string text = lowered(answer);
    return only(options, [&](const AnswerOption& option) { return quotes(text, option.text); });
}

} // namespace sinkscope::analysis
