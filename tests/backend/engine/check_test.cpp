// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/engine/golden_model.h"
#include "backend/families/broken_folder.h"
#include "backend/families/weight_file.h"
#include "engine/check_folder.h"
#include "engine/check_run.h"

using namespace sinkscope;
using namespace sinkscope::testing;
using engine::CheckLine;
using engine::CheckReport;
using engine::CheckState;

namespace {

CheckReport reportOf(
    const std::string& folder, const std::string& variant, const std::string& dtype = "f32")
{
    engine::RunRequest request = GoldenModel(variant).request(1);
    request.model = folder;
    request.dtype = dtype;
    engine::Runner runner;
    return runner.check(request, {}, {});
}

const CheckLine& line(const CheckReport& report, const std::string& id)
{
    static const CheckLine none { "none", CheckState::Note, "no such line" };
    for (const CheckLine& each : report.lines) {
        if (each.id == id)
            return each;
    }
    return none;
}

std::string text(const CheckReport& report)
{
    std::string out;
    for (const CheckLine& each : report.lines)
        out += each.id + (each.state == CheckState::Failed ? " FAIL " : " ") + each.detail + "\n";
    return out;
}

/// A layout of one frame with a full grid of 2 × 3, and the features that go with it.
struct TinyGrid {
    Layout layout;
    VisionOutput vision;

    TinyGrid()
    {
        layout.frames.resize(1);
        layout.frames[0].gridRows = 2;
        layout.frames[0].gridColumns = 3;
        VisionItem item;
        for (int cell = 0; cell < 6; ++cell) {
            VisionCell place;
            place.row = cell / 3;
            place.column = cell % 3;
            layout.cells.push_back(place);
            TokenInfo token;
            token.kind = TokenKind::Vision;
            token.cell = cell;
            layout.tokens.push_back(token);
            item.cellOfToken.push_back(cell);
        }
        item.features = at::zeros({ 6, 4 });
        vision.items.push_back(item);
    }
    CheckLine check() const { return engine::checkGrid(layout, vision); }
};

class Check : public ::testing::TestWithParam<const char*> { };

} // namespace

TEST_P(Check, EveryLineIsGreenInBothTypes)
{
    for (const char* type : { "f32", "bf16" }) {
        const CheckReport report = reportOf(GoldenModel(GetParam()).folder(), GetParam(), type);
        EXPECT_TRUE(report.passed()) << text(report);
        for (const char* id : { "files", "tensors", "weights", "tokenizer", "template", "grid",
                 "finite", "rows", "recompute", "capture", "cache" })
            EXPECT_EQ(line(report, id).id, id) << text(report);
    }
}

INSTANTIATE_TEST_SUITE_P(Variants, Check, ::testing::Values("qwen2", "llama", "half", "sinks"),
    [](const auto& variant) { return std::string(variant.param); });

TEST(CheckReport, TextAlone)
{
    engine::RunRequest request = GoldenModel("qwen2").request(1);
    request.media.clear();
    engine::Runner runner;
    const CheckReport report = runner.check(request, {}, {});
    EXPECT_TRUE(report.passed()) << text(report);
    EXPECT_EQ(line(report, "grid").state, CheckState::Note);
}

TEST(CheckReport, DamagedWeightIsNamed)
{
    const BrokenFolder folder("qwen2");
    Checkpoint tensors = readCheckpoint(folder.path());
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const std::string name = "language_model.model.layers.1.mlp.up_proj.weight";
    std::memcpy(tensors.at(name).bytes.data() + 40, &nan, sizeof nan);
    writeCheckpoint(folder.path(), tensors);
    const CheckReport report = reportOf(folder.name(), "qwen2");
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(line(report, "weights").state, CheckState::Failed) << text(report);
    EXPECT_NE(line(report, "weights").detail.find("layers.1.mlp.up_proj"), std::string::npos);
}

TEST(CheckReport, OverflowingWeightMakesResidualsInfinite)
{
    const BrokenFolder folder("qwen2");
    Checkpoint tensors = readCheckpoint(folder.path());
    auto& bytes = tensors.at("language_model.model.layers.0.mlp.down_proj.weight").bytes;
    for (std::size_t i = 0; i < bytes.size(); i += sizeof(float)) {
        const float huge = 3e38F;
        std::memcpy(bytes.data() + i, &huge, sizeof huge);
    }
    writeCheckpoint(folder.path(), tensors);
    const CheckReport report = reportOf(folder.name(), "qwen2");
    EXPECT_EQ(line(report, "weights").state, CheckState::Ok);
    EXPECT_EQ(line(report, "finite").state, CheckState::Failed) << text(report);
    EXPECT_NE(line(report, "finite").detail.find("entering layer 1"), std::string::npos)
        << text(report);
    EXPECT_EQ(line(report, "rows").state, CheckState::Failed) << text(report);
}

TEST(CheckReport, TokenizerWithoutTheVideoToken)
{
    const BrokenFolder folder("qwen2");
    folder.editJson("tokenizer.json", [](auto& json) {
        for (auto& token : json["added_tokens"]) {
            if (token["content"] == "<video>")
                token["content"] = "<film>";
        }
    });
    const CheckReport report = reportOf(folder.name(), "qwen2");
    EXPECT_EQ(line(report, "grid").state, CheckState::Failed) << text(report);
    EXPECT_FALSE(report.passed());
}

TEST(CheckReport, TemplateWithoutAPlaceForTheVideo)
{
    const BrokenFolder folder("qwen2");
    io::testing::writeBytes(folder.path() / "chat_template.jinja",
        std::string("{% for m in messages %}{% for c in m.content %}{% if c.type == 'text' %}"
                    "{{ c.text }}{% endif %}{% endfor %}{% endfor %}"));
    const CheckReport report = reportOf(folder.name(), "qwen2");
    EXPECT_EQ(line(report, "template").state, CheckState::Note) << text(report);
    EXPECT_NE(line(report, "template").detail.find("no place"), std::string::npos);
    EXPECT_TRUE(report.passed()) << text(report);
}

TEST(CheckReport, IncompleteFolderEndsAtItsFirstLine)
{
    const BrokenFolder folder("llama");
    folder.remove("model-00002-of-00002.safetensors");
    const CheckReport report = reportOf(folder.name(), "llama");
    ASSERT_EQ(report.lines.size(), 1u) << text(report);
    EXPECT_EQ(report.lines[0].id, "files");
    EXPECT_EQ(report.lines[0].state, CheckState::Failed);
}

TEST(CheckReport, CanBeCancelled)
{
    std::stop_source stop;
    engine::RunObserver observer;
    observer.progressed = [&](const engine::Progress& progress) {
        if (progress.stage == engine::Stage::Prefill)
            stop.request_stop();
    };
    engine::Runner runner;
    EXPECT_THROW(
        runner.check(GoldenModel("qwen2").request(1), observer, stop.get_token()), Cancelled);
}

TEST(CheckGrid, GreenWhenFull)
{
    EXPECT_EQ(TinyGrid().check().state, CheckState::Ok) << TinyGrid().check().detail;
}

TEST(CheckGrid, WrongGridsFail)
{
    TinyGrid wide;
    wide.layout.frames[0].gridColumns = 4;
    EXPECT_EQ(wide.check().state, CheckState::Failed);
    EXPECT_NE(wide.check().detail.find("6 cells"), std::string::npos) << wide.check().detail;
    TinyGrid narrow;
    narrow.layout.frames[0].gridColumns = 2;
    EXPECT_EQ(narrow.check().state, CheckState::Failed);
    TinyGrid twice;
    twice.layout.tokens[1].cell = 0;
    EXPECT_EQ(twice.check().state, CheckState::Failed);
    TinyGrid beyond;
    beyond.layout.tokens[1].cell = 6;
    EXPECT_EQ(beyond.check().state, CheckState::Failed);
    TinyGrid features;
    features.vision.items[0].features = at::zeros({ 5, 4 });
    EXPECT_EQ(features.check().state, CheckState::Failed);
    TinyGrid tokens;
    tokens.layout.tokens.pop_back();
    EXPECT_EQ(tokens.check().state, CheckState::Failed);
}
