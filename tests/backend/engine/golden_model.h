// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalogue.h"
#include "engine/runner.h"
#include "io/safetensors.h"
#include "support/data_folder.h"

#include <ATen/ATen.h>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace sinkscope::testing {

/// One tiny checkpoint of tests/data/llava_onevision and what transformers computed from it (made
/// by tests/reference/make_llava_onevision.py).
class GoldenModel {
public:
    explicit GoldenModel(const std::string& variant)
        : m_folder(dataFolder() + "/llava_onevision/" + variant)
        , m_file(io::SafetensorsFile::open(tensorFile()))
    {
        std::ifstream(m_folder + "/golden.json") >> m_facts;
    }

    const std::string& folder() const { return m_folder; }
    std::string tensorFile() const { return m_folder + "/golden.safetensors"; }
    const nlohmann::json& facts() const { return m_facts; }
    const nlohmann::json& fact(const std::string& name) const { return m_facts.at(name); }

    /// F32 or U8 tensor of the golden file, as floats.
    at::Tensor tensor(const std::string& name) const
    {
        const io::SafetensorsTensor* tensor = m_file.find(name);
        if (!tensor)
            throw std::runtime_error("no golden tensor " + name);
        const bool bytes = tensor->dtype == io::TensorDtype::U8;
        at::Tensor result = at::empty(tensor->shape, bytes ? at::kByte : at::kFloat);
        std::copy(
            tensor->data.begin(), tensor->data.end(), static_cast<std::byte*>(result.data_ptr()));
        return result.to(at::kFloat);
    }

    /// The golden question about the golden frames, everything captured, end tokens ignored.
    engine::RunRequest request(int newTokens) const
    {
        engine::RunRequest request;
        request.model = m_folder;
        request.media = tensorFile();
        request.question = m_facts.at("question").get<std::string>();
        request.maxNewTokens = newTokens;
        request.ignoreEos = true;
        request.capture = CaptureLevel::Full;
        request.threads = 1;
        request.device = "cpu";
        return request;
    }

private:
    std::string m_folder;
    io::SafetensorsFile m_file;
    nlohmann::json m_facts;
};

/// Runs with one runner for the whole program, so that a model is loaded once in a row of tests.
inline TracePtr runOnce(const engine::RunRequest& request)
{
    static engine::Runner runner;
    return runner.run(request, {}, {});
}

inline at::Tensor toAten(const Tensor& tensor)
{
    at::Tensor result = at::empty(tensor.shape(), at::kFloat);
    tensor.copyFloats(0, tensor.elementCount(), result.data_ptr<float>());
    return result;
}

inline at::Tensor toAten(const std::vector<float>& values)
{
    return at::tensor(at::ArrayRef<float>(values), at::kFloat);
}

/// Largest absolute difference; infinite when the shapes differ.
inline double difference(const at::Tensor& a, const at::Tensor& b)
{
    if (a.sizes() != b.sizes())
        return std::numeric_limits<double>::infinity();
    return (a.to(at::kFloat) - b.to(at::kFloat)).abs().max().item<double>();
}

inline std::vector<std::int32_t> answerIds(const Trace& trace)
{
    std::vector<std::int32_t> ids;
    for (const auto& step : trace.steps)
        ids.push_back(step->id);
    return ids;
}

inline std::vector<std::int32_t> promptIds(const Trace& trace)
{
    std::vector<std::int32_t> ids;
    for (const TokenInfo& token : trace.layout->tokens)
        ids.push_back(token.id);
    return ids;
}

} // namespace sinkscope::testing
