// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/staged_folder.h"

#include "backend/io/error_of.h"
#include "backend/io/temporary_folder.h"

#include <chrono>
#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

TEST(StagedFolder, AppearsOnCommitAndReplacesTheOldOne)
{
    const testing::TemporaryFolder folder;
    for (const std::string content : { "one", "two" }) {
        StagedFolder staged(folder / "deep/out/");
        testing::writeBytes(staged.path() / "file", content);
        staged.commit();
        EXPECT_EQ(testing::readBytes(folder / "deep/out/file"), content);
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "deep"), {}), 1);
}

TEST(StagedFolder, LeavesNothingWithoutCommit)
{
    const testing::TemporaryFolder folder;
    {
        const StagedFolder staged(folder / "out");
        testing::writeBytes(staged.path() / "file", std::string("x"));
    }
    EXPECT_EQ(folder.entryCount(), 0U);
}

TEST(StagedFolder, RemovesAbandonedButNotLivingOnes)
{
    namespace fs = std::filesystem;
    const testing::TemporaryFolder folder;
    const StagedFolder living(folder / "out");
    fs::create_directory(folder / ".out.part-killed");
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(2);
    fs::last_write_time(folder / ".out.part-killed", longAgo);
    fs::last_write_time(living.path(), longAgo);
    const StagedFolder next(folder / "out");
    EXPECT_FALSE(fs::exists(folder / ".out.part-killed"));
    EXPECT_TRUE(fs::exists(living.path()));
}

TEST(StagedFolder, AcceptsARelativeName)
{
    const testing::TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    StagedFolder("out").commit();
    std::filesystem::current_path(before);
    EXPECT_TRUE(std::filesystem::is_directory(folder / "out"));
}

TEST(StagedFolder, NamesAnUnusablePlace)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder / "file", std::string("x"));
    const std::string error = testing::errorOf([&] { StagedFolder(folder / "file/out"); });
    EXPECT_TRUE(testing::contains(error, "file/out")) << error;
}

} // namespace
} // namespace sinkscope::io
