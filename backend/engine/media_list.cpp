// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/media_list.h"

#include "engine/builtin.h"

#include <algorithm>
#include <filesystem>

namespace sinkscope::engine {

namespace {

std::string keyOf(const std::string& path, const media::Sampling& sampling)
{
    std::error_code ignored;
    const auto changed = std::filesystem::last_write_time(path, ignored).time_since_epoch().count();
    return path + "|" + std::to_string(changed) + "|"
        + std::to_string(static_cast<int>(sampling.mode)) + "|"
        + std::to_string(sampling.frameCount) + "|" + std::to_string(sampling.fps) + "|"
        + std::to_string(sampling.minFrames) + "|" + std::to_string(sampling.maxFrames);
}

} // namespace

std::vector<std::string> mediaPaths(const RunRequest& request)
{
    std::vector<std::string> paths;
    if (!request.media.empty())
        paths.push_back(resolveMedia(request.media));
    for (const std::string& path : request.furtherMedia)
        paths.push_back(resolveMedia(path));
    return paths;
}

std::string mediaKey(const std::vector<std::string>& paths, const media::Sampling& sampling)
{
    std::string key;
    for (const std::string& path : paths)
        key += keyOf(path, sampling) + "\n";
    return key;
}

std::shared_ptr<const media::FrameSet> joinedFrames(const MediaList& media)
{
    if (media.size() == 1)
        return media.front();
    auto all = std::make_shared<media::FrameSet>(*media.front());
    for (std::size_t i = 1; i < media.size(); ++i)
        all->frames.insert(all->frames.end(), media[i]->frames.begin(), media[i]->frames.end());
    return all;
}

std::shared_ptr<const media::FrameSet> shownFrames(
    const MediaList& media, const VisionOutput& vision)
{
    auto shown = std::make_shared<media::FrameSet>(*media.front());
    shown->frames.clear();
    for (const FrameInfo& info : vision.frames) {
        const auto& frames = media.at(static_cast<std::size_t>(info.medium))->frames;
        const auto frame = std::find_if(frames.begin(), frames.end(),
            [&](const media::Frame& each) { return each.sourceIndex == info.sourceIndex; });
        if (frame != frames.end())
            shown->frames.push_back(*frame);
    }
    return shown;
}

} // namespace sinkscope::engine
