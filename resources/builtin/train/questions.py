# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions and answers about a scene, in plain English. Every question has exactly one right answer.

Objects are named by colour, which is unique in a scene, or by shape where only one object has it. Descriptions
list the objects in the order of `scenes.COLORS`.
"""
from . import wording
from .scenes import COLORS, SHAPES

KINDS = ("color", "shape", "direction", "count", "presence", "place", "order", "description", "outside")
NUMBERS = ("no", "one", "two", "three", "four")
MARGIN = 0.05  # least distance of a centre from a line between thirds, as a share of the side
CELLS = (("at the top left", "at the top", "at the top right"), ("on the left", "in the center", "on the right"),
         ("at the bottom left", "at the bottom", "at the bottom right"))


def article(word):
    return "an" if word[0] in "aeiou" else "a"


def with_article(question, name):
    return question.replace(f" a {name}", f" {article(name)} {name}")


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
    """Draws question-answer pairs (kind, question, answer) for scenes.

    `unseen` draws wordings that training never uses; `plain` leaves out sloppy typing (no question mark, small letters)
    and synonyms, which training has now and then.
    """

    def __init__(self, rng, unseen=False, plain=False):
        self.rng, self.unseen, self.plain = rng, unseen, plain

    def pick(self, items):
        return items[int(self.rng.integers(len(items)))]

    def chance(self, share):
        return self.rng.random() < share

    def word(self, kind, seen, **fields):
        """A wording of the kind with its fields filled in; an unseen one only if it has the same fields."""
        options = seen
        if self.unseen:
            options = [w for w in wording.UNSEEN[kind] if w.count("{") == len(fields)]
        return self.pick(options).format(**fields)

    def shape_word(self, shape):
        if not self.plain and shape in wording.SYNONYMS and self.chance(0.15):
            return wording.SYNONYMS[shape]
        return shape

    def name(self, scene, thing):
        shape = self.shape_word(thing.shape)
        names = [f"{thing.color} {shape}", f"{thing.color} {shape}", f"{thing.color} object", f"{thing.color} thing"]
        if sum(t.shape == thing.shape for t in scene.things) == 1:
            names.append(shape)
        return self.pick(names)

    def color(self, scene):
        single = [t for t in scene.things if sum(o.shape == t.shape for o in scene.things) == 1]
        thing = self.pick(single)
        return self.word("color", wording.COLOR, shape=self.shape_word(thing.shape)), f"The {thing.shape} is {thing.color}."

    def shape(self, scene):
        thing = self.pick(scene.things)
        return self.word("shape", wording.SHAPE, color=thing.color), f"It is a {thing.shape}."

    def direction(self, scene):
        thing = self.pick(scene.things)
        return self.word("direction", wording.DIRECTION, name=self.name(scene, thing)), f"It {motion(thing)}."

    def count(self, scene):
        if self.unseen or self.chance(0.65):
            question, noun, number = self.word("count", wording.COUNT), "object", len(scene.things)
        else:
            noun = self.pick([t.shape for t in scene.things] + list(SHAPES))
            question = self.pick(wording.COUNT_SHAPE).format(shape=noun)
            number = sum(t.shape == noun for t in scene.things)
        verb, plural = ("is", "") if number == 1 else ("are", "s")
        return question, f"There {verb} {NUMBERS[number]} {noun}{plural}."

    def presence(self, scene):
        truth = self.chance(0.5)
        real = {(t.color, t.shape) for t in scene.things}
        thing = self.pick(scene.things)
        if truth:
            color, shape, style = thing.color, thing.shape, int(self.rng.integers(3))
        else:
            color, shape, style = self.absent(real, thing)
        name = (lambda: shape, lambda: f"{color} object", lambda: f"{color} {shape}", lambda: shape)[style]()
        question = self.word("presence", wording.PRESENCE, name=name)
        return with_article(question, name), "Yes." if truth else "No."

    def absent(self, real, thing):
        """Colour, shape and style of name of something that is not in the scene."""
        style = int(self.rng.choice(4, p=[0.29, 0.29, 0.29, 0.13]))
        if style == 0:
            return None, self.pick([s for s in SHAPES if s not in {r[1] for r in real}]), style
        if style == 1:
            return self.pick([c for c in COLORS if c not in {r[0] for r in real}]), None, style
        if style == 3:
            return None, self.pick(wording.NOUNS), style
        pairs = [(thing.color, s) for s in SHAPES] + [(c, thing.shape) for c in COLORS]
        return *self.pick([p for p in pairs if p not in real]), style

    def place(self, scene):
        thing = self.pick(scene.things)
        start, late, end = (cell(scene, thing, time) for time in (0.0, 0.73, 1.0))
        options = [(wording.START, start)] if start else []
        if not self.unseen:
            if end and late == end:
                options.append((wording.END, end))
            if thing.direction == "still" and start:
                options.append((wording.STILL, start))
        seen, answer = self.pick(options)
        return self.word("place", seen, name=self.name(scene, thing)), f"It is {answer}."

    def order(self, scene):
        first, second = scene.order()
        full = lambda t: f"{t.color} {self.shape_word(t.shape)}"
        says = lambda t, when: f"The {t.color} {t.shape} moves {when}."
        a, b = (first, second) if self.chance(0.5) else (second, first)
        style = int(self.rng.integers(2 if self.unseen else 5))
        if style == 0:
            return self.word("order", wording.FIRST), says(first, "first")
        if style == 1:
            return self.word("order", wording.EITHER, a=full(a), b=full(b)), says(first, "first")
        if style == 2:
            return self.pick(wording.LAST), says(second, "last")
        return self.order_by_name(scene)

    def order_by_name(self, scene):
        """Whether one of two named objects moves before or after the other."""
        first, second = scene.order()
        a, b = (first, second) if self.chance(0.5) else (second, first)
        before = self.chance(0.5)
        question = self.pick(wording.BEFORE if before else wording.AFTER)
        named = (f"{t.color} {self.shape_word(t.shape)}" for t in (a, b))
        return question.format(**dict(zip("ab", named))), "Yes." if (a is first) == before else "No."

    def description(self, scene):
        parts = [f"{article(t.color).capitalize()} {t.color} {t.shape} {motion(t)}." for t in scene.things]
        return self.word("description", wording.DESCRIBE), " ".join(parts)

    def outside(self, scene):
        """About something else, or about an object that is not there."""
        if self.unseen:
            return self.pick(wording.OUTSIDE_UNSEEN), wording.OUTSIDE_ANSWER
        if self.chance(0.6):
            return wording.outside(self.rng), wording.OUTSIDE_ANSWER
        real = {(t.color, t.shape) for t in scene.things}
        pairs = [(c, s) for c in COLORS for s in SHAPES if (c, s) not in real]
        color, shape = self.pick(pairs)
        question = self.pick(wording.DIRECTION + wording.START + wording.END).format(name=f"{color} {shape}")
        return question, f"There is no {color} {shape}."

    def typed(self, question):
        """The question as someone in a hurry types it, now and then."""
        if self.plain or self.unseen or not self.chance(0.12):
            return question
        return question.rstrip("?.!").lower() if self.chance(0.5) else question.rstrip("?.!")

    def of_kind(self, scene, kind):
        """(kind, question, answer), or None where the scene has no unambiguous question of the kind."""
        try:
            question, answer = getattr(self, kind)(scene)
        except (IndexError, ValueError):
            return None
        return kind, self.typed(question), answer

    def draw(self, scene, kinds):
        """One turn per entry of `kinds` that the scene allows, without repeated questions."""
        turns = {}
        for kind in kinds:
            turn = self.of_kind(scene, kind)
            if turn:
                turns.setdefault(turn[1], turn)
        return list(turns.values())
