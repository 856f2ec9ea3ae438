// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weight_source.h"

#include "engine/weight_names.h"
#include "io/sha256.h"
#include "trace/error.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace sinkscope::engine {

namespace {

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

at::ScalarType scalarType(io::TensorDtype dtype)
{
    switch (dtype) {
    case io::TensorDtype::F32:
        return at::kFloat;
    case io::TensorDtype::F16:
        return at::kHalf;
    case io::TensorDtype::BF16:
        return at::kBFloat16;
    default:
        throw Error(ErrorKind::Internal, "weight type was not checked");
    }
}

bool isWeightType(io::TensorDtype dtype)
{
    return dtype == io::TensorDtype::F32 || dtype == io::TensorDtype::F16
        || dtype == io::TensorDtype::BF16;
}

void requireInFile(const std::string& tensor, const io::SafetensorsFile& file)
{
    if (!file.find(tensor))
        throw badInput(file.path().string() + ": has no tensor \"" + tensor
            + "\", which model.safetensors.index.json says is in it; download the model again");
}

/// Tensors that tell of a kind of model that is not run; empty when there are none.
std::string variantOf(const std::vector<std::string>& unexpected)
{
    struct Sign {
        const char* ending;
        const char* meaning;
    };
    static constexpr std::array signs {
        Sign { ".sinks", "a model with learned attention sinks, which is not run" },
        Sign { ".attention_sink", "a model with learned attention sinks, which is not run" },
        Sign { ".qweight", "quantised weights; choose the checkpoint they were made from" },
        Sign { ".weight_scale", "quantised weights; choose the checkpoint they were made from" },
        Sign {
            ".weight_scale_inv", "quantised weights; choose the checkpoint they were made from" },
        Sign { ".SCB", "quantised weights; choose the checkpoint they were made from" },
        Sign { ".absmax", "quantised weights; choose the checkpoint they were made from" },
        Sign { ".lora_A.weight", "a low-rank adapter; merge it into its model first" },
        Sign { ".lora_A.default.weight", "a low-rank adapter; merge it into its model first" },
        Sign { ".mlp.gate.weight", "a mixture of experts, which is not run" },
        Sign { ".linear_attn.A_log", "linear attention, which is not run" },
        Sign { ".mixer.A_log", "a state-space model, which is not run" },
    };
    for (const Sign& sign : signs) {
        for (const std::string& name : unexpected) {
            if (name.ends_with(sign.ending))
                return "tensor \"" + name + "\" belongs to " + sign.meaning;
        }
    }
    return {};
}

void appendList(std::ostringstream& out, const char* title, const std::vector<std::string>& items)
{
    if (items.empty())
        return;
    out << "\n" << title << " (" << items.size() << "):";
    for (const std::string& item : items)
        out << "\n  " << item;
}

} // namespace

WeightSource::WeightSource(const io::WeightFiles& weights, at::ScalarType type, at::Device device)
    : m_type(type)
    , m_device(device)
{
    for (const auto& file : weights.files)
        m_files.push_back(io::SafetensorsFile::open(file));
    for (const auto& [name, file] : weights.shardOf)
        requireInFile(name, m_files[file]);
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        for (const io::SafetensorsTensor& tensor : m_files[file].tensors())
            add(file, tensor);
    }
}

void WeightSource::add(std::size_t file, const io::SafetensorsTensor& tensor)
{
    const std::string name = canonicalWeightName(tensor.name);
    if (isIgnoredWeight(name))
        return;
    const auto [entry, isNew] = m_tensors.emplace(name, Entry { file, &tensor });
    if (!isNew)
        throw badInput(m_files[file].path().string() + ": tensor \"" + tensor.name
            + "\" stands twice in this model (\"" + entry->second.tensor->name + "\" of "
            + m_files[entry->second.file].path().filename().string() + " is also read as \"" + name
            + "\"); download the model again");
    m_progress.totalBytes += static_cast<std::int64_t>(tensor.data.size());
}

std::int64_t WeightSource::elementCount(const std::string& name) const
{
    const auto found = m_tensors.find(name);
    std::int64_t count = found == m_tensors.end() ? 0 : 1;
    for (std::size_t i = 0; count > 0 && i < found->second.tensor->shape.size(); ++i)
        count *= found->second.tensor->shape[i];
    return count;
}

std::map<std::string, int> WeightSource::storedTypes() const
{
    std::map<std::string, int> types;
    for (const auto& [name, entry] : m_tensors)
        ++types[std::string(io::dtypeName(entry.tensor->dtype))];
    return types;
}

void WeightSource::check(const std::vector<TensorSpec>& expected, const std::string& folder) const
{
    std::vector<std::string> missing;
    std::vector<std::string> wrong;
    std::set<std::string> known;
    for (const TensorSpec& spec : expected) {
        known.insert(spec.name);
        const auto found = m_tensors.find(spec.name);
        if (found == m_tensors.end()) {
            if (!spec.optional)
                missing.push_back(spec.name + " " + shapeText(spec.shape));
            continue;
        }
        const io::SafetensorsTensor& tensor = *found->second.tensor;
        if (tensor.shape != spec.shape)
            wrong.push_back(spec.name + " is " + shapeText(tensor.shape) + ", config.json implies "
                + shapeText(spec.shape));
        else if (!isWeightType(tensor.dtype))
            wrong.push_back(spec.name + " has type " + std::string(io::dtypeName(tensor.dtype))
                + ", expected F32, F16 or BF16");
    }
    std::vector<std::string> extra;
    for (const auto& [name, entry] : m_tensors) {
        if (!known.contains(name))
            extra.push_back(name);
    }
    if (missing.empty() && wrong.empty() && extra.empty())
        return;
    const std::string variant = variantOf(extra);
    if (!variant.empty())
        throw badInput(folder + ": " + variant);
    std::ostringstream message;
    message << folder
            << ": the weights do not fit config.json; download the model again, or choose "
            << "a folder in the Hugging Face layout.";
    appendList(message, "missing", missing);
    appendList(message, "wrong", wrong);
    appendList(message, "unexpected", extra);
    throw badInput(message.str());
}

void WeightSource::watch(std::function<void(const WeightProgress&)> progress, std::stop_token stop)
{
    m_report = std::move(progress);
    m_stop = std::move(stop);
}

at::Tensor WeightSource::take(const std::string& name)
{
    if (m_stop.stop_requested())
        throw Cancelled();
    const Entry& entry = m_tensors.at(name);
    const io::SafetensorsTensor& tensor = *entry.tensor;
    m_files[entry.file].mapping()->checkUnchanged();
    const at::ScalarType stored = scalarType(tensor.dtype);
    // The file may leave data unaligned and the mapping may go away, so the bytes are always
    // copied. Page-locked memory goes to a device without a copy in between, while the next tensor
    // is read.
    at::Tensor raw =
        at::empty(tensor.shape, at::TensorOptions(stored).pinned_memory(!m_device.is_cpu()));
    std::copy(tensor.data.begin(), tensor.data.end(), static_cast<std::byte*>(raw.data_ptr()));
    m_progress.doneBytes += static_cast<std::int64_t>(tensor.data.size());
    if (m_report)
        m_report(m_progress);
    return m_device.is_cpu() ? raw.to(m_type) : raw.to(m_device, stored, true).to(m_type);
}

std::string WeightSource::fingerprint() const
{
    constexpr std::size_t sample = 256;
    io::Sha256 hash;
    for (const auto& [name, entry] : m_tensors) {
        const auto data = entry.tensor->data;
        hash.update(name + " " + std::string(io::dtypeName(entry.tensor->dtype)) + " "
            + shapeText(entry.tensor->shape) + "\n");
        const std::size_t count = std::min(sample, data.size());
        hash.update(data.first(count));
        hash.update(data.subspan(data.size() / 2, std::min(count, data.size() - data.size() / 2)));
        hash.update(data.last(count));
    }
    return hash.hexDigest();
}

} // namespace sinkscope::engine
