// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf.h"

#include "backend/io/error_of.h"
#include "backend/io/gguf_builder.h"

#include <gtest/gtest.h>
#include <limits>

namespace sinkscope::io {
namespace {

using testing::contains;
using testing::errorOf;
using testing::GgufBuilder;

GgufContents parse(const std::string& file)
{
    return parseGguf(std::as_bytes(std::span(file)), "x.gguf");
}

std::filesystem::path fixture()
{
    return std::filesystem::path(SINKSCOPE_TEST_DATA) / "io" / "every_type.gguf";
}

TEST(Gguf, ReadsEveryValueType)
{
    const GgufFile file = GgufFile::open(fixture());
    const GgufMetadata& m = file.metadata();
    EXPECT_EQ(m.unsignedValue("test.u8"), 200U);
    EXPECT_EQ(m.number("test.i8"), -100);
    EXPECT_EQ(m.unsignedValue("test.u16"), 60000U);
    EXPECT_EQ(m.number("test.i16"), -30000);
    EXPECT_EQ(m.unsignedValue("test.u32"), 4000000000U);
    EXPECT_EQ(m.number("test.i32"), -2000000000);
    EXPECT_EQ(m.unsignedValue("test.u64"), (1ULL << 63) + 1);
    EXPECT_EQ(m.number("test.i64"), -0x1p62);
    EXPECT_EQ(m.number("test.f32"), 0.5);
    EXPECT_EQ(m.number("test.f64"), 1e300);
    EXPECT_TRUE(m.flag("test.bool", false));
    EXPECT_EQ(m.text("test.text"), "Grüße");
    EXPECT_EQ(m.integers("test.integers"), (std::vector<std::int64_t> { 1, -2, 3 }));
    EXPECT_EQ(m.texts("test.texts"), (std::vector<std::string> { "a", "", "ç" }));
}

TEST(Gguf, MetadataErrorsNameFileKeyAndTypes)
{
    const GgufFile file = GgufFile::open(fixture());
    const GgufMetadata& m = file.metadata();
    const std::string missing = errorOf([&] { m.text("no.such"); });
    EXPECT_TRUE(contains(missing, "every_type.gguf") && contains(missing, "no.such")) << missing;
    const std::string wrong = errorOf([&] { m.texts("test.text"); });
    EXPECT_TRUE(contains(wrong, "a text, expected a list of texts")) << wrong;
    EXPECT_TRUE(contains(errorOf([&] { m.unsignedValue("test.i8"); }), "-100"));
    EXPECT_TRUE(contains(errorOf([&] { m.flag("test.u8", true); }), "true or false"));
    EXPECT_EQ(m.findUnsigned("no.such"), std::nullopt);
}

TEST(Gguf, ShapesAreRowMajor)
{
    const std::string file = GgufBuilder().floats("a", { 3, 2 }, { 1, 2, 3, 4, 5, 6 }).build();
    const GgufContents contents = parse(file);
    const GgufTensor& tensor = contents.tensors.at(0);
    EXPECT_EQ(tensor.shape, (std::vector<std::int64_t> { 3, 2 }));
    EXPECT_EQ(tensor.rowCount(), 3);
    EXPECT_EQ(tensor.rowLength(), 2);
    EXPECT_EQ(tensor.data.size(), 24U);
}

TEST(Gguf, AcceptsVersion2)
{
    GgufBuilder builder;
    builder.version = 2;
    EXPECT_EQ(parse(builder.number("k", 5).build()).metadata.unsignedValue("k"), 5U);
}

struct Abuse {
    const char* label;
    GgufBuilder builder;
    const char* expected;
};

template <typename Change> GgufBuilder with(Change change)
{
    GgufBuilder builder;
    change(builder);
    return builder;
}

GgufBuilder::TensorFields tensor(std::vector<std::uint64_t> sizes, std::uint32_t type = 0)
{
    return { std::move(sizes), type, std::string(64, '\0'), {} };
}

std::vector<Abuse> headerAbuses()
{
    constexpr std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();
    const auto list = [](std::uint32_t type, std::uint64_t count) {
        return GgufBuilder::raw(type) + GgufBuilder::raw(count);
    };
    return {
        { "magic", with([&](auto& b) { b.magic = "GGML"; }), "GGUF" },
        { "version 1", with([&](auto& b) { b.version = 1; }), "version is 1" },
        { "big-endian", with([&](auto& b) { b.version = 0x03000000; }), "big-endian" },
        { "tensor count", with([&](auto& b) { b.tensorCount = huge; }),
            "18446744073709551615 tensors" },
        { "key count", with([&](auto& b) { b.keyCount = huge; }), "keys" },
        { "missing keys", with([&](auto& b) { b.keyCount = 3; }), "cut short" },
        { "unknown type", with([&](auto& b) { b.key("k", 13, ""); }), "value type 13" },
        { "truth value", with([&](auto& b) { b.key("k", 7, "\x02"); }), "expected 0 or 1" },
        { "text length", with([&](auto& b) { b.key("k", 8, GgufBuilder::raw(huge)); }), "at most" },
        { "text past the end",
            with([&](auto& b) { b.key("k", 8, GgufBuilder::raw<std::uint64_t>(5000)); }),
            "cut short" },
        { "list count", with([&](auto& b) { b.key("k", 9, list(4, huge)); }),
            "all lists together" },
        { "list past the end", with([&](auto& b) { b.key("k", 9, list(10, 1'000'000)); }),
            "cut short" },
        { "texts past the end", with([&](auto& b) { b.key("k", 9, list(8, 1'000'000)); }),
            "cut short" },
        { "list of lists", with([&](auto& b) { b.key("k", 9, list(9, 1)); }), "list of lists" },
        { "list of unknown", with([&](auto& b) { b.key("k", 9, list(99, 1)); }), "value type 99" },
        { "duplicate key", with([&](auto& b) { b.number("k", 1).number("k", 2); }),
            "'k' occurs twice" },
        { "alignment zero", with([&](auto& b) { b.number("general.alignment", 0); }),
            "power of two" },
        { "alignment odd", with([&](auto& b) { b.number("general.alignment", 24); }),
            "power of two" },
        { "alignment text", with([&](auto& b) { b.text("general.alignment", "x"); }),
            "general.alignment" },
    };
}

std::vector<Abuse> tensorAbuses()
{
    const auto at = [](std::uint64_t offset) {
        GgufBuilder::TensorFields fields = tensor({ 16 });
        fields.offset = offset;
        return fields;
    };
    return {
        { "rank 0", with([&](auto& b) { b.tensor("t", tensor({})); }), "0 dimensions" },
        { "rank 5", with([&](auto& b) {
             b.tensor("t", tensor({ 1, 1, 1, 1, 1 }));
         }),
            "5 dimensions" },
        { "size 0", with([&](auto& b) { b.tensor("t", tensor({ 0 })); }),
            "impossible dimension 0" },
        { "overflow", with([&](auto& b) {
             b.tensor("t", tensor({ 1ULL << 32, 1ULL << 32 }));
         }),
            "impossible" },
        { "type", with([&](auto& b) { b.tensor("t", tensor({ 16 }, 10)); }), "element type 10" },
        { "partial block", with([&](auto& b) { b.tensor("t", tensor({ 33 }, 2)); }),
            "multiples of 32" },
        { "too large", with([&](auto& b) { b.tensor("t", tensor({ 1000 })); }), "cut short" },
        { "offset past the end", with([&](auto& b) { b.tensor("t", at(1 << 20)); }), "cut short" },
        { "offset overflow", with([&](auto& b) { b.tensor("t", at(~0ULL - 31)); }), "cut short" },
        { "unaligned", with([&](auto& b) { b.tensor("a", tensor({ 16 })).tensor("t", at(8)); }),
            "not aligned" },
        { "overlap", with([&](auto& b) { b.tensor("a", tensor({ 16 })).tensor("t", at(32)); }),
            "overlap" },
        { "duplicate",
            with([&](auto& b) { b.tensor("t", tensor({ 16 })).tensor("t", tensor({ 16 })); }),
            "twice" },
    };
}

TEST(Gguf, RefusesEveryAbuseByName)
{
    std::vector<Abuse> abuses = headerAbuses();
    for (Abuse& abuse : tensorAbuses()) {
        abuses.push_back(std::move(abuse));
    }
    for (const Abuse& abuse : abuses) {
        const std::string error = errorOf([&abuse] { parse(abuse.builder.build()); });
        EXPECT_TRUE(contains(error, "x.gguf") && contains(error, abuse.expected))
            << abuse.label << ": " << error;
    }
}

TEST(Gguf, EveryTruncationIsRefused)
{
    const std::string file = GgufBuilder()
                                 .text("general.architecture", "llama")
                                 .texts("tokens", { "a", "b" })
                                 .floats("w", { 2, 8 }, std::vector<float>(16, 1.0F))
                                 .build();
    EXPECT_EQ(parse(file).tensors.size(), 1U);
    for (std::size_t length = 0; length < file.size(); ++length) {
        EXPECT_NE(errorOf([&] { parse(file.substr(0, length)); }), "") << length;
    }
}

} // namespace
} // namespace sinkscope::io
