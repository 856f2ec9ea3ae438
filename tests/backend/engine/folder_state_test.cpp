// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder_state.h"

#include "backend/families/broken_folder.h"
#include "engine/catalogue.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using sinkscope::testing::BrokenFolder;

namespace {

std::string problemsOf(const std::filesystem::path& folder)
{
    std::string all;
    for (const std::string& problem : engine::folderState(folder).problems)
        all += problem + "\n";
    return all;
}

void expectProblem(const BrokenFolder& folder, const std::string& part)
{
    EXPECT_NE(problemsOf(folder.path()).find(part), std::string::npos) << problemsOf(folder.path());
}

} // namespace

TEST(FolderState, CompleteFolder)
{
    const BrokenFolder folder("llama");
    const auto state = engine::folderState(folder.path());
    EXPECT_TRUE(state.problems.empty()) << problemsOf(folder.path());
    EXPECT_EQ(state.family, "llava_onevision");
    EXPECT_GE(state.weightBytes, 255320 + 45296);
}

TEST(FolderState, NamesEveryMissingShard)
{
    const BrokenFolder folder("llama");
    folder.remove("model-00001-of-00002.safetensors");
    // An interrupted download leaves links to nothing.
    folder.remove("model-00002-of-00002.safetensors");
    std::filesystem::create_symlink(
        "../../blobs/gone", folder.path() / "model-00002-of-00002.safetensors");
    expectProblem(folder,
        "2 of 2 weight files are missing: model-00001-of-00002.safetensors, "
        "model-00002-of-00002.safetensors");
    EXPECT_EQ(engine::folderState(folder.path()).problems.size(), 1u);
}

TEST(FolderState, SaysWhatElseIsMissing)
{
    const BrokenFolder tokenizer("qwen2");
    tokenizer.remove("tokenizer.json");
    expectProblem(tokenizer, "tokenizer");
    const BrokenFolder pickled("qwen2");
    std::filesystem::rename(
        pickled.path() / "model.safetensors", pickled.path() / "pytorch_model.bin");
    expectProblem(pickled, "safe_serialization=True");
    const BrokenFolder family("qwen2");
    family.editJson("config.json", [](auto& json) { json["model_type"] = "clairvoyant"; });
    expectProblem(family, "clairvoyant");
    EXPECT_EQ(engine::folderState(family.path()).family, "clairvoyant");
    const BrokenFolder variant("qwen2");
    variant.editJson(
        "config.json", [](auto& json) { json["text_config"]["use_sliding_window"] = true; });
    expectProblem(variant, "use_sliding_window");
    EXPECT_FALSE(problemsOf("/nowhere").empty());
}

/// A cache as huggingface_hub lays it out: links into blobs, refs/main names the revision.
TEST(HubModels, ListsSnapshotsWithTheMainRevisionFirst)
{
    const BrokenFolder source("llama");
    const sinkscope::io::testing::TemporaryFolder cache;
    const auto model = cache / "models--org--tiny";
    for (const char* revision : { "aaa", "bbb" }) {
        std::filesystem::create_directories(model / "snapshots" / revision);
        std::filesystem::create_directories(model / "blobs");
        for (const auto& entry : std::filesystem::directory_iterator(source.path())) {
            const std::string name = entry.path().filename().string();
            std::filesystem::copy_file(
                entry.path(), model / "blobs" / name, std::filesystem::copy_options::skip_existing);
            std::filesystem::create_symlink(
                "../../blobs/" + name, model / "snapshots" / revision / name);
        }
    }
    std::filesystem::remove(model / "snapshots/bbb/tokenizer.json");
    std::filesystem::create_directories(model / "refs");
    sinkscope::io::testing::writeBytes(model / "refs/main", std::string("bbb\n"));
    std::filesystem::create_directories(cache / "datasets--org--x/snapshots/1");
    ::setenv("HF_HUB_CACHE", cache.path().c_str(), 1);
    const auto models = engine::hubModels();
    const auto all = engine::listModels({});
    ::unsetenv("HF_HUB_CACHE");
    ASSERT_EQ(models.size(), 2u);
    EXPECT_EQ(models[0].title, "org/tiny");
    EXPECT_EQ(models[0].revision, "bbb");
    EXPECT_FALSE(models[0].usable);
    EXPECT_NE(models[0].note.find("tokenizer"), std::string::npos) << models[0].note;
    EXPECT_TRUE(models[1].usable) << models[1].note;
    EXPECT_EQ(models[1].path, (model / "snapshots" / "aaa").string());
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].path, "builtin");
}
