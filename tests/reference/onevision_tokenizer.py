# SPDX-License-Identifier: GPL-3.0-or-later
"""A small but real byte-level BPE tokenizer in the manner of Qwen2, and two chat templates."""
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers
from tokenizers import pre_tokenizers, processors, trainers

SPECIAL_TOKENS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<image>", "<video>"]
MERGED_VOCABULARY = 320

CORPUS = [
    "What happens in the video? The red circle moves to the left of the blue square.",
    "How many shapes are there? There are three shapes, and the green one is the largest.",
    "Describe the video. A ball rolls over the grass; the dog runs after it.",
    "You are a helpful assistant. Which colour is it? It is 42.",
] + ["user", "system", "assistant"] * 12  # roles are single tokens, as in real vocabularies

WORDS = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
         r"|\s*[\r\n]+|\s+(?!\S)|\s+")

# As on the Hub: a space after the role, no line break after the end of a turn.
TEMPLATE_SPACE = """\
{% for message in messages %}{{ '<|im_start|>' + message['role'] + ' ' }}\
{# Pictures first. #}\
{% for content in message['content'] | selectattr('type', 'equalto', 'image') %}{{ '<image>\\n' }}\
{% endfor %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'video') %}{{ '<video>\\n' }}\
{% endfor %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'text') %}\
{{ content['text'] }}{% endfor %}{{ '<|im_end|>' }}{% endfor %}\
{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}
"""

# With a system turn and line breaks, as the language half was trained.
TEMPLATE_SYSTEM = """\
{% for message in messages %}\
{% if loop.first and message['role'] != 'system' %}\
{{ '<|im_start|>system\\nYou are a helpful assistant.<|im_end|>\\n' }}{% endif %}\
{{ '<|im_start|>' + message['role'] + '\\n' }}\
{% for content in message['content'] %}\
{% if content['type'] == 'video' %}{{ '<video>\\n' }}\
{% elif content['type'] == 'text' %}{{ content['text'] }}{% endif %}\
{% endfor %}{{ '<|im_end|>\\n' }}{% endfor %}\
{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}
"""


def write_tokenizer(path: Path, special_tokens: list[str] = SPECIAL_TOKENS,
                    first_token: str | None = None) -> Tokenizer:
    """Trains on CORPUS, adds the special tokens and saves tokenizer.json. `first_token` is put
    before every text by the post-processor."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(WORDS), behavior="isolated", invert=False),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=MERGED_VOCABULARY, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(CORPUS, trainer)
    tokenizer.add_special_tokens(
        [AddedToken(text, special=True, normalized=False) for text in special_tokens])
    if first_token:
        tokenizer.post_processor = processors.TemplateProcessing(
            single=f"{first_token} $A", pair=f"{first_token} $A {first_token} $B",
            special_tokens=[(first_token, tokenizer.token_to_id(first_token))])
    tokenizer.save(str(path), pretty=False)
    return tokenizer
