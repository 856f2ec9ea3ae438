// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/tensor.h"

#include "trace/error.h"
#include "trace/half.h"

#include <cstring>
#include <gtest/gtest.h>

using namespace sinkscope;

TEST(Tensor, DefaultIsEmpty)
{
    const Tensor tensor;
    EXPECT_TRUE(tensor.empty());
    EXPECT_EQ(tensor.elementCount(), 0);
    EXPECT_EQ(tensor.byteCount(), 0u);
    EXPECT_TRUE(tensor.floats().empty());
    EXPECT_THROW(tensor.at({}), Error);
}

TEST(Tensor, IndexesRowMajor)
{
    const Tensor tensor = Tensor::fromFloats({ 2, 3 }, { 0, 1, 2, 3, 4, 5 });
    EXPECT_EQ(tensor.at({ 1, 2 }), 5.0f);
    EXPECT_EQ(tensor.at({ 0, 2 }), 2.0f);
    EXPECT_THROW(tensor.at({ 2, 0 }), Error);
    EXPECT_THROW(tensor.at({ 0, -1 }), Error);
    EXPECT_THROW(tensor.at({ 0 }), Error);
    EXPECT_THROW(tensor.ints(), Error);
    EXPECT_EQ(Tensor::fromInts({ 2 }, { 7, 8 }).ints()[1], 8);
}

TEST(Tensor, CopyOutlivesTheOriginal)
{
    Tensor copy;
    {
        const Tensor original = Tensor::fromFloats({ 1 }, { 4.5f });
        copy = original;
        EXPECT_EQ(copy.bytes().data(), original.bytes().data());
    }
    EXPECT_EQ(copy.at({ 0 }), 4.5f);
}

TEST(Tensor, RefusesLyingShapes)
{
    const auto buffer = std::make_shared<HeapBuffer>(16);
    EXPECT_NO_THROW(Tensor(DType::F32, { 4 }, buffer));
    EXPECT_THROW(Tensor(DType::F32, { 5 }, buffer), Error);
    EXPECT_THROW(Tensor(DType::F32, { 4 }, buffer, 4), Error);
    EXPECT_THROW(Tensor(DType::F32, { 0 }, buffer, 17), Error);
    EXPECT_THROW(Tensor(DType::F32, { -1, -4 }, buffer), Error);
    EXPECT_THROW(Tensor(DType::F32, { 1ll << 31, 1ll << 31, 4 }, buffer), Error);
    EXPECT_THROW(Tensor(DType::F32, { 1ll << 62, 16, 0 }, buffer), Error) << "wraps to zero";
    EXPECT_THROW(Tensor(DType::F32, { 1 }, nullptr), Error);
    EXPECT_THROW(Tensor::fromFloats({ 3 }, { 1, 2 }), Error);
    try {
        Tensor(DType::F32, { 5 }, buffer);
        FAIL();
    } catch (const Error& error) {
        const std::string message = error.what();
        EXPECT_NE(message.find("[5]"), std::string::npos);
        EXPECT_NE(message.find("20 bytes"), std::string::npos);
        EXPECT_NE(message.find("has 16"), std::string::npos);
    }
}

TEST(Tensor, ZeroSizedIsNotEmpty)
{
    const Tensor tensor = Tensor::fromFloats({ 3, 0 }, {});
    EXPECT_FALSE(tensor.empty());
    EXPECT_EQ(tensor.elementCount(), 0);
}

TEST(Tensor, ReadsUnalignedMemory)
{
    const auto buffer = std::make_shared<HeapBuffer>(9);
    const float values[] = { 1.25f, -3.0f };
    std::memcpy(buffer->data() + 1, values, sizeof values);
    const Tensor tensor(DType::F32, { 2 }, buffer, 1);
    EXPECT_EQ(tensor.floats()[1], -3.0f);
}

TEST(Tensor, ConvertsHalfTypes)
{
    const auto buffer = std::make_shared<HeapBuffer>(6);
    const std::uint16_t bits[] = { bfloat16FromFloat(1.5f), halfFromFloat(0.25f), 0 };
    std::memcpy(buffer->data(), bits, sizeof bits);
    float out[2] = {};
    Tensor(DType::BF16, { 3 }, buffer).copyFloats(0, 1, out);
    EXPECT_EQ(out[0], 1.5f);
    const Tensor half(DType::F16, { 3 }, buffer);
    half.copyFloats(1, 2, out);
    EXPECT_EQ(out[0], 0.25f);
    EXPECT_EQ(out[1], 0.0f);
    EXPECT_THROW(half.copyFloats(2, 2, out), Error);
    EXPECT_THROW(half.copyFloats(-1, 1, out), Error);
    EXPECT_THROW(half.floats(), Error);
    EXPECT_THROW(Tensor::fromInts({ 1 }, { 1 }).copyFloats(0, 1, out), Error);
}
