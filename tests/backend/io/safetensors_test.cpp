// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors.h"

#include "backend/io/error_of.h"
#include "backend/io/temporary_folder.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using testing::contains;
using testing::errorOf;

std::string withLength(std::uint64_t length, const std::string& rest)
{
    std::string file(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) {
        file[i] = static_cast<char>((length >> (8 * i)) & 0xffU);
    }
    return file + rest;
}

std::string fileOf(const std::string& header, std::size_t dataBytes = 0)
{
    return withLength(header.size(), header + std::string(dataBytes, '\0'));
}

SafetensorsHeader parse(const std::string& file)
{
    return parseSafetensorsHeader(std::as_bytes(std::span(file)), "x.safetensors");
}

std::string entry(const std::string& name, const std::string& dtype, const std::string& shape,
    const std::string& offsets)
{
    return '"' + name + R"(":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)"
        + offsets + '}';
}

TEST(Safetensors, ReadsTensorsMetadataAndValues)
{
    const testing::TemporaryFolder folder;
    std::string file = fileOf("{"
                              R"("__metadata__":{"format":"pt"},)"
        + entry("b", "BF16", "[1,2]", "[4,8]") + "," + entry("a", "F32", "[]", "[0,4]") + ","
        + entry("none", "I64", "[0,3]", "[4,4]") + "," + entry("h", "F16", "[1]", "[8,10]")
        + "}  ");
    const float first = 1.5F;
    file.append(reinterpret_cast<const char*>(&first), 4)
        .append("\x80\x3f\x00\xc0", 4)
        .append("\x00\x3c", 2);
    testing::writeBytes(folder / "x.safetensors", file);

    const SafetensorsFile open = SafetensorsFile::open(folder / "x.safetensors");
    EXPECT_EQ(open.metadata().at("format"), "pt");
    ASSERT_EQ(open.tensors().size(), 4U);
    EXPECT_EQ(open.tensors()[0].name, "a");
    EXPECT_TRUE(open.find("a")->shape.empty());
    EXPECT_EQ(floatValues(*open.find("a"), "x"), std::vector { 1.5F });
    EXPECT_EQ(floatValues(*open.find("b"), "x"), (std::vector { 1.0F, -2.0F }));
    EXPECT_EQ(floatValues(*open.find("h"), "x"), std::vector { 1.0F });
    EXPECT_TRUE(open.find("none")->data.empty());
    EXPECT_EQ(open.find("missing"), nullptr);
    EXPECT_TRUE(contains(errorOf([&] { floatValues(*open.find("none"), "x.st"); }), "I64"));
}

struct Abuse {
    const char* label;
    std::string file;
    const char* expected; ///< part of the message
};

std::vector<Abuse> abuses()
{
    const std::string good = entry("a", "F32", "[1]", "[0,4]");
    const auto one = [](const std::string& body, std::size_t bytes) {
        return fileOf("{" + body + "}", bytes);
    };
    return {
        { "too short", "1234567", "7 bytes" },
        { "huge header", withLength(~0ULL, "{}"), "18446744073709551615" },
        { "header past the end", withLength(100, "{}"), "only 2 follow" },
        { "header of 100 MB", withLength(100'000'000, "{}"), "at most 16777216" },
        { "does not begin with a brace", fileOf(" {}"), "begin with '{'" },
        { "no JSON", fileOf("{nonsense"), "not valid JSON" },
        { "rest after JSON", fileOf("{}x"), "not valid JSON" },
        { "not UTF-8", fileOf("{\"\xff\":1}"), "not valid JSON" },
        { "duplicate tensor", one(good + "," + good, 4), "occurs twice" },
        { "duplicate field", one(R"("a":{"dtype":"F32","dtype":"F32"})", 0), "occurs twice" },
        { "duplicate metadata", one(R"("__metadata__":{"x":"1","x":"2"})", 0), "occurs twice" },
        { "metadata number", one(R"("__metadata__":{"x":1})", 0), "expected a text" },
        { "metadata list", one(R"("__metadata__":[])", 0), "__metadata__" },
        { "unknown field", one(R"("a":{"kind":1})", 0), "unknown field" },
        { "missing field", one(R"("a":{"dtype":"F32","shape":[]})", 0), "no 'data_offsets'" },
        { "unknown dtype", one(entry("a", "Q4", "[1]", "[0,4]"), 4), "\"Q4\"" },
        { "negative size", one(entry("a", "F32", "[-1]", "[0,4]"), 4), "-1" },
        { "fraction", one(entry("a", "F32", "[1.5]", "[0,4]"), 4), "1.5" },
        { "infinite number", one(entry("a", "F32", "[1e400]", "[0,4]"), 4), "not valid JSON" },
        { "size above 2^63", one(entry("a", "F32", "[9223372036854775808]", "[0,4]"), 4), "2^63" },
        { "offset above the data", one(entry("a", "F32", "[1]", "[0,9007199254740993]"), 4),
            "cut short" },
        { "three offsets", one(entry("a", "F32", "[1]", "[0,4,8]"), 8), "two whole numbers" },
        { "one offset", one(entry("a", "F32", "[1]", "[0]"), 8), "1 numbers" },
        { "end before begin", one(entry("a", "F32", "[1]", "[4,0]"), 4), "[4, 0]" },
        { "wrong byte count", one(entry("a", "F32", "[2]", "[0,4]"), 4), "needs 8 bytes" },
        { "overflowing shape", one(entry("a", "F32", "[4294967296,4294967296]", "[0,4]"), 4),
            "2^64" },
        { "half a byte", one(entry("a", "F4", "[1]", "[0,1]"), 1), "inside a byte" },
        { "overlap", one(good + "," + entry("b", "F32", "[1]", "[0,4]"), 4), "overlap" },
        { "hole", one(good + "," + entry("b", "F32", "[1]", "[8,12]"), 12), "hole" },
        { "trailing bytes", one(good, 5), "end at byte 4 of 5" },
        { "cut short", one(good, 3), "cut short" },
        { "name with NUL", one(entry("a\\u0000b", "F32", "[1]", "[0,4]"), 4),
            "control characters" },
        { "deep nesting", one("\"a\":" + std::string(100'000, '['), 0), "is a list" },
        { "nested shape", one(entry("a", "F32", "[[1]]", "[0,4]"), 4), "list" },
        { "too many dimensions",
            one(entry("a", "U8", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,1]"), 1),
            "more than 16 dimensions" },
    };
}

TEST(Safetensors, RefusesEveryAbuseByName)
{
    for (const Abuse& abuse : abuses()) {
        const std::string error = errorOf([&abuse] { parse(abuse.file); });
        EXPECT_TRUE(contains(error, "x.safetensors") && contains(error, abuse.expected))
            << abuse.label << ": " << error;
    }
}

TEST(Safetensors, CountsTensorsBeforeKeepingThem)
{
    std::string header = "{";
    for (int i = 0; i < 100'002; ++i) {
        header += (i == 0 ? "" : ",") + entry("t" + std::to_string(i), "F32", "[0]", "[0,0]");
    }
    const std::string error = errorOf([&header] { parse(fileOf(header + "}")); });
    EXPECT_TRUE(contains(error, "more than 100000 tensors")) << error;
}

TEST(Safetensors, EveryTruncationIsRefused)
{
    const std::string file = fileOf("{" + entry("a", "F32", "[2]", "[0,8]") + "}", 8);
    EXPECT_EQ(parse(file).entries.size(), 1U);
    for (std::size_t length = 0; length < file.size(); ++length) {
        EXPECT_NE(errorOf([&] { parse(file.substr(0, length)); }), "") << length;
    }
}

} // namespace
} // namespace sinkscope::io
