// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/known_channels.h"

#include <algorithm>
#include <array>

namespace sinkscope::analysis {

namespace {

constexpr const char* var = "VAR, arXiv 2503.03321, appendix A.1";
constexpr const char* massive = "massive activations, arXiv 2402.17762";
constexpr const char* aimagelab = "aimagelab's analysis code";

/// Letters and digits in lower case.
std::string plain(const std::string& name)
{
    std::string result;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
    }
    return result;
}

bool speaksFor(const std::string& plainName, const KnownChannels& known)
{
    return std::any_of(known.words.begin(), known.words.end(),
        [&](const std::string& word) { return plainName.find(word) != std::string::npos; });
}

} // namespace

std::span<const KnownChannels> knownChannels()
{
    static const std::array table {
        KnownChannels { "LLaMA-2-7B", { 1415, 2533 }, massive, 4096, 32, 32, 32,
            { "llama27b", "vicuna7b", "llava157b", "videollava7b", "llavanextvideo7b" } },
        KnownChannels { "LLaMA-2-13B", { 2100, 4743 }, massive, 5120, 40, 40, 40,
            { "llama213b", "vicuna13b", "llava1513b" } },
        KnownChannels { "LLaMA-3-8B", { 788, 1384, 4062 }, massive, 4096, 32, 32, 8,
            { "llama38b", "llama318b", "llama3llava" } },
        KnownChannels { "LLaMA-3-70B", { 1532, 6857, 7306 }, "third parties", 8192, 80, 64, 8,
            { "llama370b", "llama3170b" } },
        KnownChannels { "Mistral-7B", { 2070 }, massive, 4096, 32, 32, 8, { "mistral7b" } },
        KnownChannels {
            "Mixtral-8x7B", { 2070, 3398 }, massive, 4096, 32, 32, 8, { "mixtral8x7b" } },
        KnownChannels { "OPT-6.7B", { 2394 }, massive, 4096, 32, 32, 32, { "opt67b" } },
        KnownChannels { "InternLM2.5-7B (InternVL2-8B)", { 3584 }, var, 4096, 32, 32, 8,
            { "internlm257b", "internvl28b" } },
        KnownChannels { "Qwen2-7B (Qwen2-VL-7B, Qwen2.5-VL-7B)", { 458, 2570 }, var, 3584, 28, 28,
            4, { "qwen27b", "qwen2vl7b", "qwen25vl7b", "qwen25omni7b" } },
        KnownChannels {
            "Qwen2-VL-2B", { 534, 940, 1073 }, aimagelab, 1536, 28, 12, 2, { "qwen2vl2b" } },
        KnownChannels {
            "Qwen2.5-VL-3B", { 318, 1819, 1874 }, aimagelab, 2048, 36, 16, 2, { "qwen25vl3b" } },
        KnownChannels {
            "Qwen2.5-VL-32B", { 3094, 4675 }, aimagelab, 5120, 64, 40, 8, { "qwen25vl32b" } },
        KnownChannels {
            "Qwen3-VL-2B", { 1401, 1793, 1999 }, aimagelab, 2048, 28, 16, 8, { "qwen3vl2b" } },
        KnownChannels { "Qwen3-VL-4B", { 0 }, aimagelab, 2560, 36, 32, 8, { "qwen3vl4b" } },
        KnownChannels { "Qwen3-VL-8B", { 1838 }, aimagelab, 4096, 36, 32, 8, { "qwen3vl8b" } },
        KnownChannels {
            "InternVL3.5-1B", { 13, 35 }, aimagelab, 1024, 28, 16, 8, { "internvl351b" } },
        KnownChannels {
            "InternVL3.5-4B", { 0, 4, 396 }, aimagelab, 2560, 36, 32, 8, { "internvl354b" } },
        KnownChannels {
            "InternVL3.5-8B", { 233, 2276 }, aimagelab, 4096, 36, 32, 8, { "internvl358b" } },
        KnownChannels {
            "InternVL3.5-38B", { 731 }, aimagelab, 5120, 64, 64, 8, { "internvl3538b" } },
    };
    return table;
}

std::vector<KnownMatch> knownChannelsFor(const ModelShape& shape, const std::string& modelName)
{
    const std::string name = plain(modelName);
    std::vector<KnownMatch> matches;
    for (const KnownChannels& known : knownChannels()) {
        if (known.hidden == shape.hidden && known.layers == shape.layers
            && known.heads == shape.heads && known.kvHeads == shape.kvHeads)
            matches.push_back({ &known, speaksFor(name, known) });
    }
    std::stable_partition(
        matches.begin(), matches.end(), [](const KnownMatch& match) { return match.named; });
    return matches;
}

} // namespace sinkscope::analysis
