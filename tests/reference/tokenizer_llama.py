# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokenizers of the Llama 2 kind: a SentencePiece model, and the tokenizer.json files that the
conversions of transformers make from such a model."""
import io
import json
from collections import Counter

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as proto

from tokenizer_texts import texts

MARK = "\u2581"
SPECIAL = {"<s>": 1, "</s>": 2, "<unk>": 0}


def train_pieces(size):
    """A tokenizer.model with the settings of Llama 2, as bytes."""
    lines = [line for text in texts(1, 6000) for line in text.replace("\0", "").split("\n")
             if line.strip() and MARK not in line and "<" not in line]
    # Rare characters are left to the byte tokens.
    counts = Counter("".join(lines))
    lines = ["".join(c for c in line if counts[c] >= 40) for line in lines]
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_writer=model, vocab_size=size, model_type="bpe",
        byte_fallback=True, normalization_rule_name="identity", remove_extra_whitespaces=False,
        split_digits=True, allow_whitespace_only_pieces=True, character_coverage=1.0,
        add_dummy_prefix=True, user_defined_symbols=["[INST]", "[/INST]"], minloglevel=3,
        num_threads=1)
    return model.getvalue()


def vocabulary(model_bytes):
    return [(piece.piece, piece.score, piece.type)
            for piece in proto.ModelProto.FromString(model_bytes).pieces]


def merges(pieces):
    """Every way to put a piece together from two others, best piece first."""
    ids = {text: index for index, (text, _, _) in enumerate(pieces)}
    out = []
    for text, score, kind in pieces:
        if kind != 1:
            continue
        for cut in range(1, len(text)):
            left, right = text[:cut], text[cut:]
            if left in ids and right in ids:
                out.append((-score, ids[left], ids[right], left, right))
    return [[left, right] for _, _, _, left, right in sorted(out)]


def added(index, content, special=True, normalized=False, **flags):
    return {"id": index, "content": content, "single_word": False, "lstrip": False, "rstrip": False,
            "normalized": normalized, "special": special, **flags}


def document(model_bytes, fields, merges_as_text=False):
    pieces = vocabulary(model_bytes)
    count = len(pieces)
    pairs = merges(pieces)
    model = {"type": "BPE", "dropout": None, "unk_token": "<unk>", "continuing_subword_prefix": None,
             "end_of_word_suffix": None, "fuse_unk": True, "byte_fallback": True, "ignore_merges": False,
             "vocab": {text: index for index, (text, _, _) in enumerate(pieces)},
             "merges": [" ".join(pair) for pair in pairs] if merges_as_text else pairs}
    tokens = [added(0, "<unk>"), added(1, "<s>"), added(2, "</s>"), added(count, "<image>"),
              added(count + 1, "<pad>"), added(count + 2, "<tool>", False, True),
              added(count + 3, "<strip>", lstrip=True, rstrip=True)]
    begin = {"type": "TemplateProcessing",
             "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}},
                        {"Sequence": {"id": "A", "type_id": 0}}],
             "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
             "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]}}}
    return {"version": "1.0", "truncation": None, "padding": None, "added_tokens": tokens,
            "normalizer": None, "pre_tokenizer": None, "post_processor": begin, "decoder": None,
            "model": model, **fields}


def replace(old, new):
    return {"type": "Replace", "pattern": {"String": old}, "content": new}


def decoder(*last):
    return {"type": "Sequence", "decoders": [
        replace(MARK, " "), {"type": "ByteFallback"}, {"type": "Fuse"}, *last]}


STRIP = {"type": "Strip", "content": " ", "start": 1, "stop": 0}


def llama(model_bytes):
    """As LLaVA-1.5 has it: no pre-tokenizer, a prefix in every text between special tokens."""
    return document(model_bytes, {
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Prepend", "prepend": MARK}, replace(" ", MARK)]},
        "decoder": decoder(STRIP)}, merges_as_text=True)


def metaspace(model_bytes):
    """As newer conversions have it: a prefix at the start of the input only."""
    return document(model_bytes, {
        "pre_tokenizer": {"type": "Metaspace", "replacement": MARK, "prepend_scheme": "first",
                          "split": False},
        "decoder": decoder(STRIP)})


def words(model_bytes):
    """Metaspace on both sides, words cut, compatibility forms, lower case, no byte tokens."""
    out = document(model_bytes, {
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Strip", "strip_left": False, "strip_right": True}, {"type": "NFKC"},
            {"type": "Lowercase"}]},
        "pre_tokenizer": {"type": "Metaspace", "replacement": MARK, "prepend_scheme": "always",
                          "split": True},
        "decoder": {"type": "Metaspace", "replacement": MARK, "prepend_scheme": "always", "split": True}})
    out["model"]["byte_fallback"] = False
    return out


def slow_settings(count, legacy):
    """tokenizer_config.json of a folder that has only tokenizer.model."""
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    tokens = {text: index for text, index in SPECIAL.items()} | {"<image>": count, "<pad>": count + 1}
    return {"tokenizer_class": "LlamaTokenizer", "legacy": legacy, "add_bos_token": True,
            "add_eos_token": False, "bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>",
            "pad_token": "<pad>", "clean_up_tokenization_spaces": False,
            "added_tokens_decoder": {
                str(index): {"content": text, "special": text != "<tool>", **flags}
                for text, index in (tokens | {"<tool>": count + 2}).items()}}


def write_folder(folder, model_bytes, legacy):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.model").write_bytes(model_bytes)
    settings = slow_settings(len(vocabulary(model_bytes)), legacy)
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=1) + "\n")


class SlowTokenizer:
    """LlamaTokenizer of transformers 4 for a folder of write_folder."""

    def __init__(self, folder):
        from transformers import LlamaTokenizer
        self.inner = LlamaTokenizer.from_pretrained(folder)

    def ids(self, text):
        return self.inner.encode(text, add_special_tokens=False)
