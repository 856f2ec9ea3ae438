// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weight_names.h"

#include <array>
#include <string_view>

namespace sinkscope::engine {

namespace {

constexpr std::array<std::string_view, 8> parts { "language_model.", "vision_tower.",
    "multi_modal_projector.", "image_newline", "visual.", "text_model.", "vision_model.",
    "connector." };

void replacePrefix(std::string& name, std::string_view from, std::string_view to)
{
    if (name.starts_with(from))
        name.replace(0, from.size(), to);
}

} // namespace

std::string canonicalWeightName(const std::string& fileName)
{
    std::string name = fileName;
    replacePrefix(name, "language_model.lm_head.", "lm_head.");
    for (const std::string_view part : parts) {
        if (name.starts_with("model.") && std::string_view(name).substr(6).starts_with(part)) {
            name.erase(0, 6);
            break;
        }
    }
    replacePrefix(name, "language_model.model.", "language_model.");
    replacePrefix(name, "vision_tower.vision_model.", "vision_tower.");
    // SmolVLM's names for the same two halves.
    replacePrefix(name, "text_model.", "language_model.");
    replacePrefix(name, "vision_model.", "vision_tower.");
    // Qwen2-VL keeps the decoder under the outer name alone.
    for (const char* part : { "embed_tokens.", "layers.", "norm." })
        replacePrefix(name, std::string("model.") + part, std::string("language_model.") + part);
    return name;
}

bool isIgnoredWeight(const std::string& name)
{
    return name.ends_with("rotary_emb.inv_freq") || name.ends_with("embeddings.position_ids")
        || name.starts_with("vision_tower.head.");
}

} // namespace sinkscope::engine
