// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/engine/golden_model.h"
#include "engine/frame_source.h"

namespace sinkscope::testing {

/// A tiny checkpoint of tests/data/smolvlm or tests/data/internvl and what transformers computed
/// from it about several prompts (made by tests/reference/make_smolvlm.py and make_internvl.py).
class TiledGolden {
public:
    /// `name` is "smolvlm/hub", …
    explicit TiledGolden(const std::string& name)
        : m_folder(dataFolder() + "/" + name)
        , m_file(io::SafetensorsFile::open(m_folder + "/golden.safetensors"))
    {
        std::ifstream(m_folder + "/golden.json") >> m_facts;
    }

    const std::string& folder() const { return m_folder; }
    const nlohmann::json& facts(const std::string& prompt) const
    {
        return m_facts.at("cases").at(prompt);
    }

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

    std::string mediaFile(const std::string& medium) const
    {
        return m_folder + "/" + medium + ".safetensors";
    }
    std::shared_ptr<const media::FrameSet> frames(const std::string& medium) const
    {
        return engine::readFrames(mediaFile(medium), {}, {}, {});
    }

    engine::RunRequest request(const std::string& prompt, int newTokens) const
    {
        engine::RunRequest request;
        request.model = m_folder;
        request.question = m_facts.at("question").get<std::string>();
        const auto media = facts(prompt).at("media").get<std::vector<std::string>>();
        request.media = mediaFile(media.front());
        for (std::size_t i = 1; i < media.size(); ++i)
            request.furtherMedia.push_back(mediaFile(media[i]));
        if (facts(prompt).contains("history")) {
            const auto turn = facts(prompt).at("history").get<std::vector<std::string>>();
            request.history.push_back({ turn.at(0), turn.at(1) });
        }
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

} // namespace sinkscope::testing
