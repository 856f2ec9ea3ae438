// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_file.h"

#include "io/safetensors_writer.h"
#include "support/trace_builder.h"
#include "trace/error.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace {

using namespace sinkscope;
namespace fs = std::filesystem;

class TraceFileTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("trace_file_test_" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    fs::path path(const std::string& name) const { return m_folder / name; }

    static std::string messageOf(const fs::path& file)
    {
        try {
            io::readTrace(file);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            return error.what();
        }
        return "accepted";
    }

private:
    fs::path m_folder;
};

TEST_F(TraceFileTest, ComesBackAsItWas)
{
    Trace trace = test::buildTrace({});
    trace.info.question = "Où va le cercle? \"rouge\"";
    trace.info.notes = { "values are not kept" };
    trace.info.tower = { "clip_vision_model", 1024, 24, 14 };
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    prefill->visionNorm = Tensor::fromFloats({ 2 }, { std::nanf(""), 31.5f });
    trace.prefill = prefill;
    trace.info.methods = { { "var",
        { { "tau", 20.0 }, { "skip-last", false }, { "dims", std::string("1+2") } } } };
    io::writeTrace(trace, path("a.safetensors"));
    const TracePtr read = io::readTrace(path("a.safetensors"));
    EXPECT_EQ(read->info.question, trace.info.question);
    EXPECT_EQ(read->info.notes, trace.info.notes);
    EXPECT_EQ(read->info.methods, trace.info.methods);
    ASSERT_EQ(read->promptTokens(), trace.promptTokens());
    ASSERT_EQ(read->steps.size(), trace.steps.size());
    for (int token = 0; token < trace.tokenCount(); ++token) {
        EXPECT_EQ(read->textOf(token), trace.textOf(token));
        EXPECT_EQ(read->kindOf(token), trace.kindOf(token));
    }
    const auto same = [](const Tensor& a, const Tensor& b) {
        return a.shape() == b.shape() && std::ranges::equal(a.bytes(), b.bytes());
    };
    EXPECT_TRUE(same(read->prefill->keys, trace.prefill->keys));
    EXPECT_TRUE(same(read->prefill->visionNorm, trace.prefill->visionNorm));
    EXPECT_EQ(read->info.tower.type, "clip_vision_model");
    EXPECT_EQ(read->info.tower.width, 1024);
    EXPECT_EQ(read->info.tower.patch, 14);
    EXPECT_TRUE(same(read->prefill->received, trace.prefill->received));
    EXPECT_TRUE(same(read->steps.back()->queries, trace.steps.back()->queries));
    EXPECT_TRUE(read->prefill->residuals.empty());
    EXPECT_EQ(read->layout->cells.size(), trace.layout->cells.size());
    EXPECT_EQ(read->layout->cells[3].box.right, trace.layout->cells[3].box.right);
}

TEST_F(TraceFileTest, AnotherSafetensorsFileIsRefusedByName)
{
    io::SafetensorsWriter writer(
        path("weights.safetensors"), { { "w", io::TensorDtype::F32, { 1 } } });
    const float one = 1;
    writer.write("w", std::as_bytes(std::span(&one, 1)));
    writer.finish();
    const std::string message = messageOf(path("weights.safetensors"));
    EXPECT_NE(message.find("weights.safetensors"), std::string::npos) << message;
    EXPECT_NE(message.find("not a Sinkscope trace"), std::string::npos) << message;
}

TEST_F(TraceFileTest, NewerVersionIsNamed)
{
    io::SafetensorsWriter::Options options;
    options.metadata = { { "sinkscope_trace", "99" }, { "sinkscope_json", "{}" } };
    io::SafetensorsWriter writer(path("new.safetensors"), {}, options);
    writer.finish();
    EXPECT_NE(messageOf(path("new.safetensors")).find("99"), std::string::npos);
}

TEST_F(TraceFileTest, MissingFieldNamesFileAndField)
{
    io::SafetensorsWriter::Options options;
    options.metadata = { { "sinkscope_trace", "1" }, { "sinkscope_json", "{\"info\": {}}" } };
    io::SafetensorsWriter writer(path("lying.safetensors"), {}, options);
    writer.finish();
    const std::string message = messageOf(path("lying.safetensors"));
    EXPECT_NE(message.find("lying.safetensors"), std::string::npos) << message;
    EXPECT_NE(message.find("model_path"), std::string::npos) << message;
}

TEST_F(TraceFileTest, UnwritablePlaceLeavesTheOldFile)
{
    const Trace trace = test::buildTrace({});
    io::writeTrace(trace, path("good.safetensors"));
    const auto size = fs::file_size(path("good.safetensors"));
    EXPECT_THROW(io::writeTrace(trace, path("none") / "good.safetensors"), Error);
    EXPECT_EQ(fs::file_size(path("good.safetensors")), size);
    EXPECT_EQ(std::distance(fs::directory_iterator(path("")), {}), 1);
}

} // namespace
