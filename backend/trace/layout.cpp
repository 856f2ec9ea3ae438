// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/layout.h"

#include "trace/error.h"

namespace sinkscope {

std::string name(TokenKind kind)
{
    switch (kind) {
    case TokenKind::System:
        return "system";
    case TokenKind::Vision:
        return "vision";
    case TokenKind::Question:
        return "question";
    case TokenKind::Template:
        return "template";
    case TokenKind::Answer:
        return "answer";
    }
    throw Error(ErrorKind::Internal, "Unknown token kind.");
}

const VisionCell* Layout::cellOf(int token) const
{
    if (token < 0 || token >= tokenCount())
        return nullptr;
    const int cell = tokens[static_cast<std::size_t>(token)].cell;
    if (cell < 0 || cell >= static_cast<int>(cells.size()))
        return nullptr;
    return &cells[static_cast<std::size_t>(cell)];
}

std::vector<std::pair<int, int>> Layout::visionRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const int token : tokensOf(TokenKind::Vision)) {
        if (!ranges.empty() && ranges.back().second == token - 1)
            ranges.back().second = token;
        else
            ranges.emplace_back(token, token);
    }
    return ranges;
}

std::vector<int> Layout::tokensOf(TokenKind kind) const
{
    std::vector<int> found;
    for (int token = 0; token < tokenCount(); ++token) {
        if (tokens[static_cast<std::size_t>(token)].kind == kind)
            found.push_back(token);
    }
    return found;
}

std::vector<int> Layout::tokensOfFrame(int frame) const
{
    std::vector<int> found;
    for (int token = 0; token < tokenCount(); ++token) {
        const VisionCell* cell = cellOf(token);
        if (cell != nullptr && cell->firstFrame <= frame && frame <= cell->lastFrame)
            found.push_back(token);
    }
    return found;
}

int Layout::afterVision() const
{
    for (int token = tokenCount(); token > 0; --token) {
        if (tokens[static_cast<std::size_t>(token - 1)].kind == TokenKind::Vision)
            return token;
    }
    return 0;
}

} // namespace sinkscope
