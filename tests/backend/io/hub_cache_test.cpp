// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/hub_cache.h"

#include "backend/io/temporary_folder.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

/// Sets the variables that decide, and puts them back.
class HubCache : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const char* name : names) {
            const char* value = std::getenv(name);
            m_old.emplace_back(name, value ? value : "");
            ::unsetenv(name);
        }
    }
    void TearDown() override
    {
        for (const auto& [name, value] : m_old) {
            if (value.empty())
                ::unsetenv(name.c_str());
            else
                ::setenv(name.c_str(), value.c_str(), 1);
        }
    }

private:
    static constexpr const char* names[] = { "HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME", "HOME" };
    std::vector<std::pair<std::string, std::string>> m_old;
};

} // namespace

TEST_F(HubCache, NearestVariableWins)
{
    EXPECT_EQ(hubCacheFolder(), "");
    ::setenv("HOME", "/h", 1);
    EXPECT_EQ(hubCacheFolder(), "/h/.cache/huggingface/hub");
    ::setenv("XDG_CACHE_HOME", "/x", 1);
    EXPECT_EQ(hubCacheFolder(), "/x/huggingface/hub");
    ::setenv("HF_HOME", "/f", 1);
    EXPECT_EQ(hubCacheFolder(), "/f/hub");
    ::setenv("HF_HUB_CACHE", "/c", 1);
    EXPECT_EQ(hubCacheFolder(), "/c");
}

TEST_F(HubCache, NamesAndDamagedEntries)
{
    const testing::TemporaryFolder cache;
    std::filesystem::create_directories(cache / "models--solo/snapshots/1");
    std::filesystem::create_directories(cache / "models--a--b--c/snapshots/2");
    std::filesystem::create_directories(cache / "models--empty/blobs");
    testing::writeBytes(cache / "models--file", std::string("x"));
    testing::writeBytes(cache / "models--solo/snapshots/note.txt", std::string("x"));
    const auto found = hubSnapshots(cache.path());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].model, "a/b--c");
    EXPECT_EQ(found[1].model, "solo");
    EXPECT_FALSE(found[1].isMain);
    EXPECT_TRUE(hubSnapshots(cache / "nothing").empty());
}

} // namespace sinkscope::io
