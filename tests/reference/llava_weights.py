# SPDX-License-Identifier: GPL-3.0-or-later
"""Random weights of the parts in which LLaVA-1.5 and LLaVA-NeXT-Video differ from LLaVA-OneVision:
a CLIP tower, and a projector that may take several layers side by side. Gen A names."""
from onevision_weights import Draw, vision_weights

ROOT = "vision_tower.vision_model."


def clip_weights(draw: Draw, config: dict) -> dict:
    vision = config["vision_config"]
    hidden = vision["hidden_size"]
    cells = (vision["image_size"] // vision["patch_size"]) ** 2
    weights = vision_weights(draw, config)
    del weights[ROOT + "embeddings.patch_embedding.bias"]
    weights[ROOT + "embeddings.position_embedding.weight"] = draw.normal(cells + 1, hidden, std=0.5)
    weights[ROOT + "embeddings.class_embedding"] = draw.normal(hidden, std=0.5)
    weights[ROOT + "pre_layrnorm.weight"] = draw.norm(hidden)
    weights[ROOT + "pre_layrnorm.bias"] = draw.normal(hidden, std=0.2)
    return weights


def projector_weights(draw: Draw, config: dict) -> dict:
    hidden = config["text_config"]["hidden_size"]
    layers = config["vision_feature_layer"]
    width = config["vision_config"]["hidden_size"] * (len(layers) if isinstance(layers, list) else 1)
    root = "multi_modal_projector."
    weights = {
        root + "linear_1.weight": draw.matrix(hidden, width),
        root + "linear_1.bias": draw.normal(hidden, std=0.2),
        root + "linear_2.weight": draw.matrix(hidden, hidden, 2.0),
        root + "linear_2.bias": draw.normal(hidden, std=0.2),
    }
    if config["model_type"] != "llava":
        weights["image_newline"] = draw.normal(hidden, std=0.6)
    return weights
