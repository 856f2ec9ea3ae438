// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_folder.h"

#include <fstream>
#include <functional>

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

namespace fs = std::filesystem;

constexpr const char* config = R"({"model_type": "llava_onevision", "eos_token_id": 5,
        "text_config": {"model_type": "qwen2"}, "vision_config": {"image_size": 56, "patch_size": 14}})";

/// A model folder that is made anew for every test.
class ModelFolderTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::path(testing::TempDir())
            / (std::string("sinkscope_folder_")
                + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
        write("config.json", config);
        write("tokenizer.json", "{}");
        write("model.safetensors", "weights");
    }

    void TearDown() override { fs::remove_all(m_folder); }

    void write(const std::string& name, const std::string& text) const
    {
        fs::create_directories((m_folder / name).parent_path());
        std::ofstream(m_folder / name, std::ios::trunc) << text;
    }

    ModelFolder open() const
    {
        const std::vector<KnownFamily> families { { "llava_onevision", {} } };
        return openModelFolder(m_folder, families);
    }

    void expectComplaint(const std::string& part) const
    {
        try {
            open();
            ADD_FAILURE() << "no complaint with " << part;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
            EXPECT_NE(std::string(error.what()).find(m_folder.string()), std::string::npos);
        }
    }

    fs::path m_folder;
};

} // namespace

TEST_F(ModelFolderTest, OpensASmallestFolder)
{
    const ModelFolder folder = open();
    EXPECT_EQ(folder.weights.files, std::vector<fs::path> { m_folder / "model.safetensors" });
    EXPECT_TRUE(folder.weights.shardOf.empty());
    EXPECT_EQ(folder.tokenizer, m_folder / "tokenizer.json");
    EXPECT_FALSE(folder.chatTemplate.has_value());
    EXPECT_EQ(folder.stopIds, std::vector<std::int32_t> { 5 });
    EXPECT_EQ(folder.video.width, 56);
    EXPECT_EQ(folder.video.mean[0], 0.5);
    EXPECT_EQ(folder.video.resample, Resample::Bicubic);
}

TEST_F(ModelFolderTest, NamesWhatIsMissing)
{
    fs::remove(m_folder / "tokenizer.json");
    expectComplaint("has no tokenizer.json");
    write("tokenizer.model", "x");
    EXPECT_EQ(open().tokenizer, m_folder / "tokenizer.model");
    fs::remove(m_folder / "model.safetensors");
    expectComplaint("neither model.safetensors nor");
    write("pytorch_model.bin", "x");
    expectComplaint("pickled weights");
    fs::remove(m_folder / "config.json");
    expectComplaint("has no config.json");
    fs::create_directories(m_folder / "snapshots");
    expectComplaint("snapshots");
    fs::remove_all(m_folder);
    expectComplaint("found nothing");
}

TEST_F(ModelFolderTest, RefusesDamagedConfigs)
{
    write("config.json", "{\"model_type\": ");
    expectComplaint("not valid JSON");
    write("config.json", std::string(1000, '['));
    expectComplaint("nested levels");
    write("config.json", R"({"model_type": "fuyu"})");
    expectComplaint("known are: llava_onevision");
}

TEST_F(ModelFolderTest, ReadsShards)
{
    write("a.safetensors", "1");
    write("b.safetensors", "2");
    write("model.safetensors.index.json",
        R"({"weight_map": {"x": "b.safetensors", "y": "a.safetensors", "z": "b.safetensors"}})");
    const WeightFiles weights = open().weights;
    ASSERT_EQ(weights.files.size(), 2U);
    EXPECT_EQ(weights.files[weights.shardOf.at("z")], m_folder / "b.safetensors");
    EXPECT_EQ(weights.files[weights.shardOf.at("y")], m_folder / "a.safetensors");
}

TEST_F(ModelFolderTest, RefusesShardsOutsideTheFolder)
{
    const auto index = [this](const std::string& name) {
        write("model.safetensors.index.json",
            nlohmann::json { { "weight_map", { { "x", name } } } }.dump());
    };
    for (const char* name : { "../a.safetensors", "/tmp/a.safetensors", "sub/a.safetensors",
             "pytorch_model.bin", "", "..safetensors", "a\\b.safetensors" }) {
        index(name);
        expectComplaint("plain name of a .safetensors file");
    }
    index("gone.safetensors");
    expectComplaint("gone.safetensors: is missing");
    fs::create_symlink("/etc/hostname", m_folder / "link.safetensors");
    index("link.safetensors");
    expectComplaint("is a link to");
    write("model.safetensors.index.json", R"({"weight_map": {}})");
    expectComplaint("1 to 100000 tensors");
    write("model.safetensors.index.json", R"({"weight_map": {"x": 3}})");
    expectComplaint("weight_map.x");
}

TEST_F(ModelFolderTest, AllowsLinksIntoACache)
{
    const fs::path cache = m_folder / "models--x--y";
    write("models--x--y/blobs/abc", "weights");
    write("models--x--y/snapshots/1/config.json", config);
    write("models--x--y/snapshots/1/tokenizer.json", "{}");
    fs::create_symlink("../../blobs/abc", cache / "snapshots/1/model.safetensors");
    m_folder = cache / "snapshots" / "1";
    EXPECT_EQ(open().weights.files.size(), 1U);
    m_folder = m_folder.parent_path().parent_path().parent_path();
}

TEST_F(ModelFolderTest, FindsImageSettingsInOrder)
{
    const auto sized = [](int side) {
        return R"({"size": {"height": )" + std::to_string(side) + R"(, "width": 9}, "resample": 2,
            "image_mean": [0.1, 0.2, 0.3], "image_std": [1, 2, 3], "do_normalize": false})";
    };
    write("preprocessor_config.json", sized(1));
    EXPECT_EQ(open().video.height, 1);
    write("video_processor/preprocessor_config.json", sized(2));
    EXPECT_EQ(open().video.height, 2);
    write("video_preprocessor_config.json", sized(3));
    EXPECT_EQ(open().video.height, 3);
    write("processor_config.json",
        R"({"video_processor": )" + sized(4) + R"(, "image_processor": )" + sized(5) + "}");
    const ModelFolder folder = open();
    EXPECT_EQ(folder.video.height, 4);
    EXPECT_EQ(folder.video.width, 9);
    EXPECT_EQ(folder.video.resample, Resample::Bilinear);
    EXPECT_EQ(folder.video.mean[1], 0.2);
    EXPECT_EQ(folder.video.deviation[2], 3.0);
    EXPECT_FALSE(folder.video.normalize);
    EXPECT_EQ(folder.image.height, 5);
}

TEST_F(ModelFolderTest, ReadsCroppingSettings)
{
    write("preprocessor_config.json",
        R"({"size": {"shortest_edge": 336}, "crop_size": 224, "do_center_crop": true})");
    const ImageProcessing video = open().video;
    EXPECT_EQ(video.shortestEdge, 336);
    EXPECT_EQ(video.cropWidth, 224);
    EXPECT_TRUE(video.centerCrop);
}

TEST_F(ModelFolderTest, RefusesDamagedImageSettings)
{
    const std::pair<const char*, const char*> cases[] = {
        { R"({"size": {"height": 0, "width": 5}})", "size.height" },
        { R"({"size": {"height": 5}})", "size.width" },
        { R"({"resample": 9})", "resample" },
        { R"({"image_mean": [1, 2]})", "red, green, blue" },
        { R"({"image_std": [1, 0, 1]})", "above 0" },
        { R"({"rescale_factor": "x"})", "rescale_factor" },
    };
    for (const auto& [text, part] : cases) {
        write("preprocessor_config.json", text);
        expectComplaint(part);
    }
}

TEST_F(ModelFolderTest, FindsTheChatTemplateInOrder)
{
    write("tokenizer_config.json", R"({"chat_template": [{"name": "tool", "template": "t"},
        {"name": "default", "template": "d"}], "bos_token": null, "eos_token": {"content": "</s>"}})");
    EXPECT_EQ(open().chatTemplate->text, "d");
    EXPECT_EQ(open().templateVariables.front().second, "</s>");
    write("processor_config.json", R"({"chat_template": "p"})");
    EXPECT_EQ(open().chatTemplate->text, "p");
    write("chat_template.json", R"({"chat_template": "j"})");
    EXPECT_EQ(open().chatTemplate->text, "j");
    write("chat_template.jinja", "plain");
    EXPECT_EQ(open().chatTemplate->text, "plain");
    EXPECT_EQ(open().chatTemplate->file, m_folder / "chat_template.jinja");
}

TEST_F(ModelFolderTest, GenerationConfigDecidesWhereToStop)
{
    write("generation_config.json", R"({"eos_token_id": [7, 8]})");
    EXPECT_EQ(open().stopIds, (std::vector<std::int32_t> { 7, 8 }));
    write("generation_config.json", "{}");
    EXPECT_EQ(open().stopIds, std::vector<std::int32_t> { 5 });
    write("generation_config.json", R"({"eos_token_id": "x"})");
    expectComplaint("eos_token_id");
}

} // namespace sinkscope::io
