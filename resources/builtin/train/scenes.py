# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes of one to four coloured shapes that move straight, or not at all, over a dull background.

In most scenes everything moves all the time; in the others exactly two objects move, one after the other. Lengths are in units of the frame height: x runs from 0 to `aspect`, y from 0 to 1. Time runs from 0 (first
frame) to 1 (last frame). Colours within a scene differ, objects never touch and never leave the frame.
"""
from dataclasses import dataclass, field

import cv2
import numpy as np

COLORS = {  # hue range in degrees, saturation range, value range
    "red": ((-8, 6), (0.80, 1.0), (0.75, 1.0)),
    "orange": ((23, 33), (0.85, 1.0), (0.92, 1.0)),
    "yellow": ((52, 61), (0.75, 1.0), (0.90, 1.0)),
    "green": ((105, 140), (0.65, 1.0), (0.50, 0.85)),
    "blue": ((212, 235), (0.75, 1.0), (0.70, 1.0)),
    "purple": ((276, 296), (0.60, 0.95), (0.55, 0.85)),
    "white": ((0, 360), (0.0, 0.03), (0.97, 1.0)),
}
SHAPES = ("circle", "square", "triangle", "star")
DIRECTIONS = {"right": (1, 0), "left": (-1, 0), "up": (0, -1), "down": (0, 1), "still": (0, 0)}
RADII = {1: (0.14, 0.23), 2: (0.13, 0.20), 3: (0.125, 0.165), 4: (0.115, 0.14)}
COUNT_WEIGHTS = (0.24, 0.34, 0.28, 0.14)
ORDERED_SHARE = 0.5  # of the scenes with two objects or more


@dataclass
class Thing:
    color: str
    shape: str
    direction: str
    radius: float
    start: np.ndarray
    shift: np.ndarray
    angle: float
    rgb: np.ndarray
    begin: float = 0.0  # of the motion
    end: float = 1.0

    def at(self, time):
        """Centre at a time (scalar, or (N, 1) for (N, 2) centres)."""
        return self.start + np.clip((time - self.begin) / (self.end - self.begin), 0.0, 1.0) * self.shift


@dataclass
class Scene:
    aspect: float
    things: list
    seed: int
    background: str
    softness: dict = field(default_factory=dict)

    def order(self):
        """The object that moves first and the one that moves after it; ValueError where no two take turns."""
        first, second = sorted((t for t in self.things if t.end < 1.0), key=lambda t: t.begin)
        return first, second


def hsv(hue, saturation, value):
    k = (np.array([5.0, 3.0, 1.0]) + hue / 60.0) % 6.0
    return 255.0 * (value - value * saturation * np.clip(np.minimum(k, 4.0 - k), 0.0, 1.0))


SPANS = ((0.0, 0.0, 0.30, 0.42), (0.40, 0.46, 0.70, 0.74))  # begin from, to, end from, to: two that take turns


def draw_thing(rng, count, aspect, color, shape, turn=None):
    """`turn`: 0 or 1 moves first or second, 2 stays still, None is free."""
    radius = rng.uniform(*RADII[count])
    shares = {None: [0.195, 0.195, 0.195, 0.195, 0.22], 2: [0, 0, 0, 0, 1]}.get(turn, [0.25, 0.25, 0.25, 0.25, 0])
    direction = rng.choice(list(DIRECTIONS), p=shares)
    unit = np.array(DIRECTIONS[direction], dtype=float)
    room = np.array([aspect, 1.0]) - 2.24 * radius - 0.02
    span = np.array([aspect, 1.0])
    longest = np.minimum(0.65 * span, room)
    shift = unit * rng.uniform(0.36 * span, np.maximum(longest, 0.361 * span))
    low = 1.12 * radius + 0.01 + np.maximum(-shift, 0.0)
    high = np.array([aspect, 1.0]) - 1.12 * radius - 0.01 - np.maximum(shift, 0.0)
    start = rng.uniform(low, np.maximum(high, low))
    hue, saturation, value = (rng.uniform(*r) for r in COLORS[color])
    tilt = {"circle": 0.0, "square": 8.0, "triangle": 8.0, "star": 15.0}[shape]
    angle = np.deg2rad(rng.uniform(-tilt, tilt))
    thing = Thing(color, shape, str(direction), radius, start, shift, angle, hsv(hue, saturation, value))
    if turn in (0, 1):
        thing.begin, thing.end = rng.uniform(*SPANS[turn][:2]), rng.uniform(*SPANS[turn][2:])
    return thing


def touches(a, b):
    times = np.linspace(0.0, 1.0, 21)[:, None]
    gap = a.at(times) - b.at(times)
    return np.sqrt((gap ** 2).sum(1)).min() < a.radius + b.radius + 0.04


def make_scene(rng, aspect=None, count=None, ordered=None, plain=False):
    aspect = aspect or rng.choice([4 / 3, 16 / 9, 1.0], p=[0.55, 0.33, 0.12])
    count = count or (int(rng.integers(2, 5)) if ordered else 1 + int(rng.choice(4, p=COUNT_WEIGHTS)))
    if ordered is None:
        ordered = count > 1 and rng.random() < ORDERED_SHARE
    while True:
        colors = rng.permutation(list(COLORS))[:count]
        things = []
        for number, color in enumerate(colors):
            shape = str(rng.choice(SHAPES))
            for _ in range(25):
                thing = draw_thing(rng, count, aspect, str(color), shape, min(number, 2) if ordered else None)
                if not any(touches(thing, other) for other in things):
                    things.append(thing)
                    break
        if len(things) == count:
            break
    things.sort(key=lambda t: list(COLORS).index(t.color))
    background = "plain" if plain else str(rng.choice(["gradient", "noise", "zones", "stripes"]))
    softness = {
        "blur": rng.uniform(0.3, 0.9) if rng.random() < 0.6 else 0.0,
        "gain": rng.uniform(0.88, 1.08),
        "offset": rng.uniform(-10.0, 10.0),
        "quality": int(rng.uniform(45, 92)) if rng.random() < 0.6 else 0,
        "noise": rng.uniform(0.0, 4.0) if rng.random() < 0.4 else 0.0,
    }
    return Scene(aspect, things, int(rng.integers(1 << 31)), background, softness)


def dull(rng):
    return hsv(rng.uniform(0, 360), rng.uniform(0.0, 0.35), rng.uniform(0.15, 0.68))


def clouds(rng, width, height, octaves=4):
    total = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        cells = 3 * 2 ** octave
        patch = rng.standard_normal((cells, cells)).astype(np.float32)
        total += cv2.resize(patch, (width, height), interpolation=cv2.INTER_CUBIC) * 0.55 ** octave
    return total


def paint_background(scene, width, height):
    rng = np.random.default_rng(scene.seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = x / height * (scene.aspect * height / width), y / height
    first, second = dull(rng), dull(rng)
    if scene.background == "plain":
        return np.broadcast_to(np.float32(first), (height, width, 3)).copy()
    turn = rng.uniform(0, 2 * np.pi)
    along = np.cos(turn) * (x - scene.aspect / 2) + np.sin(turn) * (y - 0.5)
    if scene.background == "gradient":
        mix = np.clip(along / 1.2 + 0.5, 0, 1)
    elif scene.background == "noise":
        mix = np.clip(clouds(rng, width, height) * rng.uniform(0.15, 0.4) + 0.5, 0, 1)
    elif scene.background == "zones":
        level = rng.uniform(0.35, 0.75) + rng.uniform(-0.15, 0.15) * (x - scene.aspect / 2)
        mix = np.clip((y - level) * rng.uniform(15, 80) + 0.5, 0, 1)
    else:
        wave = np.sin(2 * np.pi * along * rng.uniform(2.0, 7.0))
        mix = np.clip(wave * rng.uniform(0.6, 4.0) + 0.5, 0, 1)
        second = 0.55 * first + 0.45 * second
    image = first + (second - first) * mix[..., None]
    shade = clouds(rng, width, height, 5) * rng.uniform(0.0, 9.0) + (y - 0.5) * rng.uniform(-30, 30)
    return np.clip(image + shade[..., None], 0, 255).astype(np.float32)


def outline(thing, time):
    """Corner points (N, 2) of the object, in units of the frame height."""
    if thing.shape == "circle":
        turns, radii = np.linspace(0, 2 * np.pi, 48, endpoint=False), 0.96
    elif thing.shape == "square":
        turns, radii = np.pi / 4 + np.pi / 2 * np.arange(4), 1.20
    elif thing.shape == "triangle":
        turns, radii = -np.pi / 2 + 2 * np.pi / 3 * np.arange(3), 1.15
    else:
        turns, radii = -np.pi / 2 + np.pi / 5 * np.arange(10), np.where(np.arange(10) % 2, 0.47, 1.15)
    turns = turns + thing.angle
    return thing.at(time) + thing.radius * np.stack([np.cos(turns), np.sin(turns)], 1) * np.reshape(radii, (-1, 1))


def render(scene, time, width, height, background=None):
    """One clean frame: RGB float32 (H, W, 3) and one coverage mask uint8 (H, W) per object."""
    image = (paint_background(scene, width, height) if background is None else background).copy()
    rows = np.linspace(1.08, 0.88, height, dtype=np.float32)[:, None, None]
    masks = []
    for thing in scene.things:
        points = outline(thing, time) * [width / scene.aspect, height]
        mask = np.zeros((height, width), np.uint8)
        cv2.fillPoly(mask, [np.round((points - 0.5) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        x0, y0 = np.maximum(np.floor(points.min(0)).astype(int) - 2, 0)
        x1, y1 = np.ceil(points.max(0)).astype(int) + 3
        part = image[y0:y1, x0:x1]
        alpha = mask[y0:y1, x0:x1, None].astype(np.float32) / 255.0
        part += alpha * (np.minimum(thing.rgb.astype(np.float32) * rows[y0:y1], 255.0) - part)
        masks.append(mask)
    return image, masks


def soften(image, softness, rng):
    """What a camera and a codec do to a frame: blur, brightness, noise, block artefacts. uint8 RGB out."""
    if softness["blur"]:
        image = cv2.GaussianBlur(image, (0, 0), softness["blur"])
    image = image * softness["gain"] + softness["offset"]
    if softness["noise"]:
        image = image + rng.standard_normal(image.shape, dtype=np.float32) * softness["noise"]
    image = np.clip(image, 0, 255).astype(np.uint8)
    if softness["quality"]:
        ok, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, softness["quality"]])
        image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    return image


def sample_times(frames, rng):
    """Times of `frames` frames of a clip of random length, by the rule int(arange(0, total, total / frames))."""
    total = int(rng.integers(40, 160))
    indices = np.arange(0, total, total / frames).astype(int)[:frames]
    return indices / (total - 1)
