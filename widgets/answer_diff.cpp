// SPDX-License-Identifier: GPL-3.0-or-later
// Words of two answers compared by their longest common subsequence. Equal beginnings and ends are
// set aside first, so that a streamed token costs little.
#include "widgets/answer_model.h"

#include <algorithm>

namespace sinkscope::widgets {

namespace {

/// Beyond this many cells the part between the equal ends counts as changed altogether.
constexpr std::size_t largestTable = 4'000'000;

struct Word {
    QString text; ///< Without punctuation at its end.
    std::vector<std::size_t> tokens; ///< Indices of the tokens it is made of.
};

void append(std::vector<Word>& words, bool& open, const AnswerToken& token, std::size_t index)
{
    for (const QChar character : token.text) {
        if (character.isSpace()) {
            open = false;
            continue;
        }
        if (!open) {
            words.emplace_back();
            open = true;
        }
        Word& word = words.back();
        word.text += character;
        if (word.tokens.empty() || word.tokens.back() != index) {
            word.tokens.push_back(index);
        }
    }
}

std::vector<Word> wordsOf(const AnswerModel& model)
{
    std::vector<Word> words;
    bool open = false;
    for (std::size_t index = 0; index < model.tokens.size(); ++index) {
        if (!model.tokens[index].special) {
            append(words, open, model.tokens[index], index);
        }
    }
    for (Word& word : words) {
        qsizetype length = word.text.size();
        while (length > 1 && word.text[length - 1].isPunct()) {
            --length;
        }
        word.text.truncate(length);
    }
    return words;
}

/// What is left between the equal beginnings and ends of two word lists.
struct Middle {
    std::size_t begin = 0;
    std::size_t endA = 0;
    std::size_t endB = 0;
};

Middle middleOf(const std::vector<Word>& a, const std::vector<Word>& b)
{
    Middle middle { 0, a.size(), b.size() };
    while (middle.begin < a.size() && middle.begin < b.size()
        && a[middle.begin].text == b[middle.begin].text) {
        ++middle.begin;
    }
    while (middle.endA > middle.begin && middle.endB > middle.begin
        && a[middle.endA - 1].text == b[middle.endB - 1].text) {
        --middle.endA;
        --middle.endB;
    }
    return middle;
}

/// For each word of `a` whether it has no partner in `b`.
std::vector<bool> unmatchedWords(const std::vector<Word>& a, const std::vector<Word>& b)
{
    const Middle middle = middleOf(a, b);
    const std::size_t begin = middle.begin;
    const std::size_t rows = middle.endA - begin;
    const std::size_t columns = middle.endB - begin;
    std::vector<bool> changed(a.size(), false);
    std::fill_n(changed.begin() + static_cast<std::ptrdiff_t>(begin), rows, true);
    if (columns == 0 || rows > largestTable / columns) {
        return changed;
    }
    // common[i][j]: length of the longest common subsequence of a[i…] and b[j…].
    std::vector<int> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> int& {
        return common[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            at(i, j) = a[begin + i].text == b[begin + j].text
                ? at(i + 1, j + 1) + 1
                : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a[begin + i].text == b[begin + j].text) {
            changed[begin + i] = false;
            ++i;
            ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return changed;
}

bool hasLetter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

std::vector<bool> changedTokens(const AnswerModel& model, const AnswerModel& other)
{
    const std::vector<Word> a = wordsOf(model);
    const std::vector<Word> b = wordsOf(other);
    const std::vector<bool> changedWords = unmatchedWords(a, b);

    std::vector<bool> changed(model.tokens.size(), false);
    const bool growing = other.state == AnswerState::Running;
    const std::size_t compared = growing ? std::min(a.size(), b.size()) : a.size();
    for (std::size_t index = 0; index < compared; ++index) {
        for (const std::size_t token : a[index].tokens) {
            const bool carriesWord =
                hasLetter(model.tokens[token].text) || !hasLetter(a[index].text);
            if (changedWords[index] && carriesWord) {
                changed[token] = true;
            }
        }
    }
    return changed;
}

} // namespace sinkscope::widgets
