# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that tokenizers find hard: every script, emoji sequences, digits, runs of white space,
combining marks, look-alikes of special tokens, code, right-to-left text, control characters."""
import random
import unicodedata

WORDS = """the a of and to in is it was video frame shows red green blue yellow circle square moves
left right what how many which shape colour person walking dog street question answer describe Hello
world HELLO don't we're I'VE it's they'll I'd can't 'Sample l'eau naïve café façade internationalisation
user assistant system image token attention sink USER: ASSISTANT: Ελλάδα ΣΊΣΥΦΟΣ кошка собака
Приветствие 北京 天気 漢字 こんにちは カタカナ ｶﾀｶﾅ 안녕하세요 สวัสดี नमस्ते বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી
ਪੰਜਾਬੀ ଓଡ଼ିଆ සිංහල ລາວ မြန်မာ ខ្មែរ བོད་ཡིག ქართული Հայերեն አማርኛ ᏣᎳᎩ ᠮᠣᠩᠭᠣᠯ مرحبا فارسی اردو שלום ܫܠܡܐ ދިވެހި
Đặng łódź Straße STRASSE İstanbul ısı ﬁn ﬂ ǆ Ǆ ſ K Å ½ Ⅷ ⅷ ⑧ ㊀ ㍿ ﷺ""".split()
SPACES = [" ", "  ", "   ", "    ", "\t", "\t\t", "\n", "\n\n", "\r\n", "\r", " \n ", "\n  ", "\x0b",
          "\x0c", "\x1c", "\x1f", "\x85", "\xa0", "\u1680", "\u180e", "\u2000", "\u2007", "\u200b",
          "\u2028", "\u2029", "\u202f", "\u205f", "\u2060", "\u3000", "\ufeff"]
EMOJI = ["😀", "👍🏽", "👩‍👩‍👧", "👨🏿‍🚀", "🏳️‍🌈", "🇩🇪", "🇯🇵🇧🇷", "❤️‍🔥", "☃", "☃️", "1️⃣", "#️⃣", "🧑‍🤝‍🧑",
         "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🫠", "🪿", "©️", "™"]
MARKS = ["e\u0301", "\u0301", "A\u030a", "o\u0323\u0302", "o\u0302\u0323", "\u1100\u1161\u11a8",
         "가\u11a8", "\u212b", "\u2126", "q\u0307\u0323", "\u0344", "\u0958", "\u09c7\u09be", "\u0b47\u0b57",
         "\u0f73", "\u0f71\u0f72", "Z\u0351\u0316\u0363\u0334\u0321", "\u05e9\u05bc\u05c1", "\u0628\u0651\u064e", "ﬃ",
         "\U0001d15e", "\U0002f800", "\uf900", "\u1e9b\u0323", "i\u0307\u0301", "\u03b1\u0345\u0301"]
NUMBERS = ["0", "1", "12", "123", "1234", "2024", "3.14159", "1,000,000", "0x1F", "1e-9", "٣٤", "४२", "๑๒",
           "一二三", "²", "½", "Ⅻ", "𝟘𝟙", "１２３", "10:30", "50%", "€5", "v2.0.1"]
MARKED = ["<", ">", "<|", "|>", "</", "/>", "[", "]", "<s>", "</s>", "<unk>", "<pad>", "<image>", "<video>",
          "<s", "s>", "< s >", "<S>", "<<s>>", "<image", "<|im_start|>", "<|im_end|>", "<|im_end",
          "<|endoftext|>", "<|endoftext|", "<tool>", "[INST]", "[/INST]", "<0x0A>", "<0xE2>", "<0xZZ>", "<0x0a>",
          "▁", "▁▁", "▁the", "Ġ", "Ċ", "Ã©", "Ġthe", "mot", "Ångström", "A\u030angstro\u0308m", "<strip>",
          "﹤s﹥", "＜s＞", "<\u0338s>"]
CODE = ["def f(x):\n    return x\n", "for (int i = 0; i < n; ++i) {\n\t", "__init__", "a_b", "camelCase",
        "#include <a>", "// note", "/* x */", "\\n", "\\u0041", "{}", "()[]", "=>", "!==", "&&", "||", "&amp;",
        "https://a.b/c?d=e&f#g", "C:\\x\\y", "user@host", "$x", "@x", "`x`", "\"q\"", "'q'", "'s", "'S", "'ſ", "'ll",
        "'LL", "'Re", "’s", "'", "''", "...", "?!\n", "—", "…", "«x»", "!!!", "-", "--", "*", "**b**", "|a|b|"]
CONTROLS = ["\x00", "\x01", "\x07", "\x08", "\x1b[0m", "\x7f", "\x80", "\x9f", "\xad", "\u200c", "\u200d", "\u200e",
            "\u200f", "\u202e", "\u2066", "\u2069", "\ufff9", "\ufffc", "\ufffd", "\ufffe", "\uffff", "\U0001ffff",
            "\U000e0001", "\U000e0041", "\ue000", "\U0010fffd", "\U0010ffff", "Ã", "â\x80\x99", "ï»¿"]
KINDS = [(WORDS, 40), (SPACES, 10), (EMOJI, 5), (MARKS, 7), (NUMBERS, 8), (MARKED, 10), (CODE, 8),
         (CONTROLS, 3)]
RANGES = [(0x20, 0x7F), (0x80, 0x250), (0x250, 0x800), (0x800, 0x1100), (0x1100, 0x3000), (0x3000, 0xA000),
          (0xA000, 0xD800), (0xE000, 0x10000), (0x10000, 0x11000), (0x11000, 0x17000), (0x17000, 0x1F000),
          (0x1F000, 0x1FB00), (0x20000, 0x33500)]


def code_points():
    """Every code point, alone between letters, after a digit, and with marks around it."""
    for code in range(0x110000):
        if 0xD800 <= code < 0xE000 or 0x33500 <= code < 0xE0000 or 0xF0100 <= code < 0x10FF00:
            continue
        yield f"a{chr(code)}b {chr(code)}{chr(code)} 1{chr(code)}'s"


def runs(rng):
    """One short thing many times: runs decide how greedy a splitter is."""
    kind = rng.choice([SPACES, SPACES, NUMBERS, EMOJI, MARKS, MARKED, WORDS])
    return "".join(rng.choice(kind) * rng.randint(1, 9) for _ in range(rng.randint(1, 4)))


def word_of_one_script(rng):
    low, high = rng.choice(RANGES)
    start = rng.randrange(low, high)
    return "".join(chr(min(high - 1, start + rng.randrange(24))) for _ in range(rng.randint(1, 8)))


def part(rng):
    chance = rng.random()
    if chance < 0.08:
        return word_of_one_script(rng)
    if chance < 0.14:
        return runs(rng)
    kind = rng.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0]
    return rng.choice(kind)


def texts(seed, count, longest=20):
    """The same texts for the same arguments, of at most `longest` parts each."""
    rng = random.Random(seed)
    out = ["", " ", "  ", "Hello world", " Hello world", "Hello world "]
    for kind, _ in KINDS:
        out += kind
    while len(out) < count:
        pieces = []
        for _ in range(rng.randint(1, min(longest, rng.choice([3, 8, 20])))):
            pieces.append(part(rng))
            if rng.random() < 0.45:
                pieces.append(" ")
        text = "".join(pieces)
        if rng.random() < 0.1:
            text = unicodedata.normalize(rng.choice(["NFC", "NFD", "NFKC", "NFKD"]), text)
        out.append(text)
    return out[:count]
