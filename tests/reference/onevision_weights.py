# SPDX-License-Identifier: GPL-3.0-or-later
"""Random weights of tiny LLaVA-OneVision models. Norms, biases, position embeddings and the newline
are random too, so that leaving one out shows in the numbers."""
import torch

MASSIVE_CHANNEL = 9
FIRST_TOKEN_DETECTOR = 5
VISION_DETECTOR = 6


class Draw:
    """Reproducible random tensors."""

    def __init__(self, seed: int):
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape: int, std: float) -> torch.Tensor:
        return torch.randn(*shape, generator=self.generator) * std

    def matrix(self, rows: int, columns: int, gain: float = 1.0) -> torch.Tensor:
        return self.normal(rows, columns, std=gain / columns**0.5)

    def norm(self, size: int) -> torch.Tensor:
        return 1 + self.normal(size, std=0.2)


def text_weights(draw: Draw, config: dict, branch_gain: float) -> dict:
    """Gen A names. `branch_gain` scales what attention and MLP add to the residual."""
    text = config["text_config"]
    hidden, inner = text["hidden_size"], text["intermediate_size"]
    head = text.get("head_dim", hidden // text["num_attention_heads"])
    q_rows = head * text["num_attention_heads"]
    kv_rows = head * text["num_key_value_heads"]
    root = "language_model.model."
    weights = {root + "embed_tokens.weight": draw.normal(text["vocab_size"], hidden, std=0.6)}
    for layer in range(text["num_hidden_layers"]):
        name = f"{root}layers.{layer}."
        for part, rows in (("q", q_rows), ("k", kv_rows), ("v", kv_rows)):
            gain = 1.0 if part == "v" else 1.5
            weights[f"{name}self_attn.{part}_proj.weight"] = draw.matrix(rows, hidden, gain)
            if text["model_type"] == "qwen2":
                weights[f"{name}self_attn.{part}_proj.bias"] = draw.normal(rows, std=0.3)
        weights[name + "self_attn.o_proj.weight"] = draw.matrix(hidden, q_rows, branch_gain)
        weights[name + "mlp.gate_proj.weight"] = draw.matrix(inner, hidden)
        weights[name + "mlp.up_proj.weight"] = draw.matrix(inner, hidden)
        weights[name + "mlp.down_proj.weight"] = draw.matrix(hidden, inner, branch_gain)
        weights[name + "input_layernorm.weight"] = draw.norm(hidden)
        weights[name + "post_attention_layernorm.weight"] = draw.norm(hidden)
    weights[root + "norm.weight"] = draw.norm(hidden)
    if not text.get("tie_word_embeddings", False):
        weights["language_model.lm_head.weight"] = draw.matrix(text["vocab_size"], hidden, 2.0)
    return weights


def vision_weights(draw: Draw, config: dict) -> dict:
    vision = config["vision_config"]
    hidden, inner, patch = vision["hidden_size"], vision["intermediate_size"], vision["patch_size"]
    cells = (vision["image_size"] // patch) ** 2
    root = "vision_tower.vision_model."
    weights = {
        root + "embeddings.patch_embedding.weight":
            draw.normal(hidden, 3, patch, patch, std=2 / (3 * patch * patch) ** 0.5),
        root + "embeddings.patch_embedding.bias": draw.normal(hidden, std=0.2),
        root + "embeddings.position_embedding.weight": draw.normal(cells, hidden, std=0.5),
        root + "post_layernorm.weight": draw.norm(hidden),
        root + "post_layernorm.bias": draw.normal(hidden, std=0.2),
    }
    for layer in range(vision["num_hidden_layers"]):
        name = f"{root}encoder.layers.{layer}."
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"):
            weights[f"{name}self_attn.{part}.weight"] = draw.matrix(hidden, hidden)
            weights[f"{name}self_attn.{part}.bias"] = draw.normal(hidden, std=0.2)
        for part, rows, columns in (("fc1", inner, hidden), ("fc2", hidden, inner)):
            weights[f"{name}mlp.{part}.weight"] = draw.matrix(rows, columns)
            weights[f"{name}mlp.{part}.bias"] = draw.normal(rows, std=0.2)
        for part in ("layer_norm1", "layer_norm2"):
            weights[f"{name}{part}.weight"] = draw.norm(hidden)
            weights[f"{name}{part}.bias"] = draw.normal(hidden, std=0.2)
    return weights


def connector_weights(draw: Draw, config: dict) -> dict:
    hidden, width = config["text_config"]["hidden_size"], config["vision_config"]["hidden_size"]
    return {
        "multi_modal_projector.linear_1.weight": draw.matrix(hidden, width),
        "multi_modal_projector.linear_1.bias": draw.normal(hidden, std=0.2),
        "multi_modal_projector.linear_2.weight": draw.matrix(hidden, hidden, 2.0),
        "multi_modal_projector.linear_2.bias": draw.normal(hidden, std=0.2),
        "image_newline": draw.normal(hidden, std=0.6),
    }


def plant_sinks(draw: Draw, weights: dict, config: dict, first_token: int) -> None:
    """Makes massive activations as trained models have them: an MLP neuron of layer 1 writes a huge
    value into one channel of `first_token`, one of layer 4 into the same channel of a few vision
    tokens. Two channels that nothing else writes to carry what these neurons look for."""
    root = "language_model.model."
    detectors = [FIRST_TOKEN_DETECTOR, VISION_DETECTOR]
    embedding = weights[root + "embed_tokens.weight"]
    embedding[:, detectors] = 0
    embedding[first_token, FIRST_TOKEN_DETECTOR] = 2
    weights["image_newline"][detectors] = 0
    for layer in range(config["text_config"]["num_hidden_layers"]):
        name = f"{root}layers.{layer}."
        weights[name + "self_attn.o_proj.weight"][detectors] = 0
        weights[name + "mlp.down_proj.weight"][detectors] = 0
        weights[name + "mlp.gate_proj.weight"][:, detectors] = 0
        weights[name + "mlp.up_proj.weight"][:, detectors] = 0
        weights[name + "input_layernorm.weight"][MASSIVE_CHANNEL] = 0.5
        weights[name + "post_attention_layernorm.weight"][MASSIVE_CHANNEL] = 0.2
    project = weights["multi_modal_projector.linear_2.weight"]
    shift = weights["multi_modal_projector.linear_2.bias"]
    project[FIRST_TOKEN_DETECTOR] = 0
    shift[FIRST_TOKEN_DETECTOR] = 0
    project[VISION_DETECTOR] = draw.normal(project.shape[1], std=1.2)
    shift[VISION_DETECTOR] = -0.5
    for layer, detector, size in ((1, FIRST_TOKEN_DETECTOR, 12.0), (4, VISION_DETECTOR, 8.0)):
        name = f"{root}layers.{layer}.mlp."
        for part in ("gate_proj", "up_proj"):
            weights[f"{name}{part}.weight"][0] = 0
            weights[f"{name}{part}.weight"][0, detector] = 2
        weights[name + "down_proj.weight"][:, 0] = 0
        weights[name + "down_proj.weight"][MASSIVE_CHANNEL, 0] = size
