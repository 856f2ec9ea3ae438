// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/capture_plan.h"

#include <span>
#include <string>
#include <vector>

/// Sink channels that others have published for models, to lay beside what calibration finds.
namespace sinkscope::analysis {

/// One row of a published table. Sizes are those of the language model.
struct KnownChannels {
    std::string model; ///< "LLaMA-2-7B"
    std::vector<int> channels; ///< Ascending.
    std::string origin; ///< Where the table stands, English.
    int hidden = 0;
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    /// Words of folder names that speak for this model, lower case without punctuation.
    std::vector<std::string> words;
};

/// All rows, by model family.
std::span<const KnownChannels> knownChannels();

struct KnownMatch {
    const KnownChannels* known = nullptr;
    /// The model's name says so too. Otherwise only the sizes agree, which other models share:
    /// LLaMA-3-8B and Mistral-7B have the same, but not the same channels.
    bool named = false;
};

/// Rows whose hidden size, layers, heads and key heads are those of `shape`; rows that the name
/// speaks for first. Empty when there is none.
std::vector<KnownMatch> knownChannelsFor(const ModelShape& shape, const std::string& modelName);

} // namespace sinkscope::analysis
