# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/llava, tests/data/llava_next_video and tests/data/llava_onevision/pictures: tiny
random folders, the media they are shown, and what transformers computes from them.

    python make_llava.py --seed 1 --out ../data
"""
import argparse
from pathlib import Path

from llava_folder import VARIANTS, write_checkpoint
from llava_goldens import TooClose, write_goldens, write_media
from sizes import add_size_option, size_of

DATA = Path(__file__).resolve().parent.parent / "data"


def write_folder(variant: str, options: argparse.Namespace) -> None:
    """Takes the first weights with which no step of any case is too close to call."""
    folder, media = options.out / variant, size_of(options.size, "llava/media")
    for step in range(100):
        write_checkpoint(variant, folder, options.seed + step, size_of(options.size, variant))
        try:
            return write_goldens(variant, folder, options.seed, media)
        except TooClose:
            continue
    raise SystemExit(f"{variant}: no clear answers in 100 tries")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=DATA)
    parser.add_argument("--only", choices=VARIANTS, action="append")
    add_size_option(parser)
    options = parser.parse_args()
    write_media(options.out / "llava" / "media", options.seed,
                size_of(options.size, "llava/media"))
    for variant in options.only or VARIANTS:
        write_folder(variant, options)
        folder = options.out / variant
        size = sum(file.stat().st_size for file in folder.iterdir())
        print(f"{folder}: {size // 1024} KiB")


if __name__ == "__main__":
    main()
