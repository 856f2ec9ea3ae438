// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip_model.h"

#include <QCoreApplication>

namespace sinkscope::widgets {

namespace {

TokenChip chipOf(const Layout& layout, int token)
{
    const TokenInfo& info = layout.tokens[static_cast<std::size_t>(token)];
    TokenChip chip;
    chip.text = QString::fromStdString(info.text);
    chip.special = info.special;
    if (const VisionCell* cell = layout.cellOf(token)) {
        chip.frame = cell->firstFrame;
        chip.row = cell->row;
        chip.column = cell->column;
    } else if (info.kind == TokenKind::Vision) {
        chip.text = QCoreApplication::translate("TokenStrip", "newline");
        chip.special = true;
    }
    return chip;
}

std::vector<TokenChip> generatedChips(const Trace& trace)
{
    std::vector<TokenChip> chips;
    chips.reserve(trace.steps.size());
    for (const auto& step : trace.steps) {
        TokenChip chip;
        chip.text = QString::fromStdString(step->text);
        chip.special = step->special;
        chips.push_back(std::move(chip));
    }
    return chips;
}

/// Row ends inside a frame belong to it, so that a picture with one per row stays one block.
void joinFrames(std::vector<TokenChip>& prompt, const Layout& layout)
{
    int frame = -1;
    std::size_t after = 0; // First chip after the last one of `frame`.
    for (std::size_t token = 0; token < prompt.size(); ++token) {
        if (layout.tokens[token].kind != TokenKind::Vision) {
            frame = -1;
        } else if (prompt[token].frame >= 0) {
            for (; prompt[token].frame == frame && after < token; ++after) {
                prompt[after].frame = frame;
            }
            frame = prompt[token].frame;
            after = token + 1;
        }
    }
}

} // namespace

TokenStripModel tokenStripModelOf(const Trace& baseline, const Trace* variant)
{
    TokenStripModel model;
    const Trace& prompted = baseline.layout || !variant ? baseline : *variant;
    if (prompted.layout) {
        model.prompt.reserve(prompted.layout->tokens.size());
        for (int token = 0; token < prompted.layout->tokenCount(); ++token) {
            model.prompt.push_back(chipOf(*prompted.layout, token));
        }
        joinFrames(model.prompt, *prompted.layout);
    }
    model.baseline = generatedChips(baseline);
    if (variant) {
        model.variant = generatedChips(*variant);
        model.hasVariant = true;
    }
    return model;
}

QString visibleTokenText(const QString& text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar character : text) {
        switch (character.unicode()) {
        case u' ':
            visible += QChar(0x2423);
            break;
        case u'\n':
            visible += QChar(0x23CE);
            break;
        case u'\t':
            visible += QChar(0x21E5);
            break;
        case u'\r':
            visible += QChar(0x240D);
            break;
        default:
            visible += character.isPrint() || character.isSurrogate() ? character : QChar(0xFFFD);
        }
    }
    return visible;
}

} // namespace sinkscope::widgets
