# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tiny LLaVA-1.5, LLaVA-NeXT-Video and (for still pictures) LLaVA-OneVision folders."""
from pathlib import Path

from llava_weights import clip_weights, projector_weights
from onevision_folder import (VOCABULARY, generation_b, model_config, qwen2_config, vision_config,
                              write_json, write_shards)
from onevision_tokenizer import SPECIAL_TOKENS, TEMPLATE_SPACE, write_tokenizer
from onevision_weights import Draw, text_weights, vision_weights
from safetensors.torch import save_file
from sizes import COMMITTED, Size

LLAMA_TOKENS = ["<unk>", "<s>", "</s>", "<image>", "<video>", "<pad>"]
CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073]
CLIP_STD = [0.26862954, 0.26130258, 0.27577711]
PICTURE_CANVASES = [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (3, 2)]

# As on the Hub: pictures and videos first, then the text; the answer ends with a space.
TEMPLATE = """\
{% for message in messages %}{% if message['role'] != 'system' %}\
{{ message['role'].upper() + ': ' }}{% endif %}\
{# Pictures first. #}\
{% for content in message['content'] | selectattr('type', 'equalto', 'image') %}{{ '<image>\\n' }}\
{% endfor %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'video') %}{{ '<video>\\n' }}\
{% endfor %}\
{% if message['role'] != 'assistant' %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'text') %}\
{{ content['text'] + ' ' }}{% endfor %}\
{% else %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'text') %}\
{% generation %}{{ content['text'] + ' ' }}{% endgeneration %}{% endfor %}\
{% endif %}\
{% endfor %}\
{% if add_generation_prompt %}{{ 'ASSISTANT:' }}{% endif %}
"""

# variant: family, vision_feature_layer, select strategy, pool mode, tensor names and files
VARIANTS = {
    "llava/plain": ("llava", -2, "default", None, "a"),
    "llava/concat": ("llava", [-2, 1], "full", None, "b"),
    "llava_next_video/average": ("llava_next_video", -2, "default", "average", "a"),
    "llava_next_video/max": ("llava_next_video", -2, "default", "max", "b"),
    "llava_onevision/pictures": ("llava_onevision", -1, "full", None, "a"),
}


def canvases(side: int) -> list:
    return [[rows * side, columns * side] for rows, columns in PICTURE_CANVASES]


def clip_config() -> dict:
    """No hidden_act and no layer_norm_eps, as on the Hub: quick_gelu and 1e-5."""
    return {"model_type": "clip_vision_model", "hidden_size": 32, "num_attention_heads": 4,
            "num_hidden_layers": 3, "intermediate_size": 40, "image_size": 56, "patch_size": 14,
            "projection_dim": 16}


def llama_config(family: str) -> dict:
    text = {"model_type": "llama", "hidden_size": 32, "intermediate_size": 40,
            "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 2,
            "vocab_size": VOCABULARY, "max_position_embeddings": 1024, "rms_norm_eps": 1e-5}
    if family == "llava_next_video":  # left behind by the conversion; not a scaling
        text |= {"factor": 2.0, "type": "linear"}
    return text


def llava_config(variant: str, ids: dict, size: Size) -> dict:
    family, layers, strategy, pool, _ = VARIANTS[variant]
    vision = clip_config() | size.vision
    config = {
        "architectures": ["LlavaForConditionalGeneration" if family == "llava" else
                          "LlavaNextVideoForConditionalGeneration"],
        "model_type": family, "text_config": llama_config(family) | size.text,
        "vision_config": vision,
        "image_token_index": ids["<image>"], "ignore_index": -100, "projector_hidden_act": "gelu",
        "vision_feature_layer": layers, "vision_feature_select_strategy": strategy,
        "tie_word_embeddings": False, "torch_dtype": "float32", "vocab_size": 32000,
    }
    if family == "llava_next_video":
        config |= {"video_token_index": ids["<video>"], "spatial_pool_mode": pool,
                   "spatial_pool_stride": 2, "image_grid_pinpoints": canvases(vision["image_size"])}
    return config


def processing(kind: str, config: dict) -> dict:
    vision = config["vision_config"]
    side = vision["image_size"]
    common = {"do_resize": True, "resample": 3, "do_rescale": True, "rescale_factor": 1 / 255,
              "do_normalize": True, "do_convert_rgb": True}
    name = {"llava": "Llava", "llava_next_video": "LlavaNextVideo" if kind == "Video" else
            "LlavaNext", "llava_onevision": "LlavaOnevision"}[config["model_type"]]
    common[f"{kind.lower()}_processor_type"] = f"{name}{kind}Processor"
    if config["model_type"] != "llava" and kind == "Image":
        common |= {"image_grid_pinpoints": canvases(side), "do_pad": True}
    if vision["model_type"] == "siglip_vision_model":
        return common | {"size": {"height": side, "width": side},
                         "image_mean": [0.5] * 3, "image_std": [0.5] * 3}
    return common | {"size": {"shortest_edge": side}, "do_center_crop": True,
                     "crop_size": {"height": side, "width": side},
                     "image_mean": CLIP_MEAN, "image_std": CLIP_STD}


def write_processor(folder: Path, variant: str, config: dict) -> None:
    family, _, strategy, _, generation = VARIANTS[variant]
    vision = config["vision_config"]
    processor = {"vision_feature_select_strategy": strategy, "image_token": "<image>"}
    if family == "llava_onevision":
        processor |= {"processor_class": "LlavaOnevisionProcessor", "video_token": "<video>",
                      "num_image_tokens": (vision["image_size"] // vision["patch_size"]) ** 2,
                      "vision_aspect_ratio": config["vision_aspect_ratio"]}
    else:
        processor |= {"patch_size": vision["patch_size"], "num_additional_image_tokens": 1,
                      "processor_class": "LlavaProcessor" if family == "llava" else
                      "LlavaNextVideoProcessor"}
    kinds = ["Image"] if family == "llava" else ["Image", "Video"]
    for kind in kinds:
        settings = processing(kind, config)
        if generation == "b":  # the newer layout nests everything
            processor[f"{kind.lower()}_processor"] = settings
        else:
            name = "" if kind == "Image" else "video_"
            write_json(folder / f"{name}preprocessor_config.json", settings)
    write_json(folder / "processor_config.json", processor)


def write_onevision(folder: Path, size: Size) -> dict:
    """Both the tokenizer and the templates of the video folders."""
    tokenizer = write_tokenizer(folder / "tokenizer.json")
    ids = {text: tokenizer.token_to_id(text) for text in SPECIAL_TOKENS}
    vision = vision_config(32, 4, 2, 62) | size.vision
    config = model_config(qwen2_config(3) | size.text, vision, -1, ids)
    config["image_grid_pinpoints"] = canvases(vision["image_size"])
    config["vision_aspect_ratio"] = "anyres_max_2"
    config["text_config"]["max_position_embeddings"] = 1024
    (folder / "chat_template.jinja").write_text(TEMPLATE_SPACE)
    write_json(folder / "tokenizer_config.json",
               {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|im_end|>",
                "pad_token": "<|endoftext|>", "model_max_length": 1024})
    write_json(folder / "generation_config.json", {"eos_token_id": ids["<|im_end|>"]})
    return config | {"torch_dtype": "float32"}


def write_llava(folder: Path, variant: str, size: Size) -> dict:
    tokens = LLAMA_TOKENS
    if VARIANTS[variant][0] == "llava":
        tokens = [token for token in LLAMA_TOKENS if token != "<video>"]
    tokenizer = write_tokenizer(folder / "tokenizer.json", tokens, "<s>")
    config = llava_config(variant, {text: tokenizer.token_to_id(text) for text in tokens}, size)
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    write_json(folder / "tokenizer_config.json",
               {"tokenizer_class": "PreTrainedTokenizerFast", "bos_token": "<s>",
                "eos_token": "</s>", "pad_token": "<pad>", "model_max_length": 1024})
    write_json(folder / "generation_config.json", {"eos_token_id": tokenizer.token_to_id("</s>")})
    return config


def write_checkpoint(variant: str, folder: Path, seed: int, size: Size = COMMITTED) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    onevision = VARIANTS[variant][0] == "llava_onevision"
    config = write_onevision(folder, size) if onevision else write_llava(folder, variant, size)
    write_json(folder / "config.json", config)
    write_processor(folder, variant, config)
    draw = Draw(seed)
    weights = text_weights(draw, config, 1.0)
    weights |= vision_weights(draw, config) if onevision else clip_weights(draw, config)
    weights |= projector_weights(draw, config)
    if VARIANTS[variant][4] == "b":
        write_shards(folder, {generation_b(name): value for name, value in weights.items()})
    else:
        save_file(weights, folder / "model.safetensors", {"format": "pt"})
    for file in folder.glob("*.safetensors"):
        file.chmod(0o644)
