# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/internvl: tiny random InternVL folders in the Hugging Face layout, and beside the
weights of each what transformers computes from them.

    python make_internvl.py --seed 1 --out ../data/internvl
"""
import argparse
from pathlib import Path

from onevision_folder import generation_b, write_json
from onevision_weights import Draw, text_weights
from sizes import COMMITTED, Size, add_size_option, size_of
from tiled_folder import folder_size, processing, text_config, write_tokenizer, write_weights
from tiled_goldens import write_goldens

DATA = Path(__file__).resolve().parent.parent / "data" / "internvl"
VARIANTS = ("qwen2", "llama")
SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<img>", "</img>", "<IMG_CONTEXT>",
            "<video>"]

TEMPLATE = """\
{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n'}}\
{% if message['content'] is string %}{{ message['content'] }}{% else %}\
{% for content in message['content'] %}{% if content['type'] == 'image' %}{{ '<IMG_CONTEXT>\\n' }}\
{% elif content['type'] == 'video' %}{{ '<video>\\n' }}\
{% elif content['type'] == 'text' %}{{ content['text'] }}{% endif %}{% endfor %}{% endif %}\
{{'<|im_end|>\\n'}}{% endfor %}\
{% if add_generation_prompt %}{{'<|im_start|>assistant\\n' }}{% endif %}"""


def side(vision: dict, key: str) -> int:
    return vision[key][0] if isinstance(vision[key], list) else vision[key]


def model_config(variant: str, ids: dict, vocabulary: int, size: Size) -> dict:
    """`llama` has the tower of the largest models: RMS norms, normed queries and keys, no biases."""
    qwen = variant == "qwen2"
    vision = {"model_type": "internvl_vision", "hidden_size": 24, "num_attention_heads": 3,
              "num_hidden_layers": 2, "intermediate_size": 40, "layer_norm_eps": 1e-6}
    if qwen:
        vision |= {"image_size": [28, 28], "patch_size": [7, 7], "attention_bias": True,
                   "use_mean_pooling": True, "hidden_act": "gelu"}
        text = text_config("qwen2", vocabulary, rope_theta=1000000.0, tie_word_embeddings=True,
                           rope_scaling={"factor": 2.0, "rope_type": "dynamic", "type": "dynamic"})
    else:
        vision |= {"image_size": 40, "patch_size": 5, "attention_bias": False,
                   "use_qk_norm": True, "norm_type": "rms_norm", "use_mean_pooling": False}
        text = text_config("llama", vocabulary, rope_theta=10000.0, tie_word_embeddings=False,
                           num_key_value_heads=3)
    vision |= size.vision
    ratio = 0.5 if qwen else 0.25
    tokens = int(side(vision, "image_size") // side(vision, "patch_size") * ratio) ** 2
    return {"architectures": ["InternVLForConditionalGeneration"], "model_type": "internvl",
            "text_config": text | size.text, "vision_config": vision,
            "downsample_ratio": ratio, "projector_hidden_act": "gelu",
            "vision_feature_layer": -1, "vision_feature_select_strategy": "default",
            "image_seq_length": tokens, "tie_word_embeddings": qwen, "torch_dtype": "bfloat16",
            "image_token_id": ids["<IMG_CONTEXT>"]}


def tower_weights(draw: Draw, vision: dict) -> dict:
    hidden, inner = vision["hidden_size"], vision["intermediate_size"]
    patch = side(vision, "patch_size")
    cells = (side(vision, "image_size") // patch) ** 2
    rms = vision.get("norm_type") == "rms_norm"
    root = "vision_tower."
    weights = {
        root + "embeddings.cls_token": draw.normal(1, 1, hidden, std=0.6),
        root + "embeddings.patch_embeddings.projection.weight":
            draw.normal(hidden, 3, patch, patch, std=2 / (3 * patch * patch) ** 0.5),
        root + "embeddings.patch_embeddings.projection.bias": draw.normal(hidden, std=0.2),
        root + "embeddings.position_embeddings": draw.normal(1, cells + 1, hidden, std=0.5),
    }
    for layer in range(vision["num_hidden_layers"]):
        name = f"{root}encoder.layer.{layer}."
        for part in ("q_proj", "k_proj", "v_proj", "projection_layer"):
            weights[f"{name}attention.{part}.weight"] = draw.matrix(hidden, hidden, 1.5)
            if vision["attention_bias"] or part == "projection_layer":
                weights[f"{name}attention.{part}.bias"] = draw.normal(hidden, std=0.2)
        for part in ("q_norm", "k_norm") if vision.get("use_qk_norm") else ():
            weights[f"{name}attention.{part}.weight"] = draw.norm(hidden)
        for part, rows, columns in (("fc1", inner, hidden), ("fc2", hidden, inner)):
            weights[f"{name}mlp.{part}.weight"] = draw.matrix(rows, columns)
            weights[f"{name}mlp.{part}.bias"] = draw.normal(rows, std=0.2)
        for part in ("layernorm_before", "layernorm_after"):
            weights[f"{name}{part}.weight"] = draw.norm(hidden)
            if not rms:
                weights[f"{name}{part}.bias"] = draw.normal(hidden, std=0.2)
        for part in ("lambda_1", "lambda_2"):
            weights[name + part] = 0.7 + draw.normal(hidden, std=0.3)
    if not vision["use_mean_pooling"]:
        weights[root + "layernorm.weight"] = draw.norm(hidden)
        weights[root + "layernorm.bias"] = draw.normal(hidden, std=0.2)
    return weights


def weights_of(config: dict, seed: int) -> dict:
    draw = Draw(seed)
    hidden, vision = config["text_config"]["hidden_size"], config["vision_config"]
    width = vision["hidden_size"] * int(1 / config["downsample_ratio"]) ** 2
    root = "multi_modal_projector."
    weights = text_weights(draw, config, 1.0) | tower_weights(draw, vision)
    return weights | {
        root + "layer_norm.weight": draw.norm(width),
        root + "layer_norm.bias": draw.normal(width, std=0.2),
        root + "linear_1.weight": draw.matrix(hidden, width),
        root + "linear_1.bias": draw.normal(hidden, std=0.2),
        root + "linear_2.weight": draw.matrix(hidden, hidden, 1.5),
        root + "linear_2.bias": draw.normal(hidden, std=0.2),
    }


def write_processors(variant: str, folder: Path, config: dict) -> None:
    tile = side(config["vision_config"], "image_size")
    shared = {"size": {"height": tile, "width": tile}, "resample": 3,
              "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225]}
    image = processing("image_processor", type="GotOcr2ImageProcessor", **shared,
                       crop_to_patches=False, min_patches=1,
                       max_patches=12 if variant == "qwen2" else 4)
    video = processing("video_processor", type="InternVLVideoProcessor", **shared,
                       **({} if variant == "qwen2" else {"num_frames": 5}))
    general = {"processor_class": "InternVLProcessor",
               "image_seq_length": config["image_seq_length"]}
    if variant == "qwen2":
        write_json(folder / "processor_config.json", general)
        write_json(folder / "preprocessor_config.json", image)
        write_json(folder / "video_preprocessor_config.json", video)
    else:
        write_json(folder / "processor_config.json",
                   general | {"image_processor": image, "video_processor": video})


def write_checkpoint(variant: str, folder: Path, seed: int, size: Size = COMMITTED) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = write_tokenizer(folder / "tokenizer.json", SPECIALS, digits_first=False)
    ids = {text: tokenizer.token_to_id(text) for text in SPECIALS}
    config = model_config(variant, ids, tokenizer.get_vocab_size() + 3, size)
    write_json(folder / "config.json", config)
    write_json(folder / "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|im_end|>",
        "pad_token": "<|endoftext|>", "model_max_length": 1024,
        "extra_special_tokens": {
            "start_image_token": "<img>", "end_image_token": "</img>",
            "context_image_token": "<IMG_CONTEXT>", "video_token": "<video>"}})
    write_json(folder / "generation_config.json", {"eos_token_id": ids["<|im_end|>"]})
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    write_processors(variant, folder, config)
    weights = weights_of(config, seed)
    if variant == "llama":
        weights = {generation_b(name): value for name, value in weights.items()}
    write_weights(folder, weights, 1 if variant == "qwen2" else 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=DATA)
    add_size_option(parser)
    options = parser.parse_args()
    for variant in VARIANTS:
        folder = options.out / variant
        size = size_of(options.size, f"internvl/{variant}")
        write_checkpoint(variant, folder, options.seed, size)
        write_goldens(folder, options.seed, size)
        print(folder_size(folder))


if __name__ == "__main__":
    main()
