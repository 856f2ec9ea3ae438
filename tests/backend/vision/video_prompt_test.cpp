// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/video_prompt.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::vision;

TEST(VideoPrompt, NumberWords)
{
    const std::vector<std::pair<int, std::string>> expected { { 0, "zero" }, { 1, "one" },
        { 8, "eight" }, { 12, "twelve" }, { 16, "sixteen" }, { 20, "twenty" },
        { 24, "twenty-four" }, { 40, "forty" }, { 64, "sixty-four" }, { 100, "one hundred" },
        { 115, "one hundred and fifteen" }, { 128, "one hundred and twenty-eight" },
        { 1000, "one thousand" }, { 1001, "one thousand and one" },
        { 2300, "two thousand, three hundred" }, { 4096, "four thousand and ninety-six" },
        { 3456, "three thousand, four hundred and fifty-six" } };
    for (const auto& [number, words] : expected)
        EXPECT_EQ(numberWords(number), words);
}

TEST(VideoPrompt, Times)
{
    EXPECT_EQ(clockText(0), "0:00:00");
    EXPECT_EQ(clockText(16), "0:00:16");
    EXPECT_EQ(clockText(3725), "1:02:05");
    EXPECT_EQ(clockText(86399), "23:59:59");
    EXPECT_EQ(clockText(86400), "1 day, 0:00:00");
    EXPECT_EQ(clockText(2 * 86400 + 3661), "2 days, 1:01:01");
    EXPECT_EQ(minuteText(0), "00:00");
    EXPECT_EQ(minuteText(61), "01:01");
    EXPECT_EQ(minuteText(3599), "59:59");
    EXPECT_EQ(minuteText(6000), "100:00");
}

TEST(VideoPrompt, TextOfAVideo)
{
    media::FrameSet video;
    video.fps = 30;
    video.totalFrames = 480;
    for (const std::int64_t index : { 0, 239, 479 })
        video.frames.push_back({ index, 0, 1, 1, nullptr });
    EXPECT_EQ(smolvlmVideoText(video, "<#>"),
        "You are provided the following series of three frames from a 0:00:16 [H:MM:SS] video.\n"
        "\nFrame from 00:00:<#>\nFrame from 00:07:<#>\nFrame from 00:15:<#>\n\n");
}

TEST(VideoPrompt, WithoutARateFramesKeepTheirTimes)
{
    media::FrameSet video;
    video.durationSeconds = 70.5;
    video.frames.push_back({ 3, 69.9, 1, 1, nullptr });
    EXPECT_EQ(smolvlmVideoText(video, "<#>"),
        "You are provided the following series of one frames from a 0:01:10 [H:MM:SS] video.\n"
        "\nFrame from 01:09:<#>\n\n");
}
