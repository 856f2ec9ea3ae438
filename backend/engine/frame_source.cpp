// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/frame_source.h"

#include "io/safetensors.h"
#include "trace/error.h"

#ifdef SINKSCOPE_HAVE_MEDIA
#include "media/frame_sampler.h"
#endif

#include <cstring>

namespace sinkscope::engine {

namespace {

constexpr std::int64_t largestSide = 16384;

const io::SafetensorsTensor& framesTensor(const io::SafetensorsFile& file)
{
    const bool still = !file.find("frames") && file.find("image");
    const io::SafetensorsTensor* tensor = file.find(still ? "image" : "frames");
    const std::string expected = "; expected a tensor \"frames\" of type U8 and shape "
                                 "[frames, height, width, 3]";
    if (!tensor)
        throw badInput(file.path().string() + ": has no tensor \"frames\"" + expected);
    const auto& shape = tensor->shape;
    const bool fits = tensor->dtype == io::TensorDtype::U8 && shape.size() == 4 && shape[0] >= 1
        && shape[1] >= 1 && shape[2] >= 1 && shape[3] == 3 && shape[0] <= media::sampledFramesLimit
        && shape[1] <= largestSide && shape[2] <= largestSide && (!still || shape[0] == 1);
    if (!fits)
        throw badInput(
            file.path().string() + ": the tensor \"frames\" has another type or shape" + expected);
    return *tensor;
}

std::vector<float> secondsOf(const io::SafetensorsFile& file, std::size_t count)
{
    const io::SafetensorsTensor* tensor = file.find("seconds");
    std::vector<float> seconds(count, 0);
    if (!tensor) {
        for (std::size_t i = 0; i < count; ++i)
            seconds[i] = static_cast<float>(i);
        return seconds;
    }
    if (tensor->dtype != io::TensorDtype::F32 || tensor->data.size() != count * sizeof(float))
        throw badInput(
            file.path().string() + ": the tensor \"seconds\" must be F32 with one value per frame");
    std::memcpy(seconds.data(), tensor->data.data(), tensor->data.size());
    return seconds;
}

std::shared_ptr<const media::FrameSet> framesFromTensors(const std::string& path)
{
    const io::SafetensorsFile file = io::SafetensorsFile::open(path);
    const io::SafetensorsTensor& tensor = framesTensor(file);
    const auto count = static_cast<std::size_t>(tensor.shape[0]);
    const std::vector<float> seconds = secondsOf(file, count);
    auto set = std::make_shared<media::FrameSet>();
    set->path = path;
    set->still = !file.find("frames");
    set->totalFrames = set->declaredFrames = tensor.shape[0];
    set->durationSeconds = static_cast<double>(seconds.back());
    if (count > 1 && seconds.back() > seconds.front()) {
        const double step =
            static_cast<double>(seconds.back() - seconds.front()) / static_cast<double>(count - 1);
        set->fps = 1 / step;
        set->durationSeconds += step;
    }
    const std::size_t bytes = tensor.data.size() / count;
    for (std::size_t i = 0; i < count; ++i) {
        const auto* first = reinterpret_cast<const std::uint8_t*>(tensor.data.data()) + i * bytes;
        set->frames.push_back({ static_cast<std::int64_t>(i), static_cast<double>(seconds[i]),
            static_cast<int>(tensor.shape[2]), static_cast<int>(tensor.shape[1]),
            std::make_shared<const std::vector<std::uint8_t>>(first, first + bytes) });
    }
    return set;
}

} // namespace

std::shared_ptr<const media::FrameSet> readFrames(const std::string& path,
    [[maybe_unused]] const media::Sampling& sampling, [[maybe_unused]] const std::stop_token& stop,
    [[maybe_unused]] const std::function<void(double)>& progressed)
{
    if (path.ends_with(".safetensors"))
        return framesFromTensors(path);
#ifdef SINKSCOPE_HAVE_MEDIA
    return std::make_shared<media::FrameSet>(
        media::sampleFrames({ path }, sampling, stop, progressed));
#else
    throw badInput(path + ": this build reads no video; give frames in a .safetensors file");
#endif
}

} // namespace sinkscope::engine
