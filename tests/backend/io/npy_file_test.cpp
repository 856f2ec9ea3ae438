// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/npy_file.h"

#include "backend/io/temporary_folder.h"
#include "trace/error.h"

#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <vector>

using namespace sinkscope;

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

} // namespace

TEST(NpyFile, HeaderIsFormatOneAndAligned)
{
    for (const std::int64_t rows : { 1, 999, 123456789 }) {
        const std::string header = io::npyHeader(rows, 7);
        EXPECT_EQ(header.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
        EXPECT_EQ(header.size() % 64, 0u);
        const auto length =
            static_cast<unsigned char>(header[8]) + 256u * static_cast<unsigned char>(header[9]);
        EXPECT_EQ(length, header.size() - 10);
        EXPECT_EQ(header.back(), '\n');
        EXPECT_NE(header.find(
                      "'<f4', 'fortran_order': False, 'shape': (" + std::to_string(rows) + ", 7)"),
            std::string::npos);
    }
}

TEST(NpyFile, NumbersFollowTheHeader)
{
    const io::testing::TemporaryFolder folder;
    const auto path = folder.path() / "matrix.npy";
    const std::vector<float> values { 1, -2.5f, 3, 0.125f, 5, 6 };
    {
        io::NpyFile file(path, 2, 3);
        file.write(std::span(values).first(2));
        EXPECT_FALSE(std::filesystem::exists(path)) << "not before it is complete";
        file.write(std::span(values).subspan(2));
        file.commit();
    }
    const std::string content = contentOf(path);
    const std::string header = io::npyHeader(2, 3);
    ASSERT_EQ(content.size(), header.size() + values.size() * sizeof(float));
    EXPECT_EQ(content.substr(0, header.size()), header);
    EXPECT_EQ(std::memcmp(content.data() + header.size(), values.data(), 24), 0);
}

TEST(NpyFile, IncompleteMatricesLeaveNothing)
{
    const io::testing::TemporaryFolder folder;
    {
        io::NpyFile file(folder.path() / "matrix.npy", 2, 3);
        file.write(std::vector<float>(5));
        EXPECT_THROW(file.commit(), Error);
        EXPECT_THROW(file.write(std::vector<float>(2)), Error);
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    EXPECT_THROW(io::NpyFile(folder.path() / "no" / "m.npy", 1, 1), Error);
}
