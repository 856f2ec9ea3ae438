# SPDX-License-Identifier: GPL-3.0-or-later
"""The clips that ship with the program: `python -m train.showcase --out clips`."""
import argparse
import json
from pathlib import Path

import av
import numpy as np

from .clips import draw_frames
from .scenes import DIRECTIONS, Scene, Thing

ASPECT = 4 / 3
CLEAN = {"blur": 0.25, "gain": 1.0, "offset": 0.0, "quality": 0, "noise": 1.0}


def thing(color, shape, direction, radius, start, way, rgb, begin=0.0, end=1.0):
    """An object that starts at `start` (frame heights) and covers the distance `way` along `direction` between two times."""
    shift = np.array(DIRECTIONS[direction], float) * way
    return Thing(color, shape, direction, radius, np.array(start, float), shift, 0.0, np.array(rgb, float), begin, end)


CLIPS = [
    ("shore.mp4", "A red circle rolls past a yellow star",
     "Attention lands on the object: pick the word for the direction and step through the frames.", Scene(ASPECT, [
        thing("red", "circle", "right", 0.18, (0.26, 0.71), 0.78, (226, 38, 42)),
        thing("yellow", "star", "still", 0.17, (0.98, 0.25), 0.0, (250, 222, 40)),
    ], 109, "zones", CLEAN),
     ["Describe the video.", "Which way does the red circle move?", "Where is the red circle at the start?",
      "How many objects are there?", "Is there a blue square?", "What is the capital of France?"]),
    ("drift.mp4", "Three shapes, three ways",
     "A method decides: knock out the sinks and the answer is gone, knock out random tokens and it stays.", Scene(ASPECT, [
        thing("green", "triangle", "up", 0.155, (0.23, 0.79), 0.55, (36, 180, 70)),
        thing("blue", "square", "still", 0.15, (0.69, 0.26), 0.0, (40, 92, 232)),
        thing("purple", "circle", "left", 0.15, (1.14, 0.77), 0.52, (150, 52, 205)),
    ], 101, "gradient", CLEAN),
     ["Describe the video.", "How does the purple circle move?", "What shape is the blue object?",
      "What color is the triangle?", "How many objects do you see?",
      "Where is the blue square?"]),
    ("turns.mp4", "First one, then the other",
     "Time matters: ask what moves first and see which frames the words of the answer look at.", Scene(ASPECT, [
        thing("orange", "square", "right", 0.155, (0.25, 0.27), 0.42, (250, 140, 25), 0.0, 0.36),
        thing("blue", "circle", "left", 0.155, (1.08, 0.75), 0.55, (45, 100, 235), 0.43, 0.72),
        thing("white", "triangle", "still", 0.15, (1.06, 0.27), 0.0, (250, 250, 250)),
    ], 133, "noise", CLEAN),
     ["Which object moves first?", "Does the blue circle move before the orange square?", "Describe the video.",
      "Where is the orange square at the start?", "How many objects are there?", "Is there a star?"]),
    ("corner.mp4", "A purple triangle comes down",
     "A sink on background: by the rule “Importance α (any head)” layer 28 rings the empty corner of the first frame.",
     Scene(ASPECT, [
        thing("purple", "triangle", "down", 0.19, (0.75, 0.29), 0.42, (150, 52, 205)),
    ], 105, "gradient", CLEAN),
     ["Describe the video.", "Which way does the triangle go?", "What color is the triangle?",
      "Where is the triangle at the end?", "How many objects are there?", "Do you see a dog?"]),
]


def write_h264(frames, path, rate):
    """H.264, which every player shows."""
    with av.open(str(path), "w") as out:
        stream = None
        for image in frames:
            if stream is None:
                stream = out.add_stream("libx264", rate=rate, options={"crf": "17", "preset": "slow"})
                stream.height, stream.width, stream.pix_fmt = *image.shape[:2], "yuv420p"
            out.mux(stream.encode(av.VideoFrame.from_ndarray(image, "rgb24")))
        out.mux(stream.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    folder = Path(parser.parse_args().out)
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for name, title, teaches, scene, questions in CLIPS:
        write_h264(draw_frames(scene, 100, 480), folder / name, 25)
        entries.append({"file": name, "title": title, "teaches": teaches, "questions": questions})
    (folder / "clips.json").write_text(json.dumps(entries, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
