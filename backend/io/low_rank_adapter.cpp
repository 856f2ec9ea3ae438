// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/low_rank_adapter.h"

#include "io/safetensors.h"
#include "trace/error.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace sinkscope::io {

namespace {

constexpr std::string_view suffixA = ".lora_a";
constexpr std::string_view suffixB = ".lora_b";

[[noreturn]] void fail(const SafetensorsFile& file, const std::string& problem)
{
    throw badInput("'" + file.path().string() + "' is not a usable adapter: " + problem
        + ". Restore the file.");
}

double readScale(const SafetensorsFile& file, std::optional<double> expected)
{
    const auto entry = file.metadata().find("scale");
    if (entry == file.metadata().end()) {
        if (!expected) {
            fail(file, "its metadata lacks 'scale'");
        }
        return *expected;
    }
    const std::string& text = entry->second;
    double scale = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), scale);
    if (code != std::errc {} || end != text.data() + text.size() || !std::isfinite(scale)) {
        fail(file, "its scale is '" + text + "', expected a number");
    }
    if (expected && std::abs(*expected - scale) > 1e-6 * std::abs(scale)) {
        fail(file, "its scale is " + text + ", but builtin.json says " + std::to_string(*expected));
    }
    return scale;
}

LowRankAdapter::Update readUpdate(
    const SafetensorsFile& file, const SafetensorsTensor& a, const SafetensorsTensor& b)
{
    if (a.shape.size() != 2 || b.shape.size() != 2 || a.shape[0] != b.shape[1]) {
        fail(file,
            "tensors '" + a.name + "' and '" + b.name
                + "' have no shapes [rank, in] and [out, rank] with one rank");
    }
    return { a.shape[0], a.shape[1], b.shape[0], floatValues(a, file.path().string()),
        floatValues(b, file.path().string()) };
}

} // namespace

LowRankAdapter LowRankAdapter::load(
    const std::filesystem::path& path, std::optional<double> expectedScale)
{
    const SafetensorsFile file = SafetensorsFile::open(path);
    const auto scale = static_cast<float>(readScale(file, expectedScale));
    LowRankAdapter adapter;
    for (const SafetensorsTensor& tensor : file.tensors()) {
        const bool isA = tensor.name.ends_with(suffixA);
        if (!isA && !tensor.name.ends_with(suffixB)) {
            fail(file, "tensor '" + tensor.name + "' ends neither in .lora_a nor in .lora_b");
        }
        const std::string target = tensor.name.substr(0, tensor.name.size() - suffixA.size());
        const SafetensorsTensor* partner = file.find(target + std::string(isA ? suffixB : suffixA));
        if (partner == nullptr) {
            fail(file, "tensor '" + tensor.name + "' has no partner");
        }
        if (isA) {
            Update update = readUpdate(file, tensor, *partner);
            for (float& value : update.b) {
                value *= scale;
            }
            adapter.m_updates.emplace(target, std::move(update));
        }
    }
    return adapter;
}

const LowRankAdapter::Update* LowRankAdapter::find(const std::string& target) const
{
    const auto position = m_updates.find(target);
    return position == m_updates.end() ? nullptr : &position->second;
}

void addUpdateRows(
    const LowRankAdapter::Update& update, std::int64_t firstRow, std::span<float> rows)
{
    const auto length = static_cast<std::size_t>(update.inputs);
    const auto rank = static_cast<std::size_t>(update.rank);
    for (std::size_t row = 0; row * length < rows.size(); ++row) {
        float* target = rows.data() + row * length;
        const float* weights = update.b.data() + (static_cast<std::size_t>(firstRow) + row) * rank;
        for (std::size_t k = 0; k < rank; ++k) {
            const float* direction = update.a.data() + k * length;
            for (std::size_t i = 0; i < length; ++i) {
                target[i] += weights[k] * direction[i];
            }
        }
    }
}

} // namespace sinkscope::io
