# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/qwen2_vl and tests/data/qwen2_5_vl: tiny random folders, and beside the weights
of each a golden.safetensors and golden.json with what transformers computes from them.

    python make_qwen_vl.py --seed 2
"""
import argparse
from pathlib import Path

from qwen_folder import write_checkpoint
from qwen_goldens import write_goldens
from sizes import add_size_option, size_of

DATA = Path(__file__).resolve().parent.parent / "data"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--out", type=Path, default=DATA)
    add_size_option(parser)
    options = parser.parse_args()
    for family in ("qwen2_vl", "qwen2_5_vl"):
        for variant in ("flat", "nested"):
            folder = options.out / family / variant
            size = size_of(options.size, f"{family}/{variant}")
            write_checkpoint(family, variant, folder, options.seed, size)
            write_goldens(variant, folder, options.seed, size)
            total = sum(file.stat().st_size for file in folder.iterdir())
            print(f"{folder}: {total // 1024} KiB")


if __name__ == "__main__":
    main()
