// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace sinkscope::media {

/// A folder of its own per test, removed afterwards.
class VideoTest : public testing::Test {
protected:
    VideoTest()
    {
        std::string name = (std::filesystem::temp_directory_path() / "media_test_XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }

    ~VideoTest() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    std::string path(const std::string& name) const { return m_folder + "/" + name; }

    std::string writeFile(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private:
    std::string m_folder;
};

/// 128x64: the top half shows the bits of `number` (white is 1) as eight blocks, lowest bit left;
/// the bottom half is red on the left and blue on the right.
inline cv::Mat numberedPicture(int number)
{
    cv::Mat picture(64, 128, CV_8UC3, cv::Scalar(0, 0, 0));
    for (int bit = 0; bit < 8; ++bit)
        if ((number >> bit) & 1)
            picture(cv::Rect(bit * 16, 0, 16, 32)).setTo(cv::Scalar(255, 255, 255));
    picture(cv::Rect(0, 32, 64, 32)).setTo(cv::Scalar(0, 0, 255));
    picture(cv::Rect(64, 32, 64, 32)).setTo(cv::Scalar(255, 0, 0));
    return picture;
}

/// Writes frames numbered 0 … count-1. False when this OpenCV has no such encoder.
inline bool writeNumberedVideo(
    const std::string& path, const std::string& fourcc, int count, double fps)
{
    const int code = cv::VideoWriter::fourcc(fourcc[0], fourcc[1], fourcc[2], fourcc[3]);
    cv::VideoWriter writer(path, cv::CAP_FFMPEG, code, fps, cv::Size(128, 64));
    for (int i = 0; i < count && writer.isOpened(); ++i)
        writer.write(numberedPicture(i));
    return writer.isOpened();
}

inline int channelAt(const Frame& frame, int x, int y, int channel)
{
    return frame.rgb->at(static_cast<std::size_t>((y * frame.width + x) * 3 + channel));
}

/// The number a frame of numberedPicture() shows, whatever its size.
inline int shownNumber(const Frame& frame)
{
    int number = 0;
    for (int bit = 0; bit < 8; ++bit) {
        const int x = (2 * bit + 1) * frame.width / 16;
        if (channelAt(frame, x, frame.height / 4, 1) > 127)
            number |= 1 << bit;
    }
    return number;
}

inline bool isReddish(const Frame& frame, int x, int y)
{
    return channelAt(frame, x, y, 0) > 150 && channelAt(frame, x, y, 2) < 100;
}

inline bool isBluish(const Frame& frame, int x, int y)
{
    return channelAt(frame, x, y, 2) > 150 && channelAt(frame, x, y, 0) < 100;
}

/// Turns the pictures of an MP4 file clockwise by a right angle by patching the matrix in its track
/// header.
inline void patchRotation(const std::string& path, int degrees)
{
    std::ifstream in(path, std::ios::binary);
    std::string bytes { std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>() };
    const std::size_t matrix = bytes.find("tkhd") + 4 + 40;
    const int turns = degrees / 90;
    const int cosine[] = { 1, 0, -1, 0 };
    const int sine[] = { 0, 1, 0, -1 };
    const int values[] = { cosine[turns], sine[turns], 0, -sine[turns], cosine[turns] };
    for (std::size_t i = 0; i < 5; ++i) {
        const auto fixed = static_cast<std::uint32_t>(values[i] * 65536);
        for (std::size_t b = 0; b < 4; ++b)
            bytes.at(matrix + i * 4 + b) = static_cast<char>(fixed >> (24 - 8 * b));
    }
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace sinkscope::media
