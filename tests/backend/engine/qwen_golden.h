// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/engine/golden_model.h"
#include "engine/family_spec.h"
#include "engine/frame_source.h"

namespace sinkscope::testing {

struct QwenCase {
    const char* folder; ///< Below tests/data.
    const char* name;
};

inline std::string caseName(const ::testing::TestParamInfo<QwenCase>& info)
{
    std::string name = std::string(info.param.folder) + "_" + info.param.name;
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

/// One prompt of a tiny Qwen-VL folder and what transformers computed from it (made by
/// tests/reference/make_qwen_vl.py).
class QwenGolden {
public:
    explicit QwenGolden(const QwenCase& which)
        : m_golden(std::string("../") + which.folder)
        , m_name(which.name)
    {
    }

    const std::string& folder() const { return m_golden.folder(); }
    const nlohmann::json& fact(const std::string& name) const
    {
        return m_golden.fact("cases").at(m_name).at(name);
    }
    at::Tensor tensor(const std::string& name) const
    {
        return m_golden.tensor(m_name + "." + name);
    }

    std::vector<std::string> mediaPaths() const
    {
        std::vector<std::string> paths;
        for (const auto& name : fact("media"))
            paths.push_back(folder() + "/" + name.get<std::string>() + ".safetensors");
        return paths;
    }
    MediaList media() const
    {
        MediaList list;
        for (const std::string& path : mediaPaths())
            list.push_back(engine::readFrames(path, {}, {}, {}));
        return list;
    }
    std::vector<engine::Exchange> history() const
    {
        std::vector<engine::Exchange> turns;
        for (const auto& turn : fact("history"))
            turns.push_back({ turn.at("question"), turn.at("answer") });
        return turns;
    }

    /// The golden question about the golden media, everything captured, end tokens ignored.
    engine::RunRequest request(int newTokens) const
    {
        engine::RunRequest request = m_golden.request(newTokens);
        std::vector<std::string> paths = mediaPaths();
        request.media = paths.front();
        request.furtherMedia.assign(paths.begin() + 1, paths.end());
        request.history = history();
        return request;
    }

private:
    GoldenModel m_golden;
    std::string m_name;
};

/// All prompts, or only those whose residuals and attention are kept.
inline std::vector<QwenCase> qwenCases(bool withInside)
{
    std::vector<QwenCase> cases { { "qwen2_vl/flat", "video" }, { "qwen2_vl/flat", "image" },
        { "qwen2_5_vl/flat", "video" }, { "qwen2_5_vl/flat", "image" } };
    if (withInside)
        return cases;
    for (const char* folder : { "qwen2_vl/flat", "qwen2_5_vl/flat" }) {
        cases.push_back({ folder, "images" });
        cases.push_back({ folder, "mixed" });
    }
    for (const char* folder : { "qwen2_vl/nested", "qwen2_5_vl/nested" }) {
        cases.push_back({ folder, "video" });
        cases.push_back({ folder, "images" });
    }
    return cases;
}

} // namespace sinkscope::testing
