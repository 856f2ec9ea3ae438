// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/onevision_weights.h"

#include "io/half.h"
#include "trace/error.h"

#include <algorithm>
#include <set>

namespace sinkscope::io {

namespace {

constexpr std::int64_t pieceWeights = 1 << 20;
const char* const textPrefix = "language_model.";

std::string textName(const std::string& name)
{
    return textPrefix + (name.starts_with("lm_head.") ? name : "model." + name);
}

/// Newer spellings of the vision half's names become the ones on disk.
std::string visionName(std::string name)
{
    if (name.starts_with("model.")) {
        name.erase(0, 6);
    }
    const std::string tower = "vision_tower.";
    if (name.starts_with(tower) && !name.starts_with(tower + "vision_model.")) {
        name.insert(tower.size(), "vision_model.");
    }
    return name;
}

void checkAdapter(const OneVisionWeights::Sources& sources)
{
    std::set<std::string> targets;
    for (const LlamaTensor& tensor : sources.text) {
        targets.insert(tensor.name);
    }
    for (const auto& [target, update] : sources.adapter.updates()) {
        if (!targets.contains(target + ".weight")) {
            throw badInput("The adapter changes '" + target
                + "', which the language half does not have. Use the language half it was trained "
                  "with.");
        }
    }
}

void checkUpdate(const LlamaTensor& tensor, const LowRankAdapter::Update& update)
{
    const std::vector<std::int64_t> adapted { update.outputs, update.inputs };
    if (tensor.source->shape != adapted) {
        throw badInput("The adapter's '" + tensor.name + "' is " + std::to_string(update.outputs)
            + "×" + std::to_string(update.inputs) + ", the language half's is "
            + std::to_string(tensor.source->rowCount()) + "×"
            + std::to_string(tensor.source->rowLength())
            + ". Use the language half it was trained with.");
    }
}

void checkJoint(const SafetensorsFile& vision, const std::string& name, std::int64_t hidden)
{
    const SafetensorsTensor* tensor = vision.find(name);
    if (tensor == nullptr) {
        tensor = vision.find("model." + name);
    }
    if (tensor == nullptr || tensor->shape.empty() || tensor->shape.front() != hidden) {
        throw badInput("'" + vision.path().string() + "': tensor '" + name
            + "' is missing or does not begin with " + std::to_string(hidden)
            + ", the width of the language half. Restore the vision half.");
    }
}

void stopIfAsked(const std::stop_token& stop)
{
    if (stop.stop_requested()) {
        throw Cancelled();
    }
}

std::span<const std::byte> bfloat16Bytes(
    std::span<const float> values, std::vector<std::uint16_t>& buffer)
{
    buffer.resize(values.size());
    bfloat16FromFloats(values, buffer);
    return std::as_bytes(std::span(buffer));
}

} // namespace

OneVisionWeights::OneVisionWeights(const Sources& sources)
    : m_visionFile(sources.vision.path().string())
{
    checkAdapter(sources);
    checkJoint(sources.vision, "multi_modal_projector.linear_2.weight", sources.hidden);
    checkJoint(sources.vision, "image_newline", sources.hidden);
    for (const LlamaTensor& tensor : sources.text) {
        addText(tensor, sources);
    }
    for (const SafetensorsTensor& tensor : sources.vision.tensors()) {
        addVision(tensor, sources);
    }
}

void OneVisionWeights::addText(const LlamaTensor& tensor, const Sources& sources)
{
    Source source;
    source.text = &tensor;
    source.update = sources.adapter.find(tensor.name.substr(0, tensor.name.rfind(".weight")));
    if (source.update != nullptr) {
        checkUpdate(tensor, *source.update);
    }
    std::vector<std::int64_t> shape = tensor.source->shape;
    if (tensor.name == "embed_tokens.weight" || tensor.name == "lm_head.weight") {
        source.extraRows = sources.extraRows;
        shape[0] += sources.extraRows;
    }
    m_declarations.push_back({ textName(tensor.name), TensorDtype::BF16, std::move(shape) });
    m_sources.push_back(source);
}

void OneVisionWeights::addVision(const SafetensorsTensor& tensor, const Sources& sources)
{
    const std::string name = visionName(tensor.name);
    const bool known = name == "image_newline" || name.starts_with("vision_tower.")
        || name.starts_with("multi_modal_projector.");
    const bool twice = std::any_of(m_declarations.begin(), m_declarations.end(),
        [&name](const TensorDeclaration& other) { return other.name == name; });
    if (!known || twice) {
        throw badInput("'" + sources.vision.path().string() + "': tensor '" + tensor.name + "' "
            + (twice ? "occurs under two names" : "belongs to no vision half")
            + ". Restore the vision half.");
    }
    m_declarations.push_back({ name, TensorDtype::BF16, tensor.shape });
    m_sources.push_back({ nullptr, nullptr, &tensor, 0 });
}

std::vector<TensorDeclaration> OneVisionWeights::declarations() const { return m_declarations; }

std::uint64_t OneVisionWeights::byteCount() const
{
    std::uint64_t bytes = 0;
    for (const TensorDeclaration& declaration : m_declarations) {
        std::uint64_t weights = 1;
        for (const std::int64_t size : declaration.shape) {
            weights *= static_cast<std::uint64_t>(size);
        }
        bytes += 2 * weights;
    }
    return bytes;
}

void OneVisionWeights::writeTo(SafetensorsWriter& writer, const std::stop_token& stop) const
{
    std::vector<std::uint16_t> buffer;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        stopIfAsked(stop);
        const SafetensorsTensor* vision = m_sources[i].vision;
        if (vision == nullptr) {
            writeText(i, writer, stop);
        } else {
            writer.write(
                m_declarations[i].name, bfloat16Bytes(floatValues(*vision, m_visionFile), buffer));
        }
    }
}

void OneVisionWeights::writeText(
    std::size_t index, SafetensorsWriter& writer, const std::stop_token& stop) const
{
    const Source& source = m_sources[index];
    const std::string& name = m_declarations[index].name;
    const std::int64_t rows = source.text->source->rowCount();
    const std::int64_t length = source.text->source->rowLength();
    const std::int64_t rowsPerPiece = std::max<std::int64_t>(1, pieceWeights / length);
    std::vector<float> values;
    std::vector<std::uint16_t> buffer;
    for (std::int64_t row = 0; row < rows; row += rowsPerPiece) {
        stopIfAsked(stop);
        values.resize(static_cast<std::size_t>(std::min(rowsPerPiece, rows - row) * length));
        readLlamaRows(*source.text, row, values);
        if (source.update != nullptr) {
            addUpdateRows(*source.update, row, values);
        }
        writer.write(name, bfloat16Bytes(values, buffer));
    }
    values.assign(static_cast<std::size_t>(source.extraRows * length), 0.0F);
    writer.write(name, bfloat16Bytes(values, buffer));
}

} // namespace sinkscope::io
