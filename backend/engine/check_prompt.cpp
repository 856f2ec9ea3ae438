// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_check.h"
#include "engine/check_run.h"

#include <algorithm>

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
    const std::string problem = analysis::gridProblem(layout);
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
