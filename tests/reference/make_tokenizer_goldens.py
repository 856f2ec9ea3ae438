# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/tokenizer: small tokenizers of every kind and the ids that the reference gives
for 2000 texts each. Deterministic; run from anywhere:
    python make_tokenizer_goldens.py            byte-level and Llama kinds (reference: tokenizers)
    python make_tokenizer_goldens.py --slow     tokenizer.model (reference: transformers 4)
"""
import json
import random
import sys
import tempfile
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers
from tokenizers import pre_tokenizers, processors, trainers

import tokenizer_llama
import tokenizer_texts

OUT = Path(__file__).resolve().parent.parent / "data" / "tokenizer"
NUMBER = {"qwen2": r"\p{N}", "llama3": r"\p{N}{1,3}"}
SPLIT = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|%s| ?[^\s\p{L}\p{N}]+[\r\n]*"
         r"|\s*[\r\n]+|\s+(?!\S)|\s+")
WORDS = """the a of and to in is it was video frame shows red green blue yellow circle square
moves left right up down what how many which shape colour person walking dog street question answer
describe Hello world HELLO don't we're I'VE it's they'll I'd can't 'Sample l'eau naïve café façade
Ελλάδα кошка собака 北京 こんにちは 안녕하세요 สวัสดี नमस्ते مرحبا שלום Đặng łódź Straße ﬁn
user assistant system image token attention sink""".split()
ATOMS = [" ", "  ", "   ", "\n", "\n\n", "\r\n", "\t", "\t\t ", " \n ", "\u00a0", "\u3000", "\u180e",
         "\u200b", "\u200d", "\ufeff", "\x00", "\x1c", "\x85", "\u2028", "e\u0301", "\u0301", "A\u030a",
         "o\u0323\u0302", "\u1100\u1161\u11a8", "가\u11a8", "\u212b", "\u2126", "ﬀ", "½", "²", "Ⅷ", "٣",
         "४२", "1", "12", "123", "2024", "3.14159", "1,000,000", "0x1F", "'s", "'S", "'ſ", "'ll", "'LL",
         "’s", "'", "''", "!", "!!!", "...", "?!\n", "—", "…", "«", "😀", "👩‍👩‍👧", "🇩🇪", "🏳️‍🌈", "☃", "𝔘",
         "𠀋", "\U0010ffff", "_", "__init__", "a_b", "-", "//", "\\n", "{}", "()[]", "<", ">", "<|", "|>",
         "<|im_start|>", "<|im_end|>", "<|im_start", "<video>", "< video >", "<tool>", "[word]", "mot",
         "motmot", "mot clé", "Å", "Ångström", "A\u030angstro\u0308m", "<|im_end|><|im_end|>", "<strip>", "  <strip>  ", "\n<strip>\n",
         "Ġ", "Ċ", "Ã©", "#", "@", "&amp;"]


def texts(seed, count):
    rng = random.Random(seed)
    out = ["", " ", "Hello world", " Hello world", *ATOMS]
    while len(out) < count:
        parts = []
        for _ in range(rng.randint(1, 7)):
            kind = rng.random()
            if kind < 0.55:
                parts.append(rng.choice(WORDS))
            elif kind < 0.95:
                parts.append(rng.choice(ATOMS))
            else:
                code = rng.choice([rng.randrange(0x20, 0x250), rng.randrange(0x250, 0xD800),
                                   rng.randrange(0xE000, 0x11000), rng.randrange(0x1F300, 0x1FA00)])
                parts.append(chr(code))
            if rng.random() < 0.5:
                parts.append(" ")
        out.append("".join(parts))
    return out[:count]


def added():
    return [AddedToken("<|im_start|>", special=True, normalized=False),
            AddedToken("<|im_end|>", special=True, normalized=False),
            AddedToken("<video>", special=True, normalized=False),
            AddedToken("<strip>", special=True, normalized=False, lstrip=True, rstrip=True),
            AddedToken("<tool>", special=False, normalized=True),
            AddedToken("mot", special=False, normalized=False, single_word=True),
            AddedToken("\u00c5ngstr\u00f6m", special=False, normalized=True)]


def train(tokenizer, alphabet, size):
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=alphabet, show_progress=False,
                                  special_tokens=["<|endoftext|>"])
    tokenizer.train_from_iterator(texts(1, 3000), trainer)
    tokenizer.add_tokens(added())
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def qwen2():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLIT % NUMBER["qwen2"]), "isolated", invert=False),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    return train(tokenizer, pre_tokenizers.ByteLevel.alphabet(), 900)


def smollm2():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
    # An incomplete alphabet: bytes that never occur in training have no token and are dropped.
    return train(tokenizer, [], 700)


def llama3():
    tokenizer = Tokenizer(models.BPE(ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLIT % NUMBER["llama3"]), "isolated", invert=False),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    train(tokenizer, pre_tokenizers.ByteLevel.alphabet(), 900)
    start = tokenizer.token_to_id("<|endoftext|>")
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=True),
        processors.TemplateProcessing(single="<|endoftext|> $A", special_tokens=[
            ("<|endoftext|>", start)])])
    return tokenizer


def definition(tokenizer, merges_as_text):
    out = json.loads(tokenizer.to_str())
    model = out["model"]
    if merges_as_text:
        model["merges"] = [" ".join(pair) for pair in model["merges"]]
    if model["ignore_merges"]:
        # A word that is a token though no merge leads to it.
        model["merges"] = [pair for pair in model["merges"] if "".join(pair) != "Ġworld"]
    return out


def goldens(tokenizer, samples):
    rows = []
    for text in samples:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        decoded = tokenizer.decode(ids, skip_special_tokens=True)
        rows.append([text, ids] if decoded == text else [text, ids, decoded])
    return rows


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n")


def pieces():
    """The SentencePiece model behind the Llama kinds; the committed one once it is there."""
    file = OUT / "sentencepiece" / "tokenizer.model"
    return file.read_bytes() if file.exists() else tokenizer_llama.train_pieces(1200)


def fast_definition(kind):
    if hasattr(tokenizer_llama, kind):
        return getattr(tokenizer_llama, kind)(pieces())
    return definition({"qwen2": qwen2, "smollm2": smollm2, "llama3": llama3}[kind](), kind == "qwen2")


def write_slow():
    model = pieces()
    rows = [[text] for text in tokenizer_texts.texts(3, 2000, 5)]
    for legacy in (True, False):
        with tempfile.TemporaryDirectory() as name:
            tokenizer_llama.write_folder(Path(name), model, legacy)
            tokenizer = tokenizer_llama.SlowTokenizer(Path(name))
            for row in rows:
                row.append(tokenizer.ids(row[0]))
    tokenizer_llama.write_folder(OUT / "sentencepiece", model, True)
    # The second list is left out where both behaviours agree.
    write(OUT / "sentencepiece.samples.json",
          [row[:2] if row[1] == row[2] else row for row in rows])


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    if sys.argv[1:] == ["--slow"]:
        write_slow()
        return
    for kind in ("qwen2", "smollm2", "llama3", "llama", "metaspace", "words"):
        saved = fast_definition(kind)
        write(OUT / f"{kind}.json", saved)
        tokenizer = Tokenizer.from_str(json.dumps(saved))
        of_llama = hasattr(tokenizer_llama, kind)
        samples = tokenizer_texts.texts(2, 2000, 5) if of_llama else texts(2, 2000)
        write(OUT / f"{kind}.samples.json", goldens(tokenizer, samples))


if __name__ == "__main__":
    main()
