# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/llava_onevision: tiny random LLaVA-OneVision folders, and beside the weights of
each a golden.safetensors and golden.json with what transformers computes from them.

    python make_llava_onevision.py --seed 1 --out ../data/llava_onevision
"""
import argparse
from pathlib import Path

from onevision_folder import write_checkpoint
from onevision_goldens import write_goldens
from sizes import add_size_option, size_of

VARIANTS = ("qwen2", "llama", "half", "sinks")
DATA = Path(__file__).resolve().parent.parent / "data" / "llava_onevision"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=DATA)
    parser.add_argument("--only", choices=VARIANTS, action="append")
    add_size_option(parser)
    options = parser.parse_args()
    for variant in options.only or VARIANTS:
        folder = options.out / variant
        size = size_of(options.size, f"llava_onevision/{variant}")
        write_checkpoint(variant, folder, options.seed, size)
        write_goldens(variant, folder, options.seed, size)
        total = sum(file.stat().st_size for file in folder.iterdir())
        print(f"{folder}: {total // 1024} KiB")


if __name__ == "__main__":
    main()
