// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/sha256.h"

#include "backend/io/temporary_folder.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

std::string hashOf(const std::string& text)
{
    Sha256 hash;
    hash.update(text);
    return hash.hexDigest();
}

TEST(Sha256, PublishedVectors)
{
    EXPECT_EQ(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hashOf(std::string(1'000'000, 'a')),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesOfAnyLengthGiveTheSame)
{
    std::string text;
    for (int i = 0; i < 300; ++i) {
        text += static_cast<char>('a' + i % 26);
    }
    for (std::size_t piece = 1; piece < 140; ++piece) {
        Sha256 hash;
        for (std::size_t at = 0; at < text.size(); at += piece) {
            hash.update(text.substr(at, piece));
        }
        EXPECT_EQ(hash.hexDigest(), hashOf(text)) << piece;
    }
}

TEST(Sha256, FileWithProgress)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder / "abc", std::string("abc"));
    std::uint64_t total = 0;
    EXPECT_EQ(sha256HexOfFile(
                  folder / "abc", [&total](std::uint64_t, std::uint64_t all) { total = all; }),
        hashOf("abc"));
    EXPECT_EQ(total, 3U);
}

} // namespace
} // namespace sinkscope::io
