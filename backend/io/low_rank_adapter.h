// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// Low-rank updates of weight matrices, W += scale · B · A, read from a safetensors file with
/// tensors `TARGET.lora_a` [rank, in] and `TARGET.lora_b` [out, rank] and the metadata `scale`.
/// A target is a matrix by its Hugging Face name without `.weight`. Immutable.
class LowRankAdapter {
public:
    struct Update {
        std::int64_t rank = 0;
        std::int64_t inputs = 0;
        std::int64_t outputs = 0;
        std::vector<float> a; ///< [rank, inputs], row-major
        std::vector<float> b; ///< [outputs, rank], row-major, already multiplied by the scale
    };

    /// `expectedScale`: from the settings beside the file. Either source may be absent, not both,
    /// and they must agree. Throws Error(BadInput) naming file and tensor.
    static LowRankAdapter load(
        const std::filesystem::path& path, std::optional<double> expectedScale);

    const std::map<std::string, Update>& updates() const { return m_updates; }
    /// Null when the matrix stays as it is.
    const Update* find(const std::string& target) const;

private:
    std::map<std::string, Update> m_updates;
};

/// Adds rows `firstRow …` of the update to `rows`, which holds whole rows of `update.inputs`
/// values.
void addUpdateRows(
    const LowRankAdapter::Update& update, std::int64_t firstRow, std::span<float> rows);

} // namespace sinkscope::io
