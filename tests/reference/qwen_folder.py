# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tiny Qwen2-VL and Qwen2.5-VL folders in the two layouts found in the wild."""
from pathlib import Path

import torch
from onevision_folder import write_json, write_shards
from onevision_tokenizer import write_tokenizer
from onevision_weights import Draw
from safetensors.torch import save_file
from sizes import COMMITTED, Size

SPECIAL_TOKENS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>",
                  "<|vision_end|>", "<|vision_pad|>", "<|image_pad|>", "<|video_pad|>"]
VOCABULARY = 331  # three rows more than the tokenizer has tokens
PATCH, MERGE, FRAMES = 4, 2, 2
IMAGE_LIMITS = (16, 40)  # tokens of a picture
CLIP_MEAN, CLIP_STD = [0.48145466, 0.4578275, 0.40821073], [0.26862954, 0.26130258, 0.27577711]

# What the templates of these families do: a system turn when there is none, media where they stand,
# and numbers on request.
TEMPLATE = """\
{% set seen = namespace(images=0, videos=0) %}\
{% for message in messages %}\
{% if loop.first and message['role'] != 'system' %}\
{{ '<|im_start|>system\\nYou are a helpful assistant.<|im_end|>\\n' }}{% endif %}\
{{ '<|im_start|>' + message['role'] + '\\n' }}\
{% if message['content'] is string %}{{ message['content'] }}{% else %}\
{% for part in message['content'] %}\
{% if part['type'] == 'image' or 'image' in part %}{% set seen.images = seen.images + 1 %}\
{% if add_vision_id %}Picture {{ seen.images }}: {% endif %}\
<|vision_start|><|image_pad|><|vision_end|>\
{% elif part['type'] == 'video' or 'video' in part %}{% set seen.videos = seen.videos + 1 %}\
{% if add_vision_id %}Video {{ seen.videos }}: {% endif %}\
<|vision_start|><|video_pad|><|vision_end|>\
{% elif 'text' in part %}{{ part['text'] }}{% endif %}{% endfor %}{% endif %}\
{{ '<|im_end|>\\n' }}{% endfor %}\
{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}
"""


def text_config(tied: bool) -> dict:
    return {"hidden_size": 48, "intermediate_size": 56, "num_hidden_layers": 3,
            "num_attention_heads": 4, "num_key_value_heads": 2, "vocab_size": VOCABULARY,
            "max_position_embeddings": 8192, "rms_norm_eps": 1e-6, "hidden_act": "silu",
            "use_sliding_window": False, "sliding_window": 1024, "max_window_layers": 3,
            "tie_word_embeddings": tied}


def vision_config(family: str) -> dict:
    common = {"num_heads": 2, "patch_size": PATCH, "temporal_patch_size": FRAMES,
              "spatial_merge_size": MERGE, "in_chans": 3}
    if family == "qwen2_vl":
        return common | {"depth": 2, "embed_dim": 32, "hidden_size": 48, "mlp_ratio": 2}
    return common | {"depth": 4, "hidden_size": 32, "out_hidden_size": 48, "hidden_act": "silu",
                     "intermediate_size": 40, "window_size": 4 * PATCH * MERGE,
                     "fullatt_block_indexes": [1, 3], "tokens_per_second": 2}


def model_config(family: str, variant: str, ids: dict, size: Size) -> dict:
    name = "Qwen2VL" if family == "qwen2_vl" else "Qwen2_5_VL"
    tied = variant == "flat"
    config = {"architectures": [name + "ForConditionalGeneration"], "model_type": family,
              "image_token_id": ids["<|image_pad|>"], "video_token_id": ids["<|video_pad|>"],
              "vision_start_token_id": ids["<|vision_start|>"],
              "vision_end_token_id": ids["<|vision_end|>"],
              "vision_token_id": ids["<|vision_pad|>"],
              "vision_config": vision_config(family) | size.vision}
    sections = {"mrope_section": [1, 2, 3]} | size.model
    if variant == "flat":
        return config | text_config(tied) | size.text | {
            "rope_theta": 1000000.0, "rope_scaling": {"type": "mrope"} | sections,
            "torch_dtype": "float32"}
    text = text_config(tied) | size.text | {
        "model_type": family + "_text",
        "rope_parameters": {"rope_type": "default", "rope_theta": 5000.0} | sections}
    config["vision_config"]["model_type"] = family + ("_vision" if family != "qwen2_vl" else "")
    return config | {"text_config": text, "dtype": "bfloat16", "tie_word_embeddings": tied}


def text_weights(draw: Draw, text: dict) -> dict:
    """Gen A names."""
    hidden, inner = text["hidden_size"], text["intermediate_size"]
    keys = hidden // text["num_attention_heads"] * text["num_key_value_heads"]
    # A tied head with wide embeddings would only repeat the last token.
    spread = 0.2 if text["tie_word_embeddings"] else 0.6
    weights = {"model.embed_tokens.weight": draw.normal(text["vocab_size"], hidden, std=spread)}
    for layer in range(text["num_hidden_layers"]):
        name = f"model.layers.{layer}."
        for part, rows in (("q", hidden), ("k", keys), ("v", keys)):
            gain = 1.0 if part == "v" else 1.5
            weights[f"{name}self_attn.{part}_proj.weight"] = draw.matrix(rows, hidden, gain)
            weights[f"{name}self_attn.{part}_proj.bias"] = draw.normal(rows, std=0.3)
        weights[name + "self_attn.o_proj.weight"] = draw.matrix(hidden, hidden, 1.5)
        weights[name + "mlp.gate_proj.weight"] = draw.matrix(inner, hidden)
        weights[name + "mlp.up_proj.weight"] = draw.matrix(inner, hidden)
        weights[name + "mlp.down_proj.weight"] = draw.matrix(hidden, inner, 1.5)
        weights[name + "input_layernorm.weight"] = draw.norm(hidden)
        weights[name + "post_attention_layernorm.weight"] = draw.norm(hidden)
    weights["model.norm.weight"] = draw.norm(hidden)
    if not text["tie_word_embeddings"]:
        weights["lm_head.weight"] = draw.matrix(text["vocab_size"], hidden, 2.0)
    return weights


def linear(draw: Draw, name: str, rows: int, columns: int, gain: float = 1.0) -> dict:
    return {name + ".weight": draw.matrix(rows, columns, gain),
            name + ".bias": draw.normal(rows, std=0.2)}


def vision_weights(draw: Draw, family: str, vision: dict, width: int) -> dict:
    older = family == "qwen2_vl"
    hidden = vision["embed_dim" if older else "hidden_size"]
    inner = hidden * vision["mlp_ratio"] if older else vision["intermediate_size"]
    patch, frames = vision["patch_size"], vision["temporal_patch_size"]
    merged = hidden * vision["spatial_merge_size"]**2

    def norm(name: str) -> dict:
        bias = {name + ".bias": draw.normal(hidden, std=0.2)} if older else {}
        return {name + ".weight": draw.norm(hidden)} | bias

    columns = 3 * frames * patch**2
    weights = {"visual.patch_embed.proj.weight":
               draw.matrix(hidden, columns).view(hidden, 3, frames, patch, patch)}
    for layer in range(vision["depth"]):
        name = f"visual.blocks.{layer}."
        weights |= norm(name + "norm1") | norm(name + "norm2")
        weights |= linear(draw, name + "attn.qkv", 3 * hidden, hidden, 1.4)
        weights |= linear(draw, name + "attn.proj", hidden, hidden)
        for part in ("fc1",) if older else ("gate_proj", "up_proj"):
            weights |= linear(draw, name + "mlp." + part, inner, hidden)
        weights |= linear(draw, name + ("mlp.fc2" if older else "mlp.down_proj"), hidden, inner)
    weights |= norm("visual.merger.ln_q")
    weights |= linear(draw, "visual.merger.mlp.0", merged, merged)
    return weights | linear(draw, "visual.merger.mlp.2", width, merged)


def generation_b(name: str) -> str:
    """Names as transformers ≥ 4.52 has them in memory."""
    if name.startswith("visual."):
        return "model." + name
    return name.replace("model.", "model.language_model.", 1) if name.startswith("model.") else name


def processing(kind: str, vision: dict) -> dict:
    common = {"do_resize": True, "resample": 3, "do_rescale": True, "rescale_factor": 1 / 255,
              "do_normalize": True, "image_mean": CLIP_MEAN, "image_std": CLIP_STD,
              "patch_size": vision["patch_size"], "merge_size": vision["spatial_merge_size"],
              "temporal_patch_size": vision["temporal_patch_size"]}
    return common | {f"{kind}_processor_type":
                     "Qwen2VLImageProcessor" if kind == "image" else "Qwen2VLVideoProcessor"}


def write_processing(folder: Path, variant: str, config: dict) -> None:
    family, vision = config["model_type"], config["vision_config"]
    name = "Qwen2VLProcessor" if family == "qwen2_vl" else "Qwen2_5_VLProcessor"
    cell = vision["patch_size"] * vision["spatial_merge_size"]
    low, high = (tokens * cell**2 for tokens in IMAGE_LIMITS)
    image, video = (processing(kind, vision) for kind in ("image", "video"))
    if variant == "flat":  # as on the Hub; videos fall back to this file
        write_json(folder / "preprocessor_config.json",
                   image | {"min_pixels": low, "max_pixels": high,
                            "processor_class": name})
        return
    size = {"size": {"shortest_edge": low, "longest_edge": high}}
    write_json(folder / "processor_config.json",
               {"processor_class": name, "image_processor": image | size,
                "video_processor": video | size})


def write_checkpoint(family: str, variant: str, folder: Path, seed: int,
                     size: Size = COMMITTED) -> None:
    """`flat`: text fields at the top, Gen A names, tied, F32. `nested`: text_config, Gen B names in
    two shards, separate output head, BF16."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = write_tokenizer(folder / "tokenizer.json", SPECIAL_TOKENS)
    ids = {text: tokenizer.token_to_id(text) for text in SPECIAL_TOKENS}
    config = model_config(family, variant, ids, size)
    write_json(folder / "config.json", config)
    write_json(folder / "tokenizer_config.json",
               {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|im_end|>",
                "pad_token": "<|endoftext|>", "model_max_length": 8192})
    write_json(folder / "generation_config.json",
               {"eos_token_id": [ids["<|im_end|>"], ids["<|endoftext|>"]],
                "pad_token_id": ids["<|endoftext|>"]})
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    write_processing(folder, variant, config)
    draw = Draw(seed)
    text = config.get("text_config", config)
    weights = text_weights(draw, text)
    weights |= vision_weights(draw, family, config["vision_config"], text["hidden_size"])
    if variant == "flat":
        save_file(weights, folder / "model.safetensors", {"format": "pt"})
    else:
        write_shards(folder, {generation_b(name): value.to(torch.bfloat16)
                              for name, value in weights.items()})
    for file in folder.glob("*.safetensors"):
        file.chmod(0o644)
