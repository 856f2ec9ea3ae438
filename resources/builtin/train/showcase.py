# SPDX-License-Identifier: GPL-3.0-or-later
"""The two clips that ship with the program: `python -m train.showcase --out clips`."""
import argparse
import json
from pathlib import Path

import numpy as np

from .clips import write_clip
from .scenes import DIRECTIONS, Scene, Thing

ASPECT = 4 / 3
CLEAN = {"blur": 0.25, "gain": 1.0, "offset": 0.0, "quality": 0, "noise": 1.0}


def thing(color, shape, direction, radius, start, way, rgb):
    """An object that starts at `start` (frame heights) and covers the distance `way` along `direction`."""
    shift = np.array(DIRECTIONS[direction], float) * way
    return Thing(color, shape, direction, radius, np.array(start, float), shift, 0.0, np.array(rgb, float))


CLIPS = [
    ("shore.mp4", "A red circle rolls past a yellow star", Scene(ASPECT, [
        thing("red", "circle", "right", 0.18, (0.26, 0.71), 0.78, (226, 38, 42)),
        thing("yellow", "star", "still", 0.17, (0.98, 0.25), 0.0, (250, 222, 40)),
    ], 109, "zones", CLEAN),
     ["Describe the video.", "Which way does the red circle move?", "Where is the red circle at the start?",
      "How many objects are there?", "Is there a blue square?"]),
    ("drift.mp4", "Three shapes, three ways", Scene(ASPECT, [
        thing("green", "triangle", "up", 0.155, (0.23, 0.79), 0.55, (36, 180, 70)),
        thing("blue", "square", "still", 0.15, (0.69, 0.26), 0.0, (40, 92, 232)),
        thing("purple", "circle", "left", 0.15, (1.14, 0.77), 0.52, (150, 52, 205)),
    ], 101, "gradient", CLEAN),
     ["Describe the video.", "How does the purple circle move?", "What shape is the blue object?",
      "What color is the triangle?", "How many objects do you see?"]),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    folder = Path(parser.parse_args().out)
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for name, title, scene, questions in CLIPS:
        write_clip(scene, folder / name, total=100, rate=25)
        entries.append({"file": name, "title": title, "questions": questions})
    (folder / "clips.json").write_text(json.dumps(entries, indent=2) + "\n")


if __name__ == "__main__":
    main()
