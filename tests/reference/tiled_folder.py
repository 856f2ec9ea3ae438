# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tiny folders of SmolVLM and InternVL have in common: tokenizer, text sizes, weights."""
from pathlib import Path

import torch
from onevision_folder import write_json
from onevision_tokenizer import CORPUS, WORDS
from safetensors.torch import save_file
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers
from tokenizers import pre_tokenizers, trainers

MERGED_VOCABULARY = 300


def write_tokenizer(path: Path, specials: list, digits_first: bool) -> Tokenizer:
    """Byte-level BPE; `digits_first` isolates digits and then splits words as GPT-2 does (SmolLM2),
    otherwise words are split as by Qwen2."""
    tokenizer = Tokenizer(models.BPE())
    if digits_first:
        steps = [pre_tokenizers.Digits(individual_digits=True),
                 pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)]
    else:
        tokenizer.normalizer = normalizers.NFC()
        steps = [pre_tokenizers.Split(Regex(WORDS), behavior="isolated", invert=False),
                 pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(steps)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(CORPUS, trainers.BpeTrainer(
        vocab_size=MERGED_VOCABULARY, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    tokenizer.add_special_tokens(
        [AddedToken(text, special=True, normalized=False) for text in specials])
    tokenizer.save(str(path), pretty=False)
    return tokenizer


def text_config(kind: str, vocabulary: int, **more) -> dict:
    return {"model_type": kind, "hidden_size": 48, "intermediate_size": 56, "num_hidden_layers": 2,
            "num_attention_heads": 3, "num_key_value_heads": 1, "vocab_size": vocabulary,
            "max_position_embeddings": 1024, "rms_norm_eps": 1e-5} | more


def processing(kind: str, **more) -> dict:
    return {f"{kind}_type": more.pop("type"), "do_resize": True, "do_rescale": True,
            "rescale_factor": 1 / 255, "do_normalize": True, "do_convert_rgb": True} | more


def write_weights(folder: Path, weights: dict, shards: int) -> None:
    """BF16, which float32 holds exactly."""
    weights = {name: value.to(torch.bfloat16).contiguous() for name, value in weights.items()}
    if shards == 1:
        save_file(weights, folder / "model.safetensors", {"format": "pt"})
        return
    names, where = sorted(weights), {}
    for index in range(shards):
        part = names[index * len(names) // shards:(index + 1) * len(names) // shards]
        file = f"model-{index + 1:05}-of-{shards:05}.safetensors"
        save_file({name: weights[name] for name in part}, folder / file, {"format": "pt"})
        where |= {name: file for name in part}
    total = sum(value.numel() * value.element_size() for value in weights.values())
    write_json(folder / "model.safetensors.index.json",
               {"metadata": {"total_size": total}, "weight_map": where})


def folder_size(folder: Path) -> str:
    return f"{folder}: {sum(file.stat().st_size for file in folder.iterdir()) // 1024} KiB"
