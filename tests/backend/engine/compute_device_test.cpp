// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compute_device.h"

#include "backend/engine/golden_model.h"
#include "engine/device_errors.h"
#include "engine/device_request.h"
#include "trace/error.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::engine;

namespace {

std::string messageOf(const std::string& device, const DeviceOffer& offer)
{
    try {
        deviceOf(device, offer);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.what();
    }
    return {};
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

Error meaningOf(const std::string& text)
{
    try {
        TORCH_CHECK(false, text);
    } catch (const c10::Error& error) {
        return errorOf(error);
    }
}

} // namespace

TEST(ComputeDevice, AutomaticTakesTheFirstCardElseTheProcessor)
{
    EXPECT_EQ(deviceOf("auto", { true, 2 }).str(), "cuda:0");
    EXPECT_EQ(deviceOf("auto", { true, 0 }).str(), "cpu");
    EXPECT_EQ(deviceOf("auto", { false, 0 }).str(), "cpu");
    EXPECT_EQ(deviceOf("cpu", { true, 2 }).str(), "cpu");
    EXPECT_EQ(deviceOf("cuda", { true, 2 }).str(), "cuda:0");
    EXPECT_EQ(deviceOf("cuda:1", { true, 2 }).str(), "cuda:1");
}

TEST(ComputeDevice, AbsentDevicesAreRefusedWithWhatWasFound)
{
    EXPECT_TRUE(contains(messageOf("cuda", { false, 0 }), "built without CUDA"));
    EXPECT_TRUE(contains(messageOf("cuda", { true, 0 }), "found no device"));
    EXPECT_TRUE(contains(messageOf("cuda", { true, 0 }), "--device cpu"));
    EXPECT_TRUE(contains(messageOf("cuda:2", { true, 2 }), "cuda:0 to cuda:1"));
    EXPECT_TRUE(contains(messageOf("cuda:1", { true, 1 }), "there is 1 device"));
    for (const char* word :
        { "gpu", "", "cuda:", "cuda:x", "cuda:-1", "cuda0", "cuda:99999999999" })
        EXPECT_TRUE(contains(messageOf(word, { true, 2 }), "auto, cpu, cuda or cuda:N")) << word;
    EXPECT_TRUE(runsOnCpu("cpu"));
}

TEST(ComputeDevice, TypesFollowTheDevice)
{
    const at::Device card(at::kCUDA, 0);
    EXPECT_EQ(computeType("auto", at::kCPU), at::kFloat);
    EXPECT_NE(computeType("auto", card), at::kFloat);
    EXPECT_EQ(computeType("bf16", at::kCPU), at::kBFloat16);
    EXPECT_EQ(computeType("f16", card), at::kHalf);
    EXPECT_EQ(computeType("f32", card), at::kFloat);
    EXPECT_THROW(computeType("f16", at::kCPU), Error);
    EXPECT_THROW(computeType("f8", card), Error);
    EXPECT_EQ(typeName(at::kHalf), "f16");
}

TEST(ComputeDevice, NamesTheProcessorWithItsThreads)
{
    EXPECT_EQ(deviceText(at::kCPU, 1), "CPU · 1 thread");
    EXPECT_EQ(deviceText(at::kCPU, 8), "CPU · 8 threads");
    EXPECT_GT(freeMemory(at::kCPU), 0);
}

TEST(ComputeDevice, ErrorsOfLibtorchSayWhatToDo)
{
    const Error full =
        meaningOf("CUDA out of memory. Tried to allocate 2.00 GiB\nException raised");
    EXPECT_EQ(full.kind(), ErrorKind::OutOfResources);
    EXPECT_TRUE(contains(full.what(), "--device cpu")) << full.what();
    EXPECT_FALSE(contains(full.what(), "Exception raised"));
    const Error host = meaningOf("[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't "
                                 "allocate memory: you tried to allocate 9 bytes.");
    EXPECT_EQ(host.kind(), ErrorKind::OutOfResources);
    EXPECT_FALSE(contains(host.what(), "--device cpu")) << host.what();
    for (const char* text :
        { "CUDA error: unspecified launch failure", "CUDA error: device-side assert triggered",
            "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED" })
        EXPECT_EQ(meaningOf(text).kind(), ErrorKind::OutOfResources) << text;
    EXPECT_EQ(meaningOf("mat1 and mat2 shapes cannot be multiplied").kind(), ErrorKind::Internal);
}

TEST(ComputeDevice, MemoryThatRunsOutLeavesARunnerUsable)
{
    const auto exhausted = [] {
        withDeviceErrors([] { return at::empty({ std::int64_t { 1 } << 60 }, at::kByte); });
    };
    try {
        exhausted();
        FAIL() << "an exabyte was given";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::OutOfResources) << error.what();
    }
    EXPECT_EQ(withDeviceErrors([] { return 3; }), 3);
    EXPECT_THROW(withDeviceErrors([]() -> int { throw badInput("kept"); }), Error);
}

TEST(ComputeDevice, RunsRefuseAbsentDevicesAndThreadsOutOfRange)
{
    const sinkscope::testing::GoldenModel golden("qwen2");
    const auto messageOfRun = [&](auto change) -> std::string {
        RunRequest request = golden.request(1);
        change(request);
        try {
            sinkscope::testing::runOnce(request);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            return error.what();
        }
        return {};
    };
    const auto with = [&](const std::string& device) {
        return messageOfRun([&](RunRequest& request) { request.device = device; });
    };
    EXPECT_TRUE(contains(with("tpu"), "tpu"));
    EXPECT_TRUE(contains(with("cuda:120"), "cuda:120"));
    const auto threads = [&](int count) {
        return messageOfRun([&](RunRequest& request) { request.threads = count; });
    };
    EXPECT_TRUE(contains(threads(-2), "found -2"));
    EXPECT_TRUE(contains(threads(100000), "found 100000"));
    const TracePtr trace = sinkscope::testing::runOnce(golden.request(1));
    EXPECT_TRUE(trace->complete);
    EXPECT_EQ(trace->info.device, "CPU · 1 thread");
    EXPECT_EQ(trace->info.dtype, "f32");
}
