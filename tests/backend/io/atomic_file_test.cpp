// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/atomic_file.h"

#include "backend/io/temporary_folder.h"
#include "trace/error.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

std::string complaintAbout(const std::filesystem::path& path)
{
    try {
        requireWritable(path);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.what();
    }
    return {};
}

TEST(AtomicFile, AppearsWholeAndReplacesWhole)
{
    const testing::TemporaryFolder folder;
    const auto path = folder / "answers";
    writeFileAtomically(path, bytesOf("old"));
    {
        AtomicFile file(path);
        file.write(bytesOf("ne"));
        EXPECT_EQ(contentOf(path), "old");
        file.write(bytesOf("w"));
        file.commit();
    }
    EXPECT_EQ(contentOf(path), "new");
    EXPECT_EQ(folder.entryCount(), 1U);
}

TEST(AtomicFile, LeavesNothingWhenNotCommitted)
{
    const testing::TemporaryFolder folder;
    {
        AtomicFile file(folder / "answers");
        file.write(bytesOf("half"));
    }
    EXPECT_EQ(folder.entryCount(), 0U);
}

TEST(AtomicFile, WhatCannotBeWrittenIsKnownBeforehand)
{
    const testing::TemporaryFolder folder;
    EXPECT_EQ(complaintAbout({}), "");
    EXPECT_EQ(complaintAbout(folder / "answers"), "");
    EXPECT_EQ(folder.entryCount(), 0U);
    EXPECT_NE(complaintAbout(folder / "none/answers").find("none/answers"), std::string::npos);
    EXPECT_NE(complaintAbout(folder.path()).find("it is a folder"), std::string::npos);
    EXPECT_NE(complaintAbout(folder / "answers/").find("it is a folder"), std::string::npos);
}

TEST(AtomicFile, CheckingLeavesAFileAsItIs)
{
    const testing::TemporaryFolder folder;
    const auto path = folder / "answers";
    writeFileAtomically(path, bytesOf("kept"));
    EXPECT_EQ(complaintAbout(path), "");
    EXPECT_EQ(contentOf(path), "kept");
}

} // namespace
} // namespace sinkscope::io
