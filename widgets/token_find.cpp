// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_find.h"

#include <algorithm>

namespace sinkscope::widgets {

namespace {

QString withWhiteSpace(QString text)
{
    return text.replace(QChar(0x2423), u' ')
        .replace(QChar(0x23CE), u'\n')
        .replace(QChar(0x21E5), u'\t');
}

/// The text of consecutive tokens, and where each begins in it.
struct Stretch {
    Arm arm = Arm::Baseline;
    bool generated = false;
    int first = 0; ///< Position of the first token.
    QString text;
    std::vector<qsizetype> starts;

    int tokenAt(qsizetype offset) const
    {
        const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
        return first + static_cast<int>(after - starts.begin()) - 1;
    }
};

void search(const Stretch& stretch, const QString& wanted, std::vector<TokenMatch>& matches)
{
    qsizetype at = stretch.text.indexOf(wanted, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        matches.push_back({ stretch.arm, stretch.generated, stretch.tokenAt(at),
            stretch.tokenAt(at + wanted.size() - 1) });
        at = stretch.text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive);
    }
}

void append(Stretch& stretch, const TokenChip& chip)
{
    stretch.starts.push_back(stretch.text.size());
    stretch.text += withWhiteSpace(chip.text);
}

} // namespace

std::vector<TokenMatch> findTokens(const TokenStripModel& model, const QString& text)
{
    std::vector<TokenMatch> matches;
    const QString wanted = withWhiteSpace(text);
    if (wanted.isEmpty()) {
        return matches;
    }
    Stretch prompt;
    for (int token = 0; token < model.promptTokens(); ++token) {
        const TokenChip& chip = model.prompt[static_cast<std::size_t>(token)];
        if (chip.frame >= 0) {
            search(prompt, wanted, matches);
            prompt = {};
            prompt.first = token + 1;
        } else {
            append(prompt, chip);
        }
    }
    search(prompt, wanted, matches);
    for (const Arm arm : { Arm::Baseline, Arm::Variant }) {
        if (arm == Arm::Variant && !model.hasVariant) {
            break;
        }
        Stretch answer { arm, true, model.promptTokens(), {}, {} };
        for (const TokenChip& chip : arm == Arm::Baseline ? model.baseline : model.variant) {
            append(answer, chip);
        }
        search(answer, wanted, matches);
    }
    return matches;
}

} // namespace sinkscope::widgets
