# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the trained vision half and adapter as bf16 safetensors, and builtin.json."""
import json
import os
from pathlib import Path

from safetensors.torch import save_file

from .model import IMAGE, PATCH, WIDTH

NAMES = {"qkv": ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"), "o": ("self_attn.o_proj",),
         "gate_up": ("mlp.gate_proj", "mlp.up_proj"), "down": ("mlp.down_proj",)}


def vision_tensors(vision):
    """Tensors under the names of a llava_onevision checkpoint."""
    import torch
    base = "vision_tower.vision_model."
    out = {base + "embeddings.patch_embedding.weight": vision.patch.weight.view(WIDTH, 3, PATCH, PATCH),
           base + "embeddings.patch_embedding.bias": vision.patch.bias,
           base + "embeddings.position_embedding.weight": vision.position,
           base + "post_layernorm.weight": torch.ones(WIDTH), base + "post_layernorm.bias": torch.zeros(WIDTH)}
    for index, block in enumerate(vision.blocks):
        layer = f"{base}encoder.layers.{index}."
        parts = {"layer_norm1": block.layer_norm1, "layer_norm2": block.layer_norm2,
                 "self_attn.out_proj": block.out_proj, "mlp.fc1": block.fc1, "mlp.fc2": block.fc2}
        for name, module in parts.items():
            out[f"{layer}{name}.weight"], out[f"{layer}{name}.bias"] = module.weight, module.bias
        for name, w, b in zip("qkv", block.qkv.weight.chunk(3), block.qkv.bias.chunk(3)):
            out[f"{layer}self_attn.{name}_proj.weight"], out[f"{layer}self_attn.{name}_proj.bias"] = w, b
    for name in ("linear_1", "linear_2"):
        module = getattr(vision, name)
        out[f"multi_modal_projector.{name}.weight"] = module.weight
        out[f"multi_modal_projector.{name}.bias"] = module.bias
    out["image_newline"] = vision.newline
    return out


def adapter_tensors(decoder):
    out = {}
    for index, layer in enumerate(decoder.layers):
        if layer.adapter is None:
            continue
        for fused, names in NAMES.items():
            pair = layer.adapter[fused]
            for name, a, b in zip(names, pair.a, pair.b):
                out[f"layers.{index}.{name}.lora_a"], out[f"layers.{index}.{name}.lora_b"] = a, b
    return out


def write(tensors, path, metadata):
    tensors = {n: t.detach().bfloat16().contiguous().clone() for n, t in tensors.items()}
    temporary = path.with_suffix(".part")
    save_file(tensors, temporary, metadata)
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)


def settings(run):
    """builtin.json: everything config.json and the preprocessor need beyond the language half."""
    vision = {"model_type": "siglip_vision_model", "hidden_size": WIDTH, "intermediate_size": 4 * WIDTH,
              "num_hidden_layers": len(run.vision.blocks), "num_attention_heads": 3, "num_channels": 3,
              "image_size": IMAGE, "patch_size": PATCH, "hidden_act": "gelu_pytorch_tanh", "layer_norm_eps": 1e-6,
              "attention_dropout": 0.0, "vision_use_head": False}
    config = {"architectures": ["LlavaOnevisionForConditionalGeneration"], "model_type": "llava_onevision",
              "image_token_index": 49152, "video_token_index": 49153, "projector_hidden_act": "gelu",
              "multimodal_projector_bias": True, "vision_feature_layer": -1,
              "vision_feature_select_strategy": "full", "vision_aspect_ratio": "anyres_max_9",
              "image_grid_pinpoints": [[IMAGE, IMAGE]], "tie_word_embeddings": True, "torch_dtype": "float32"}
    half = [0.5, 0.5, 0.5]
    preprocessor = {"do_resize": True, "size": {"height": IMAGE, "width": IMAGE}, "resample": 3, "do_rescale": True,
                    "rescale_factor": 1 / 255, "do_normalize": True, "image_mean": half, "image_std": half,
                    "do_convert_rgb": True}
    return {"name": "sinkscope-builtin", "version": 4, "language_sha256": run.language_sha256,
            "adapter_scale": run.decoder.scale, "adapter_rank": run.decoder.rank, "vision_config": vision,
            "config": config, "preprocessor": preprocessor, "frames": 4, "eos": 2}


def export(run):
    folder = Path(run.options.out)
    folder.mkdir(parents=True, exist_ok=True)
    write(vision_tensors(run.vision), folder / "vision.safetensors", {"format": "pt"})
    write(adapter_tensors(run.decoder), folder / "adapter.safetensors",
          {"format": "pt", "scale": str(run.decoder.scale), "rank": str(run.decoder.rank)})
    temporary = folder / "builtin.json.part"
    temporary.write_text(json.dumps(settings(run), indent=2) + "\n")
    os.replace(temporary, folder / "builtin.json")
