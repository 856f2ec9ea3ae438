# SPDX-License-Identifier: GPL-3.0-or-later
"""Wordings of the questions. `UNSEEN` holds some that training never uses, to measure whether paraphrases are understood."""

COLOR = ("What color is the {shape}?", "What colour is the {shape}?", "Which color is the {shape}?",
         "Tell me the color of the {shape}.", "Which colour does the {shape} have?", "What is the color of the {shape}?")
SHAPE = ("What shape is the {color} object?", "What is the shape of the {color} object?",
         "Which shape is the {color} one?", "What is the {color} object?", "What shape does the {color} thing have?",
         "What is the {color} thing?")
DIRECTION = ("Which way does the {name} move?", "Where does the {name} go?", "Which direction does the {name} move?",
             "In which direction does the {name} move?", "How does the {name} move?",
             "What direction is the {name} moving in?", "Which way is the {name} going?", "Where is the {name} going?",
             "Which way does the {name} travel?")
COUNT = ("How many objects are there?", "How many shapes are there?", "How many objects do you see?",
         "How many objects are in the video?", "Count the objects.", "How many things are there?")
COUNT_SHAPE = ("How many {shape}s are there?", "How many {shape}s do you see?", "How many {shape}s are in the video?")
PRESENCE = ("Is there a {name}?", "Do you see a {name}?", "Is a {name} in the video?", "Can you see a {name}?",
            "Does the video show a {name}?")
START = ("Where is the {name} at the start?", "Where is the {name} at the beginning?",
         "Where does the {name} start?", "In the first frame, where is the {name}?")
END = ("Where is the {name} at the end?", "Where does the {name} end?", "Where does the {name} end up?",
       "In the last frame, where is the {name}?")
STILL = ("Where is the {name}?", "Which part of the picture is the {name} in?")
DESCRIBE = ("Describe the video.", "What happens in the video?", "What do you see?", "What happens?",
            "Describe what you see.", "Tell me what happens in the video.")
FIRST = ("What moves first?", "Which object moves first?", "Which shape moves first?", "What starts to move first?")
LAST = ("What moves last?", "Which object moves last?", "What moves second?", "Which object moves later?")
EITHER = ("Which moves first, the {a} or the {b}?", "What moves first, the {a} or the {b}?",
          "Does the {a} or the {b} move first?")
BEFORE = ("Does the {a} move before the {b}?", "Does the {a} move earlier than the {b}?")
AFTER = ("Does the {a} move after the {b}?", "Does the {a} move later than the {b}?")

UNSEEN = {
    "color": ("Can you name the color of the {shape}?", "The {shape} has which color?"),
    "shape": ("Which shape does the {color} thing have?", "Tell me the shape of the {color} object."),
    "direction": ("Which direction does the {name} go?", "Tell me which way the {name} moves.",
                  "In what direction does the {name} travel?"),
    "count": ("What is the number of objects?", "How many things can you see?"),
    "presence": ("Does a {name} appear?", "Is a {name} visible?"),
    "place": ("Where is the {name} when the video starts?", "At the start, where is the {name}?"),
    "order": ("Which thing moves first?", "Who moves first, the {a} or the {b}?"),
    "description": ("What is going on in the video?", "Please describe the video."),
}

OUTSIDE_ANSWER = "I only know colored shapes."
_COUNTRIES = ("France", "Spain", "Japan", "Brazil", "Kenya", "Canada", "Norway", "Egypt", "India", "Peru", "Chile", "Italy")
_SUBJECTS = ("man", "woman", "dog", "cat", "child", "teacher", "driver", "bird", "horse", "player", "girl", "boy", "robot")
_TOPICS = ("love", "the sea", "winter", "music", "computers", "history", "football", "space", "bread", "trees", "money")
_WORDS = ("hello", "water", "house", "friend", "thank you", "morning", "bread", "sun")
OUTSIDE = (
    "Hello!", "Hi.", "Hi there!", "How are you?", "What is your name?", "Who are you?", "Thank you.", "Good morning!",
    "What can you do?", "Are you human?", "Tell me a joke.", "Tell me a story.", "What time is it?", "Who made you?",
    "What is the weather like?", "Is it raining?", "Is it day or night?", "Is there any sound?", "Who made this video?",
    "How long is the video?", "What language do they speak?", "What is the title of the video?", "Is the video funny?",
    "What is the meaning of life?", "Who won the game?", "What is the score?", "Where was the video filmed?",
    "What is the camera doing?", "What is written in the video?", "How fast is it?", "Why does it move?",
    "What will happen next?", "How old is the {subject}?", "What is the {subject} doing?", "What is the {subject} wearing?",
    "Is the {subject} happy?", "Who is the {subject}?", "Why is the {subject} angry?", "Where is the {subject} from?",
    "What does the {subject} say?", "What is the capital of {country}?", "Who is the president of {country}?",
    "How many people live in {country}?", "What do people eat in {country}?", "Have you been to {country}?",
    "Write a poem about {topic}.", "Tell me about {topic}.", "What do you know about {topic}?", "Explain {topic}.",
    "What is {topic}?", "Why is {topic} important?", "What is {one} plus {two}?", "What is {one} times {two}?",
    "Is {one} larger than {two}?", "Translate {word} into French.", "How do you say {word} in German?",
    "What does {word} mean?", "Spell {word}.")
OUTSIDE_UNSEEN = (
    "Who painted the Mona Lisa?", "What is the boiling point of water?", "Can you sing a song?", "Is the car parked legally?",
    "What are the people eating?", "How tall is the building?", "Which team is winning?", "Do you like pizza?",
    "Give me a recipe for soup.", "What day is it today?", "Which actor plays in this movie?", "Solve the equation for me.",
    "What mood is the singer in?", "What brand is the phone?", "Where can I buy shoes?", "Summarize the news.")
NOUNS = ("dog", "cat", "car", "person", "tree", "house", "bird", "table", "phone", "boat", "flower", "bicycle",
         "man", "woman", "child", "horse", "train", "cup", "book")
SYNONYMS = {"circle": "ball", "square": "box"}


def outside(rng):
    """A question that has nothing to do with coloured shapes."""
    pick = lambda items: items[int(rng.integers(len(items)))]
    fields = {"subject": pick(_SUBJECTS), "country": pick(_COUNTRIES), "topic": pick(_TOPICS), "word": pick(_WORDS),
              "one": int(rng.integers(2, 40)), "two": int(rng.integers(2, 40))}
    return pick(OUTSIDE).format(**fields)
