# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a random LLaVA-OneVision folder whose decoder has the shape of Qwen2-0.5B. The vision tower
is small: it is not compared. A few neurons write massive activations, as trained models have them,
so that VAR and OutRo find sinks to work on."""
import json
import os
import shutil
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "reference"))
from onevision_folder import model_config, qwen2_config, vision_config  # noqa: E402
from onevision_folder import write_common, write_json  # noqa: E402
from onevision_tokenizer import SPECIAL_TOKENS, TEMPLATE_SPACE, write_tokenizer  # noqa: E402
from onevision_weights import MASSIVE_CHANNEL, VISION_DETECTOR, Draw  # noqa: E402
from onevision_weights import connector_weights, plant_sinks  # noqa: E402
from onevision_weights import text_weights, vision_weights  # noqa: E402

FORMAT = 1  # raised when the folder's contents change
IMAGE_SIZE, PATCH = 384, 14
TOKENS_PER_FRAME = 14 * 14  # 27 × 27 patches, pooled two by two
NEWLINE_TOKENS = 1  # after the last frame
TINY_HIDDEN = 32  # the width that plant_sinks is written for
QWEN2_HALF_BILLION = {
    "hidden_size": 896, "intermediate_size": 4864, "num_attention_heads": 14,
    "num_key_value_heads": 2, "vocab_size": 151936, "max_position_embeddings": 32768,
}


def default_cache() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "sinkscope" / "bench"


def fit_sinks(weights: dict) -> None:
    """plant_sinks is written for 32 channels. With more, what it draws as detector of vision sinks
    grows: brought back to the size of the others and shifted, so that a few of a hundred tokens
    reach it. What is written then is as far above the rest as OutRo asks for."""
    project = weights["multi_modal_projector.linear_2.weight"]
    project[VISION_DETECTOR] *= (TINY_HIDDEN / project.shape[1]) ** 0.5
    weights["multi_modal_projector.linear_2.bias"][VISION_DETECTOR] = -8.5
    for layer in (1, 4):
        name = f"language_model.model.layers.{layer}.mlp.down_proj.weight"
        weights[name][MASSIVE_CHANNEL, 0] = 60.0


def make_weights(config: dict, first_token: int, seed: int) -> dict:
    draw = Draw(seed)
    weights = text_weights(draw, config, 0.4)
    weights |= vision_weights(draw, config)
    weights |= connector_weights(draw, config)
    plant_sinks(draw, weights, config, first_token)
    fit_sinks(weights)
    return {name: value.bfloat16().contiguous() for name, value in weights.items()}


def write_folder(folder: Path, seed: int) -> None:
    tokenizer = write_tokenizer(folder / "tokenizer.json")
    ids = {text: tokenizer.token_to_id(text) for text in SPECIAL_TOKENS}
    text = qwen2_config(24) | QWEN2_HALF_BILLION
    vision = vision_config(64, 2, 2, IMAGE_SIZE)
    config = model_config(text, vision, -1, ids) | {"torch_dtype": "bfloat16"}
    write_common(folder, config, TEMPLATE_SPACE)
    write_json(folder / "generation_config.json",
               {"eos_token_id": [ids["<|im_end|>"], ids["<|endoftext|>"]],
                "pad_token_id": ids["<|endoftext|>"]})
    save_file(make_weights(config, ids["<|im_start|>"], seed), folder / "model.safetensors",
              {"format": "pt"})


def checkpoint(cache: Path, seed: int) -> Path:
    """The folder, made when it is not there; 1 GB."""
    folder = cache / f"onevision-half-billion-{FORMAT}-{seed}"
    if (folder / "model.safetensors").exists():
        return folder
    unfinished = cache / f"{folder.name}.{os.getpid()}.part"
    unfinished.mkdir(parents=True)
    try:
        write_folder(unfinished, seed)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return folder


def write_frames(cache: Path, count: int, seed: int) -> Path:
    """`count` random frames as the program reads a video: a tensor file. Noise over squares, so
    that no two patches are alike."""
    file = cache / f"frames-{FORMAT}-{seed}-{count}.safetensors"
    if not file.exists():
        generator = torch.Generator().manual_seed(seed)
        shape = (count, IMAGE_SIZE, IMAGE_SIZE, 3)
        noise = torch.randint(0, 96, shape, generator=generator)
        squares = torch.randint(0, 160, (count, 12, 12, 3), generator=generator)
        side = IMAGE_SIZE // 12
        squares = squares.repeat_interleave(side, 1).repeat_interleave(side, 2)
        save_file({"frames": (noise + squares).to(torch.uint8),
                   "seconds": torch.arange(count, dtype=torch.float32) / 2}, file)
    return file


def read_json(path: Path) -> dict:
    return json.loads(path.read_text())
