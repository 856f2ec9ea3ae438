# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tiny LLaVA-OneVision folders in the layouts found in the wild."""
import json
from pathlib import Path

import torch
from onevision_tokenizer import SPECIAL_TOKENS, TEMPLATE_SPACE, TEMPLATE_SYSTEM, write_tokenizer
from onevision_weights import Draw, connector_weights, plant_sinks, text_weights, vision_weights
from safetensors.torch import save_file
from sizes import COMMITTED, Size

VOCABULARY = 328  # three rows more than the tokenizer has tokens


def vision_config(hidden: int, heads: int, layers: int, image: int) -> dict:
    return {
        "model_type": "siglip_vision_model", "hidden_size": hidden, "num_attention_heads": heads,
        "num_hidden_layers": layers, "intermediate_size": hidden + 8, "image_size": image,
        "patch_size": 14, "hidden_act": "gelu_pytorch_tanh", "layer_norm_eps": 1e-6,
        "vision_use_head": False,
    }


def qwen2_config(layers: int) -> dict:
    return {
        "model_type": "qwen2", "hidden_size": 32, "intermediate_size": 40,
        "num_hidden_layers": layers, "num_attention_heads": 4, "num_key_value_heads": 2,
        "vocab_size": VOCABULARY, "max_position_embeddings": 512, "rope_theta": 1000000.0,
        "rms_norm_eps": 1e-6, "tie_word_embeddings": True, "use_sliding_window": False,
    }


def llama_config() -> dict:
    return {
        "model_type": "llama", "hidden_size": 36, "intermediate_size": 48, "num_hidden_layers": 2,
        "num_attention_heads": 3, "num_key_value_heads": 1, "head_dim": 16,
        "vocab_size": VOCABULARY, "max_position_embeddings": 512, "rms_norm_eps": 1e-5,
        "rope_parameters": {"rope_type": "default", "rope_theta": 5000.0},
        "tie_word_embeddings": False,
    }


def model_config(text: dict, vision: dict, feature_layer: int, ids: dict) -> dict:
    return {
        "architectures": ["LlavaOnevisionForConditionalGeneration"],
        "model_type": "llava_onevision", "text_config": text, "vision_config": vision,
        "image_token_index": ids["<image>"], "video_token_index": ids["<video>"],
        "vision_feature_layer": feature_layer, "vision_feature_select_strategy": "full",
        "projector_hidden_act": "gelu", "tie_word_embeddings": False,
        "image_grid_pinpoints": [[vision["image_size"], vision["image_size"]]],
    }


def processing(kind: str, size: int) -> dict:
    return {
        f"{kind}_processor_type":
            "LlavaOnevisionImageProcessor" if kind == "image" else "LlavaOnevisionVideoProcessor",
        "do_resize": True, "size": {"height": size, "width": size}, "resample": 3,
        "do_rescale": True, "rescale_factor": 1 / 255, "do_normalize": True,
        "do_convert_rgb": True, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
        "image_grid_pinpoints": [[size, size]],
    }


def write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=1) + "\n")


def generation_b(name: str) -> str:
    """Names as transformers ≥ 4.52 has them in memory."""
    if name.startswith("language_model.lm_head."):
        return name.removeprefix("language_model.")
    if name.startswith("language_model.model."):
        return "model.language_model." + name.removeprefix("language_model.model.")
    return "model." + name


def write_shards(folder: Path, weights: dict) -> None:
    names = sorted(weights)
    half = len(names) // 2
    where = {}
    for index, part in enumerate((names[:half], names[half:]), start=1):
        file = f"model-{index:05}-of-00002.safetensors"
        save_file({name: weights[name] for name in part}, folder / file, {"format": "pt"})
        where.update({name: file for name in part})
    total = sum(value.numel() * value.element_size() for value in weights.values())
    write_json(folder / "model.safetensors.index.json",
               {"metadata": {"total_size": total}, "weight_map": where})


def write_common(folder: Path, config: dict, template: str) -> None:
    size, patch = config["vision_config"]["image_size"], config["vision_config"]["patch_size"]
    write_json(folder / "config.json", config)
    write_json(folder / "tokenizer_config.json",
               {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|im_end|>",
                "pad_token": "<|endoftext|>", "model_max_length": 512})
    (folder / "chat_template.jinja").write_text(template)
    processor = {
        "processor_class": "LlavaOnevisionProcessor", "num_image_tokens": (size // patch) ** 2,
        "vision_feature_select_strategy": "full", "image_token": "<image>",
        "video_token": "<video>", "vision_aspect_ratio": "anyres_max_9",
    }
    if config["text_config"]["model_type"] == "llama":  # the newer layout nests everything
        processor["image_processor"] = processing("image", size)
        processor["video_processor"] = processing("video", size)
    else:
        write_json(folder / "preprocessor_config.json", processing("image", size))
        write_json(folder / "video_preprocessor_config.json", processing("video", size))
    write_json(folder / "processor_config.json", processor)


def variant_config(variant: str, ids: dict, size: Size) -> dict:
    if variant == "llama":
        config = model_config(llama_config() | size.text,
                              vision_config(24, 3, 3, 76) | size.vision, -2, ids)
        return config | {"dtype": "float32"}
    sinks = variant == "sinks"
    vision = vision_config(32, 4, 1, 76) if sinks else vision_config(32, 4, 2, 62)
    config = model_config(qwen2_config(14 if sinks else 3) | size.text, vision | size.vision, -1,
                          ids)
    return config | {"torch_dtype": "float32" if variant == "qwen2" else "bfloat16"}


def variant_weights(variant: str, config: dict, first_token: int, seed: int) -> dict:
    draw = Draw(seed)
    weights = text_weights(draw, config, 0.4 if variant == "sinks" else 1.0)
    weights |= vision_weights(draw, config)
    weights |= connector_weights(draw, config)
    if variant == "sinks":
        plant_sinks(draw, weights, config, first_token)
        weights = {name: value.bfloat16() for name, value in weights.items()}
    if variant == "half":
        weights = {name: value.bfloat16() if name.startswith("language_model.") else value.half()
                   for name, value in weights.items()}
    if variant == "llama":
        weights = {generation_b(name): value for name, value in weights.items()}
    return weights


def write_checkpoint(variant: str, folder: Path, seed: int, size: Size = COMMITTED) -> None:
    """`qwen2`: even grid, tied, Gen A names. `llama`: odd grid, untied, explicit head size, Gen B
    names in two shards, second to last tower block. `half`: `qwen2` with BF16 text and F16 vision
    weights. `sinks`: 14 layers with planted massive activations, BF16."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = write_tokenizer(folder / "tokenizer.json")
    ids = {text: tokenizer.token_to_id(text) for text in SPECIAL_TOKENS}
    config = variant_config(variant, ids, size)
    write_common(folder, config, TEMPLATE_SYSTEM if variant == "llama" else TEMPLATE_SPACE)
    write_json(folder / "generation_config.json",
               {"eos_token_id": [ids["<|im_end|>"], ids["<|endoftext|>"]],
                "pad_token_id": ids["<|endoftext|>"]})
    weights = variant_weights(variant, config, ids["<|im_start|>"], seed)
    if variant == "llama":
        write_shards(folder, weights)
    else:
        save_file(weights, folder / "model.safetensors", {"format": "pt"})
    for file in folder.glob("*.safetensors"):
        file.chmod(0o644)


def seeded_frames(seed: int, count: int, height: int, width: int) -> torch.Tensor:
    """A bright square moving over a smooth coloured background, U8 [count,height,width,3]."""
    draw = Draw(seed)
    coarse = draw.normal(1, 3, 4, 5, std=60) + 120
    background = torch.nn.functional.interpolate(
        coarse, size=(height, width), mode="bicubic").squeeze(0)
    frames = background.repeat(count, 1, 1, 1).clamp(0, 255)
    colours = draw.normal(3, std=60) + 160
    for index in range(count):
        top, left = height // 4 + 4 * index, (width // 6) * (index + 1)
        frames[index, :, top:top + height // 3, left:left + width // 4] = \
            colours.clamp(0, 255).view(3, 1, 1)
    return frames.round().to(torch.uint8).permute(0, 2, 3, 1).contiguous()
