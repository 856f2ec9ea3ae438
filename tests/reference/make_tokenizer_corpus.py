# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the program's token ids with the reference on a large generated corpus.
    cmake --build BUILD --target tokenizer_ids
    python make_tokenizer_corpus.py BUILD/tests/tokenizer_ids [--count N] [--code-points]
        [--kinds NAME,…] [--json TOKENIZER.json …] [--model TOKENIZER.model …]
Kinds: qwen2, smollm2, llama3, llama, metaspace, words (reference: tokenizers), legacy and slow
(reference: transformers 4 with sentencepiece; run them in an environment that has those).
--json and --model add tokenizers of your own. Exit 1 when an id differs.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tokenizers import Tokenizer

import make_tokenizer_goldens
import tokenizer_llama
from tokenizer_texts import code_points, texts

FAST = ("qwen2", "smollm2", "llama3")
LLAMA = ("llama", "metaspace", "words")
SLOW = ("legacy", "slow")


class FastReference:
    def __init__(self, file):
        self.file = file
        self.inner = Tokenizer.from_file(str(file))

    def rows(self, corpus):
        for begin in range(0, len(corpus), 1000):
            part = self.inner.encode_batch(corpus[begin:begin + 1000], add_special_tokens=False)
            ids = [encoding.ids for encoding in part]
            yield from zip(ids, self.inner.decode_batch(ids, skip_special_tokens=True))


class SlowReference:
    def __init__(self, folder):
        self.file = folder / "tokenizer.model"
        self.inner = tokenizer_llama.SlowTokenizer(folder)

    def rows(self, corpus):
        return ((self.inner.ids(text), None) for text in corpus)


def references(args, folder):
    model = make_tokenizer_goldens.pieces()
    for kind in args.kinds.split(",") if args.kinds else []:
        if kind in SLOW:
            tokenizer_llama.write_folder(folder / kind, model, kind == "legacy")
            yield kind, SlowReference(folder / kind)
            continue
        value = make_tokenizer_goldens.fast_definition(kind)
        file = folder / f"{kind}.json"
        file.write_text(json.dumps(value))
        yield kind, FastReference(file)
    for name in args.json:
        yield name, FastReference(Path(name))
    for name in args.model:
        for legacy in (True, False):
            target = folder / f"{Path(name).name}-{legacy}"
            tokenizer_llama.write_folder(target, Path(name).read_bytes(), legacy)
            yield f"{name} legacy={legacy}", SlowReference(target)


def compare(program, name, reference, corpus):
    lines = "".join(json.dumps(text) + "\n" for text in corpus)
    run = subprocess.run([program, reference.file], input=lines, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{name}: {run.stderr}")
    got = run.stdout.split("\n")[:-1]
    assert len(got) == len(corpus), (len(got), len(corpus))
    wrong = wrong_text = 0
    for text, (ids, decoded), line in zip(corpus, reference.rows(corpus), got):
        our_ids, our_text = line.split("\t")
        if our_ids.split() != [str(i) for i in ids]:
            wrong += 1
            if wrong <= 10:
                print(f"  {name}: {text!r}\n    expected {ids}\n    found    {our_ids}")
        elif decoded is not None and json.loads(our_text) != decoded and "ngstr" not in text:
            # The reference reads added tokens through the byte alphabet, the program does not.
            wrong_text += 1
            if wrong_text <= 3:
                print(f"  {name}: {text!r}\n    expected {decoded!r}\n    found    {our_text}")
    print(f"{name}: {len(corpus)} texts, {wrong} with other ids, {wrong_text} decoded otherwise", flush=True)
    return wrong + wrong_text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=100000)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--kinds", default=",".join(FAST + LLAMA))
    parser.add_argument("--json", nargs="*", default=[])
    parser.add_argument("--model", nargs="*", default=[])
    parser.add_argument("--code-points", action="store_true", help="also every code point by itself")
    args = parser.parse_args()
    corpus = texts(args.seed, args.count)
    if args.code_points:
        corpus += code_points()
    with tempfile.TemporaryDirectory() as folder:
        wrong = sum(compare(args.program, name, reference, corpus)
                    for name, reference in references(args, Path(folder)))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
