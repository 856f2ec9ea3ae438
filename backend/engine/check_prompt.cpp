// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/check_run.h"
#include "trace/error.h"

#include <set>

namespace sinkscope::engine {

namespace {

using io::ContentPart;

bool hasPlaces(const Model& model, const VisionOutput& vision)
{
    std::vector<ContentPart> parts;
    for (const VisionItem& item : vision.items)
        parts.push_back({ item.kind, {} });
    parts.push_back({ ContentPart::Kind::Text, "?" });
    std::string text;
    for (const io::TextSegment& segment :
        model.chatTemplate->render({ { "user", parts } }, { true, model.templateVariables })
            .segments)
        text += segment.text;
    return std::all_of(vision.items.begin(), vision.items.end(), [&](const VisionItem& item) {
        return text.find(item.kind == ContentPart::Kind::Video ? model.family.videoPlaceholder
                                                               : model.family.imagePlaceholder)
            != std::string::npos;
    });
}

/// What is wrong with the cells of a layout; empty when they fill the grids of their frames.
std::string gridProblem(const Layout& layout)
{
    std::vector<std::set<std::pair<int, int>>> filled(layout.frames.size());
    for (const TokenInfo& token : layout.tokens) {
        if (token.cell < 0)
            continue;
        if (static_cast<std::size_t>(token.cell) >= layout.cells.size())
            return "a token points at cell " + std::to_string(token.cell) + " of "
                + std::to_string(layout.cells.size());
        const VisionCell& cell = layout.cells[static_cast<std::size_t>(token.cell)];
        for (int f = cell.firstFrame; f <= cell.lastFrame; ++f) {
            if (f < 0 || static_cast<std::size_t>(f) >= layout.frames.size())
                return "a cell belongs to frame " + std::to_string(f) + " of "
                    + std::to_string(layout.frames.size());
            const FrameInfo& frame = layout.frames[static_cast<std::size_t>(f)];
            if (cell.row < 0 || cell.row >= frame.gridRows || cell.column < 0
                || cell.column >= frame.gridColumns)
                return "a cell at row " + std::to_string(cell.row) + ", column "
                    + std::to_string(cell.column) + " lies outside the grid of "
                    + std::to_string(frame.gridRows) + " × " + std::to_string(frame.gridColumns);
            filled[static_cast<std::size_t>(f)].emplace(cell.row, cell.column);
        }
    }
    for (std::size_t f = 0; f < filled.size(); ++f) {
        const FrameInfo& frame = layout.frames[f];
        const auto expected =
            static_cast<std::size_t>(frame.gridRows) * static_cast<std::size_t>(frame.gridColumns);
        if (filled[f].size() != expected)
            return "frame " + std::to_string(f) + " has " + std::to_string(filled[f].size())
                + " cells, its grid " + std::to_string(frame.gridRows) + " × "
                + std::to_string(frame.gridColumns);
    }
    return {};
}

} // namespace

CheckLine checkTemplate(const Model& model, const VisionOutput* vision)
{
    if (!model.chatTemplate)
        return { "template", CheckState::Note,
            "the folder has no chat template; that of " + model.family.title + " is used" };
    if (!vision)
        return { "template", CheckState::Ok, "the folder's own" };
    if (!hasPlaces(model, *vision))
        return { "template", CheckState::Note,
            "the folder's own has no place for these media; that of " + model.family.title
                + " is used" };
    return { "template", CheckState::Ok, "the folder's own, with a place for every medium" };
}

CheckLine checkGrid(const Layout& layout, const VisionOutput& vision)
{
    const std::size_t placed = layout.tokensOf(TokenKind::Vision).size();
    std::int64_t rows = 0;
    for (const VisionItem& item : vision.items)
        rows += item.features.size(0);
    const std::string problem = gridProblem(layout);
    const auto announced = static_cast<std::size_t>(vision.tokenCount());
    std::string detail = std::to_string(placed) + " vision tokens in the prompt, "
        + std::to_string(rows) + " feature rows, " + std::to_string(announced) + " grid places";
    if (!layout.frames.empty())
        detail += "; " + std::to_string(layout.frames.size()) + " frames, the first of "
            + std::to_string(layout.frames.front().gridRows) + " × "
            + std::to_string(layout.frames.front().gridColumns) + " cells";
    const bool equal = placed == announced && rows == static_cast<std::int64_t>(placed);
    return { "grid", equal && problem.empty() ? CheckState::Ok : CheckState::Failed,
        problem.empty() ? detail : detail + "; " + problem };
}

} // namespace sinkscope::engine
