// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope {

/// What a token of the sequence is for. `Vision` covers every placeholder, the newline included.
enum class TokenKind { System, Vision, Question, Template, Answer };
inline constexpr int tokenKindCount = 5;
std::string name(TokenKind kind);

/// Rectangle in pixels of the original frame, y downwards.
struct PixelBox {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

/// Where a vision token looks. Frames are indices into Layout::frames (first == last unless the
/// family merges frames in time).
struct VisionCell {
    int firstFrame = 0;
    int lastFrame = 0;
    double firstSeconds = 0;
    double lastSeconds = 0;
    int row = 0;
    int column = 0;
    PixelBox box; ///< Nominal cell; the cells of a frame tile what the model sees.
    PixelBox footprint; ///< All pixels whose patches enter the token.
};

struct FrameInfo {
    std::int64_t sourceIndex = 0; ///< Index of the frame in its file.
    double seconds = 0; ///< Presentation time.
    int width = 0; ///< Pixels of the original frame, after rotation.
    int height = 0;
    int gridRows = 0; ///< Vision tokens per column of this frame.
    int gridColumns = 0;
    int medium = 0; ///< Which picture or video of the request, from 0.
};

struct TokenInfo {
    std::int32_t id = 0;
    TokenKind kind = TokenKind::Template;
    bool special = false; ///< A control token such as `<|im_start|>`.
    int cell = -1; ///< Index into Layout::cells, −1 for text and newline tokens.
    std::string text; ///< Readable text; UTF-8.
};

/// What every token of the prompt is. Immutable once inside a Trace.
struct Layout {
    std::vector<TokenInfo> tokens;
    std::vector<VisionCell> cells;
    std::vector<FrameInfo> frames;

    int tokenCount() const { return static_cast<int>(tokens.size()); }
    const VisionCell* cellOf(int token) const;
    /// Runs [first, last] (inclusive) of consecutive vision tokens.
    std::vector<std::pair<int, int>> visionRanges() const;
    /// Positions of all tokens of a kind, ascending.
    std::vector<int> tokensOf(TokenKind kind) const;
    /// Vision tokens that show `frame`, ascending.
    std::vector<int> tokensOfFrame(int frame) const;
    /// First position after the last vision token; 0 when there is none.
    int afterVision() const;
};

} // namespace sinkscope
