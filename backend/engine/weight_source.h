// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/family_spec.h"
#include "io/model_folder.h"
#include "io/safetensors.h"

#include <ATen/ATen.h>

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace sinkscope::engine {

struct WeightProgress {
    std::int64_t doneBytes = 0;
    std::int64_t totalBytes = 0;
};

/// The tensors of a model folder under canonical names. Weights are memory-mapped and converted
/// once, when taken. Not thread-safe.
class WeightSource {
public:
    /// Opens the files. Throws Error (BadInput): unreadable file, two tensors with one canonical
    /// name, an index that names a tensor its file does not hold.
    WeightSource(const io::WeightFiles& weights, at::ScalarType type, at::Device device = at::kCPU);

    /// Compares with what the model needs. Throws Error (BadInput) with all missing names and
    /// shapes, all unexpected names, and all wrong shapes in one message, before any weight is
    /// read.
    void check(const std::vector<TensorSpec>& expected, const std::string& folder) const;

    bool has(const std::string& name) const { return m_tensors.contains(name); }
    /// The tensor in the compute type, on the device. Throws Cancelled when `stop` was triggered.
    at::Tensor take(const std::string& name);

    void watch(std::function<void(const WeightProgress&)> progress, std::stop_token stop);
    std::int64_t totalBytes() const { return m_progress.totalBytes; }
    /// Numbers in a tensor; 0 when it is not there.
    std::int64_t elementCount(const std::string& name) const;
    /// Tensors by stored type, "F16".
    std::map<std::string, int> storedTypes() const;
    /// Hash over names, types, shapes and a sample of the bytes of every tensor: tells checkpoints
    /// apart without reading them whole.
    std::string fingerprint() const;

private:
    struct Entry {
        std::size_t file = 0;
        const io::SafetensorsTensor* tensor = nullptr;
    };

    void add(std::size_t file, const io::SafetensorsTensor& tensor);

    std::vector<io::SafetensorsFile> m_files;
    std::map<std::string, Entry> m_tensors;
    at::ScalarType m_type;
    at::Device m_device;
    WeightProgress m_progress;
    std::function<void(const WeightProgress&)> m_report;
    std::stop_token m_stop;
};

} // namespace sinkscope::engine
