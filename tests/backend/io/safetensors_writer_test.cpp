// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors_writer.h"

#include "backend/io/error_of.h"
#include "backend/io/temporary_folder.h"
#include "io/safetensors.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using testing::contains;
using testing::errorOf;

std::span<const std::byte> bytesOf(const std::vector<float>& values)
{
    return std::as_bytes(std::span(values));
}

TEST(SafetensorsWriter, WhatIsWrittenInPiecesReadsBack)
{
    const testing::TemporaryFolder folder;
    const std::vector<float> values { 1, 2, 3, 4, 5, 6 };
    std::vector<std::uint64_t> progress;
    SafetensorsWriter::Options options;
    options.metadata = { { "format", "pt" }, { "note", "quote \" and ü" } };
    options.progress = [&progress](std::uint64_t done, std::uint64_t) { progress.push_back(done); };
    SafetensorsWriter writer(folder / "x.safetensors",
        { { "empty", TensorDtype::F32, { 0 } }, { "m", TensorDtype::F32, { 2, 3 } },
            { "s", TensorDtype::U8, {} } },
        options);
    writer.write("m", bytesOf(values).first(5));
    writer.write("m", bytesOf(values).subspan(5));
    writer.write("s", std::vector { std::byte { 7 } });
    EXPECT_FALSE(std::filesystem::exists(folder / "x.safetensors"));
    writer.finish();

    EXPECT_EQ(folder.entryCount(), 1U);
    EXPECT_EQ(progress, (std::vector<std::uint64_t> { 5, 24, 25 }));
    const SafetensorsFile file = SafetensorsFile::open(folder / "x.safetensors");
    EXPECT_EQ(file.metadata().at("note"), "quote \" and ü");
    EXPECT_EQ(file.find("m")->shape, (std::vector<std::int64_t> { 2, 3 }));
    EXPECT_EQ(floatValues(*file.find("m"), "x"), values);
    EXPECT_EQ(file.find("s")->data[0], std::byte { 7 });
    const std::string raw = testing::readBytes(folder / "x.safetensors");
    EXPECT_EQ(raw[0] % 8, 0) << "the data section is aligned to 8 bytes";
}

TEST(SafetensorsWriter, AbandonedWritingLeavesNothing)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder / "x.safetensors", std::string("old"));
    {
        SafetensorsWriter writer(folder / "x.safetensors", { { "a", TensorDtype::F32, { 2 } } });
        writer.write("a", bytesOf({ 1.0F }));
        EXPECT_TRUE(contains(errorOf([&] { writer.finish(); }), "'a' is incomplete"));
    }
    EXPECT_EQ(folder.entryCount(), 1U);
    EXPECT_EQ(testing::readBytes(folder / "x.safetensors"), "old");
}

TEST(SafetensorsWriter, RefusesDisorderAndExcess)
{
    const testing::TemporaryFolder folder;
    SafetensorsWriter writer(
        folder / "x", { { "a", TensorDtype::F32, { 1 } }, { "b", TensorDtype::F32, { 1 } } });
    EXPECT_TRUE(contains(errorOf([&] { writer.write("b", bytesOf({ 1.0F })); }), "'b'"));
    EXPECT_TRUE(contains(errorOf([&] { writer.write("a", bytesOf({ 1.0F, 2.0F })); }), "8 bytes"));
    EXPECT_TRUE(contains(errorOf([&] {
        SafetensorsWriter(
            folder / "y", { { "a", TensorDtype::F32, {} }, { "a", TensorDtype::F32, {} } });
    }),
        "twice"));
}

TEST(SafetensorsWriter, NamesAnUnusableFolder)
{
    const std::string error = errorOf([] { SafetensorsWriter("/nonexistent/x.safetensors", {}); });
    EXPECT_TRUE(contains(error, "/nonexistent/x.safetensors")) << error;
}

} // namespace
} // namespace sinkscope::io
