// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/saved_channels.h"

#include "backend/io/error_of.h"
#include "backend/io/temporary_folder.h"

#include <fstream>

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::io;
using namespace sinkscope::io::testing;

TEST(SavedChannels, ComeBackPerModelAndCanBeRemoved)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "deeper" / "sink-channels.json";
    EXPECT_FALSE(savedChannels(file, "aa").has_value());
    saveChannels(file, "aa", "one", { 507 });
    saveChannels(file, "bb", "two", { 458, 2570 });
    EXPECT_EQ(savedChannels(file, "aa"), std::vector<int> { 507 });
    saveChannels(file, "aa", "one", { 3, 1 });
    EXPECT_EQ(savedChannels(file, "aa"), (std::vector<int> { 3, 1 }));
    saveChannels(file, "aa", "one", {});
    EXPECT_FALSE(savedChannels(file, "aa").has_value());
    EXPECT_EQ(savedChannels(file, "bb"), (std::vector<int> { 458, 2570 }));
}

TEST(SavedChannels, DamagedFilesAreNamedAndKept)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "sink-channels.json";
    const auto write = [&](const std::string& text) { std::ofstream(file) << text; };
    const std::vector<std::pair<std::string, std::string>> cases {
        { "{", "sink-channels.json" },
        { R"({"format":2,"models":{}})", "format" },
        { R"({"format":1,"models":[]})", "models" },
        { R"({"format":1,"models":{"aa":{"channels":[]}}})", "1 to 64" },
        { R"({"format":1,"models":{"aa":{"channels":[-4]}}})", "channels" },
        { R"({"format":1,"models":{"aa":{"channels":["x"]}}})", "channels" },
    };
    for (const auto& [text, expected] : cases) {
        write(text);
        const std::string message = errorOf([&] { savedChannels(file, "aa"); });
        EXPECT_NE(message.find(expected), std::string::npos) << text << ": " << message;
    }
    write("{");
    EXPECT_FALSE(errorOf([&] { saveChannels(file, "aa", "one", { 1 }); }).empty());
    std::ifstream in(file);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "{");
    EXPECT_NE(
        errorOf([&] { saveChannels({}, "aa", "one", { 1 }); }).find("HOME"), std::string::npos);
}
