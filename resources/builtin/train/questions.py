# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions and answers about a scene, in plain English. Every question has exactly one right answer.

Objects are named by colour, which is unique in a scene, or by shape where only one object has it. Descriptions
list the objects in the order of `scenes.COLORS`.
"""
from .scenes import COLORS, SHAPES

KINDS = ("color", "shape", "direction", "count", "presence", "place", "description")
NUMBERS = ("no", "one", "two", "three", "four")
MARGIN = 0.05  # least distance of a centre from a line between thirds, as a share of the side

COLOR = ("What color is the {shape}?", "What colour is the {shape}?", "Which color is the {shape}?",
         "Tell me the color of the {shape}.", "Which colour does the {shape} have?")
SHAPE = ("What shape is the {color} object?", "What is the shape of the {color} object?",
         "Which shape is the {color} one?", "What is the {color} object?", "What shape does the {color} thing have?")
DIRECTION = ("Which way does the {name} move?", "Where does the {name} go?",
             "In which direction does the {name} move?", "How does the {name} move?",
             "What direction is the {name} moving in?", "Which way is the {name} going?")
COUNT = ("How many objects are there?", "How many shapes are there?", "How many objects do you see?",
         "How many objects are in the video?", "Count the objects.")
COUNT_SHAPE = ("How many {shape}s are there?", "How many {shape}s do you see?", "How many {shape}s are in the video?")
PRESENCE = ("Is there a {name}?", "Do you see a {name}?", "Is a {name} in the video?", "Can you see a {name}?",
            "Does the video show a {name}?")
START = ("Where is the {name} at the start?", "Where is the {name} at the beginning?",
         "Where does the {name} start?", "In the first frame, where is the {name}?")
END = ("Where is the {name} at the end?", "Where does the {name} end?", "Where does the {name} end up?")
STILL = ("Where is the {name}?", "Which part of the picture is the {name} in?")
DESCRIBE = ("Describe the video.", "What happens in the video?", "What do you see?", "What happens?",
            "Describe what you see.", "Tell me what happens in the video.")
CELLS = (("at the top left", "at the top", "at the top right"), ("on the left", "in the center", "on the right"),
         ("at the bottom left", "at the bottom", "at the bottom right"))


def article(word):
    return "an" if word[0] in "aeiou" else "a"


def third(value):
    """0, 1 or 2; None near a line between two thirds."""
    if min(abs(value - 1 / 3), abs(value - 2 / 3)) < MARGIN:
        return None
    return int(value * 3)


def cell(scene, thing, time):
    x, y = thing.at(time)
    column, row = third(x / scene.aspect), third(y)
    return None if column is None or row is None else CELLS[row][column]


def motion(thing):
    return "stays still" if thing.direction == "still" else f"moves {thing.direction}"


class Questions:
    """Draws question-answer pairs (kind, question, answer) for scenes."""

    def __init__(self, rng):
        self.rng = rng

    def pick(self, items):
        return items[int(self.rng.integers(len(items)))]

    def name(self, scene, thing):
        names = [f"{thing.color} {thing.shape}", f"{thing.color} {thing.shape}", f"{thing.color} object"]
        if sum(t.shape == thing.shape for t in scene.things) == 1:
            names.append(thing.shape)
        return self.pick(names)

    def color(self, scene):
        single = [t for t in scene.things if sum(o.shape == t.shape for o in scene.things) == 1]
        if not single:
            return None
        thing = self.pick(single)
        return self.pick(COLOR).format(shape=thing.shape), f"The {thing.shape} is {thing.color}."

    def shape(self, scene):
        thing = self.pick(scene.things)
        return self.pick(SHAPE).format(color=thing.color), f"It is a {thing.shape}."

    def direction(self, scene):
        thing = self.pick(scene.things)
        return self.pick(DIRECTION).format(name=self.name(scene, thing)), f"It {motion(thing)}."

    def count(self, scene):
        if self.rng.random() < 0.65:
            question, noun, number = self.pick(COUNT), "object", len(scene.things)
        else:
            noun = self.pick([t.shape for t in scene.things] + list(SHAPES))
            question = self.pick(COUNT_SHAPE).format(shape=noun)
            number = sum(t.shape == noun for t in scene.things)
        verb, plural = ("is", "") if number == 1 else ("are", "s")
        return question, f"There {verb} {NUMBERS[number]} {noun}{plural}."

    def presence(self, scene):
        truth = self.rng.random() < 0.5
        style = int(self.rng.integers(3))
        real = {(t.color, t.shape) for t in scene.things}
        thing = self.pick(scene.things)
        if truth:
            color, shape = thing.color, thing.shape
        elif style == 0:
            shape = self.pick([s for s in SHAPES if s not in {r[1] for r in real}])
        elif style == 1:
            color = self.pick([c for c in COLORS if c not in {r[0] for r in real}])
        else:
            pairs = [(thing.color, s) for s in SHAPES] + [(c, thing.shape) for c in COLORS]
            color, shape = self.pick([p for p in pairs if p not in real])
        name = (lambda: shape, lambda: f"{color} object", lambda: f"{color} {shape}")[style]()
        question = self.pick(PRESENCE).format(name=name).replace(f" a {name}", f" {article(name)} {name}")
        return question, "Yes." if truth else "No."

    def place(self, scene):
        thing = self.pick(scene.things)
        start, late, end = (cell(scene, thing, time) for time in (0.0, 0.75, 1.0))
        options = [(START, start)] if start else []
        if end and late == end:
            options.append((END, end))
        if thing.direction == "still" and start:
            options.append((STILL, start))
        if not options:
            return None
        wording, answer = self.pick(options)
        return self.pick(wording).format(name=self.name(scene, thing)), f"It is {answer}."

    def description(self, scene):
        parts = [f"{article(t.color).capitalize()} {t.color} {t.shape} {motion(t)}." for t in scene.things]
        return self.pick(DESCRIBE), " ".join(parts)

    def of_kind(self, scene, kind):
        """(kind, question, answer), or None where the scene has no unambiguous question of the kind."""
        try:
            pair = getattr(self, kind)(scene)
        except (IndexError, ValueError):
            return None
        return pair and (kind, *pair)

    def draw(self, scene, kinds):
        """One turn per entry of `kinds` that the scene allows, without repeated questions."""
        turns = {}
        for kind in kinds:
            turn = self.of_kind(scene, kind)
            if turn:
                turns.setdefault(turn[1], turn)
        return list(turns.values())
