# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/smolvlm: tiny random SmolVLM2 folders, and beside the weights of each what
transformers computes from them.

    python make_smolvlm.py --seed 1 --out ../data/smolvlm
"""
import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onevision_folder import write_json
from onevision_weights import Draw, text_weights, vision_weights
from sizes import COMMITTED, Size, add_size_option, size_of
from tiled_folder import folder_size, processing, text_config, write_tokenizer, write_weights
from tiled_goldens import CASES, Reference, write_goldens

DATA = Path(__file__).resolve().parent.parent / "data" / "smolvlm"
VARIANTS = ("hub", "resaved")
SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<global-img>",
            *[f"<row_{row}_col_{column}>" for row in range(1, 5) for column in range(1, 5)],
            "<fake_token_around_image>", "<image>", "<end_of_utterance>"]

# The folder's own template knows only pictures.
TEMPLATE = """\
<|im_start|>{% for message in messages %}{{message['role'] | capitalize}}\
{% if message['content'][0]['type'] == 'image' %}{{':'}}{% else %}{{': '}}{% endif %}\
{% for line in message['content'] %}{% if line['type'] == 'text' %}{{line['text']}}\
{% elif line['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>
{% endfor %}{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}"""


def model_config(variant: str, ids: dict, vocabulary: int, size: Size) -> dict:
    """`resaved` has the odd geometry of the largest model: patches that do not fill the picture,
    three of them merged along a side."""
    hub = variant == "hub"
    vision = {"model_type": "smolvlm_vision", "hidden_size": 24, "num_attention_heads": 3,
              "num_hidden_layers": 2, "intermediate_size": 40, "image_size": 64 if hub else 52,
              "patch_size": 8}
    text = text_config("llama", vocabulary, head_dim=16)
    text |= {"rope_theta": 100000.0, "qk_layer_norms": False, "rope_interleaved": False} if hub \
        else {"rope_parameters": {"rope_type": "default", "rope_theta": 5000.0}}
    return {"architectures": ["SmolVLMForConditionalGeneration"], "model_type": "smolvlm",
            "text_config": text | size.text, "vision_config": vision | size.vision,
            "image_token_id": ids["<image>"],
            "scale_factor": 4 if hub else 3, "tie_word_embeddings": False, "use_cache": True,
            "torch_dtype": "bfloat16"} | ({"use_resampler": False} if hub else {}) | size.model


def weights_of(config: dict, seed: int) -> dict:
    draw = Draw(seed)
    weights = text_weights(draw, config, 1.0) | vision_weights(draw, config)
    width = config["vision_config"]["hidden_size"] * config["scale_factor"] ** 2
    weights["connector.modality_projection.proj.weight"] = draw.matrix(
        config["text_config"]["hidden_size"], width, 1.0)
    names = {"language_model.lm_head.": "lm_head.", "language_model.model.": "model.text_model.",
             "vision_tower.vision_model.": "model.vision_model.", "connector.": "model.connector."}
    renamed = {}
    for name, value in weights.items():
        old = next(prefix for prefix in names if name.startswith(prefix))
        renamed[names[old] + name.removeprefix(old)] = value
    return renamed


def write_processors(variant: str, folder: Path, config: dict) -> None:
    vision = config["vision_config"]
    tile = vision["image_size"]
    tokens = (tile // vision["patch_size"] // config["scale_factor"]) ** 2
    shared = {"image_mean": [0.5] * 3, "image_std": [0.5] * 3,
              "max_image_size": {"longest_edge": tile}, "do_pad": True}
    general = {"processor_class": "SmolVLMProcessor", "image_seq_len": tokens}
    if variant == "hub":
        write_json(folder / "processor_config.json", general)
        write_json(folder / "preprocessor_config.json", processing(
            "image_processor", type="SmolVLMImageProcessor", **shared, resample=1,
            size={"longest_edge": 2 * tile}, do_image_splitting=True,
            video_sampling={"fps": 2, "max_frames": 16, "video_size": {"longest_edge": tile}}))
        return
    image = processing("image_processor", type="SmolVLMImageProcessor", **shared, resample=3,
                       size={"longest_edge": 3 * tile}, do_image_splitting=True)
    video = processing("video_processor", type="SmolVLMVideoProcessor", **shared, resample=2,
                       size={"longest_edge": tile + 21}, fps=1, num_frames=12)
    write_json(folder / "processor_config.json",
               general | {"image_processor": image, "video_processor": video})


def write_checkpoint(variant: str, folder: Path, seed: int, size: Size = COMMITTED) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = write_tokenizer(folder / "tokenizer.json", SPECIALS, digits_first=True)
    ids = {text: tokenizer.token_to_id(text) for text in SPECIALS}
    config = model_config(variant, ids, tokenizer.get_vocab_size() + 3, size)
    write_json(folder / "config.json", config)
    write_json(folder / "tokenizer_config.json",
               {"tokenizer_class": "PreTrainedTokenizerFast", "bos_token": "<|im_start|>",
                "eos_token": "<end_of_utterance>", "pad_token": "<|im_end|>",
                "unk_token": "<|endoftext|>", "model_max_length": 1024})
    write_json(folder / "generation_config.json", {"eos_token_id": ids["<end_of_utterance>"]})
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    write_processors(variant, folder, config)
    write_weights(folder, weights_of(config, seed), 1 if variant == "hub" else 2)


@torch.no_grad()
def require_same_as_idefics3(folder: Path, reference: Reference) -> None:
    """The first SmolVLM says model_type idefics3; its pictures and numbers are the same."""
    from tiled_goldens import write_media
    with tempfile.TemporaryDirectory() as place:
        other = Path(place) / "model"
        shutil.copytree(folder, other)
        config = json.loads((other / "config.json").read_text())
        config |= {"model_type": "idefics3", "architectures": ["Idefics3ForConditionalGeneration"]}
        config["vision_config"]["model_type"] = "idefics3_vision"
        write_json(other / "config.json", config)
        settings = json.loads((other / "preprocessor_config.json").read_text())
        settings["image_processor_type"] = "Idefics3ImageProcessor"
        write_json(other / "preprocessor_config.json", settings)
        general = json.loads((other / "processor_config.json").read_text())
        write_json(other / "processor_config.json",
                   general | {"processor_class": "Idefics3Processor"})
        media = write_media(other, 7)
        old = Reference(other)
        expected = reference.prompt(CASES["images"], media)[1]
        found = old.prompt(CASES["images"], media)[1]
        assert torch.equal(expected["input_ids"], found["input_ids"])
        assert torch.equal(expected["pixel_values"], found["pixel_values"])
        gap = reference.model(**expected).logits - old.model(**found).logits
        assert gap.abs().max() < 1e-5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=DATA)
    add_size_option(parser)
    options = parser.parse_args()
    for variant in VARIANTS:
        folder = options.out / variant
        size = size_of(options.size, f"smolvlm/{variant}")
        write_checkpoint(variant, folder, options.seed, size)
        reference = write_goldens(folder, options.seed, size)
        if variant == "hub":
            require_same_as_idefics3(folder, reference)
        print(folder_size(folder))


if __name__ == "__main__":
    main()
