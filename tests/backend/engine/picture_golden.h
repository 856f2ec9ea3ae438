// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/engine/golden_model.h"

namespace sinkscope::testing {

/// One prompt with pictures or videos for a tiny checkpoint, and what transformers computed (made
/// by tests/reference/make_llava.py).
class PictureGolden {
public:
    /// `name` is "family/variant/case".
    explicit PictureGolden(const std::string& name)
        : m_folder(dataFolder() + name.substr(0, name.rfind('/')))
        , m_case(name.substr(name.rfind('/') + 1))
        , m_file(io::SafetensorsFile::open(m_folder + "/" + m_case + ".golden.safetensors"))
    {
        std::ifstream(m_folder + "/" + m_case + ".golden.json") >> m_facts;
    }

    static std::string dataFolder() { return testing::dataFolder() + "/"; }
    static std::string mediaFile(const std::string& name)
    {
        return dataFolder() + "llava/media/" + name + ".safetensors";
    }

    const std::string& folder() const { return m_folder; }
    const nlohmann::json& facts() const { return m_facts; }
    std::vector<std::string> media() const
    {
        std::vector<std::string> files;
        for (const auto& name : m_facts.at("media"))
            files.push_back(mediaFile(name.get<std::string>()));
        return files;
    }

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

    /// Everything captured, end tokens ignored.
    engine::RunRequest request(int newTokens) const
    {
        const std::vector<std::string> files = media();
        engine::RunRequest request;
        request.model = m_folder;
        request.media = files.front();
        request.furtherMedia.assign(files.begin() + 1, files.end());
        request.question = m_facts.at("question").get<std::string>();
        for (const auto& turn : m_facts.value("history", nlohmann::json::array()))
            request.history.push_back({ turn.at(0), turn.at(1) });
        request.maxNewTokens = newTokens;
        request.ignoreEos = true;
        request.capture = CaptureLevel::Full;
        request.threads = 1;
        request.device = "cpu";
        return request;
    }

private:
    std::string m_folder;
    std::string m_case;
    io::SafetensorsFile m_file;
    nlohmann::json m_facts;
};

} // namespace sinkscope::testing
