# SPDX-License-Identifier: GPL-3.0-or-later
"""Held-out clips as mp4 files with one question each, and frames back out of such files."""
import json
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import torch
from PIL import Image

from .model import IMAGE
from .questions import KINDS, Questions
from .scenes import make_scene, paint_background, render, soften


def draw_frames(scene, total, height):
    """Yields `total` frames of `height` lines, uint8 RGB."""
    width = int(round(height * scene.aspect / 2)) * 2
    background = paint_background(scene, width, height)
    rng = np.random.default_rng(scene.seed)
    softness = dict(scene.softness, blur=scene.softness["blur"] * height / IMAGE, quality=0)
    for index in range(total):
        image, _ = render(scene, index / (total - 1), width, height, background)
        yield soften(image, softness, rng)


def write_clip(scene, path, total=48, rate=15, height=480):
    """Writes the scene as MPEG-4 with OpenCV, whose wheels have no H.264."""
    writer = None
    for image in draw_frames(scene, total, height):
        if writer is None:
            writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"mp4v"), rate, image.shape[1::-1])
        if not writer.isOpened():
            raise OSError(f"{path}: OpenCV has no encoder mp4v for mp4; take a build with FFmpeg")
        writer.write(np.ascontiguousarray(image[..., ::-1]))
    writer.release()


def held_out(seed, number, unseen=False):
    """Scene and (kind, question, answer) of the held-out clip `number`, and the generator they were drawn from."""
    rng = np.random.default_rng((seed, 5, number))
    kind, turn = KINDS[number % len(KINDS)], None
    while turn is None:
        scene = make_scene(rng, aspect=rng.choice([4 / 3, 16 / 9]), ordered=True if kind == "order" else None)
        turn = Questions(rng, unseen, plain=True).of_kind(scene, kind)
    return scene, turn, rng


def make_clip(folder, seed, unseen, number):
    """Writes the held-out clip `number`; its request as a line of JSON."""
    scene, (kind, question, answer), rng = held_out(seed, number, unseen)
    path = Path(folder) / f"{number:04d}.mp4"
    write_clip(scene, path, int(rng.integers(40, 64)))
    return json.dumps({"video": path.name, "question": question, "answer": answer, "kind": kind}) + "\n"


def make_clips(folder, count, seed, unseen=False, jobs=1):
    """`count` clips and requests.jsonl; the kinds of question take turns. `unseen`: in wordings training never uses."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(jobs) as pool:
        requests = pool.map(partial(make_clip, folder, seed, unseen), range(count), chunksize=4)
        temporary = folder / "requests.part"
        temporary.write_text("".join(requests))
    temporary.replace(folder / "requests.jsonl")


def read_frames(path, count):
    """`count` uniformly sampled frames as the preprocessor gives them: float (count, 3, 196, 196) in [-1, 1]."""
    video, frames = cv2.VideoCapture(str(path)), []
    while True:
        ok, image = video.read()
        if not ok:
            break
        frames.append(image)
    if not frames:
        raise OSError(f"{path}: no frames could be decoded")
    indices = np.arange(0, len(frames), len(frames) / count).astype(int)[:count]
    pictures = [Image.fromarray(np.ascontiguousarray(frames[i][..., ::-1])) for i in indices]
    squashed = [np.asarray(p.resize((IMAGE, IMAGE), Image.BICUBIC)) for p in pictures]
    return torch.from_numpy(np.stack(squashed)).permute(0, 3, 1, 2).float() / 127.5 - 1.0
