// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/mapped_file.h"

#include "backend/io/error_of.h"
#include "backend/io/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace sinkscope::io {
namespace {

using testing::contains;
using testing::errorOf;

TEST(MappedFile, ShowsTheBytesAndOutlivesTheName)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder / "a", std::string("hello"));
    const auto file = MappedFile::open(folder / "a");
    std::filesystem::remove(folder / "a");
    ASSERT_EQ(file->bytes().size(), 5U);
    EXPECT_EQ(static_cast<char>(file->bytes()[4]), 'o');
    file->checkUnchanged();
}

TEST(MappedFile, EmptyFileIsEmpty)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder / "empty", std::string());
    EXPECT_TRUE(MappedFile::open(folder / "empty")->bytes().empty());
}

TEST(MappedFile, RefusesWhatIsNoFile)
{
    const testing::TemporaryFolder folder;
    EXPECT_TRUE(contains(errorOf([&] { MappedFile::open(folder / "none"); }), "none"));
    EXPECT_TRUE(contains(errorOf([&] { MappedFile::open(folder.path()); }), "not a regular file"));
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_TRUE(
        contains(errorOf([&] { MappedFile::open(folder / "pipe"); }), "not a regular file"));
}

TEST(MappedFile, NoticesThatTheFileWasCutShort)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder / "a", std::string(100, 'x'));
    const auto file = MappedFile::open(folder / "a");
    std::filesystem::resize_file(folder / "a", 10);
    const std::string error = errorOf([&] { file->checkUnchanged(); });
    EXPECT_TRUE(contains(error, "100") && contains(error, "has 10.")) << error;
}

} // namespace
} // namespace sinkscope::io
