# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a tiny folder with transformers (eager attention, float32) and keeps what the engine must
reproduce."""
import json
from pathlib import Path

import torch
from onevision_folder import seeded_frames
from reference_methods import Intervention, OutRo, Var
from safetensors.torch import save_file
from sizes import COMMITTED, Size
from transformers import AutoProcessor, LlavaOnevisionForConditionalGeneration
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

QUESTION = "Which colour is the naïve shape 42, and where does it move?"
SMALLEST_GAP = 5e-3  # between the best two logits of a step, so that rounding cannot swap them
NEW_TOKENS, METHOD_TOKENS = 16, 8
ATTENTION_ROWS = 40  # the last ones; the newline and a few patches are among them


class Reference:
    def __init__(self, folder: Path):
        self.processor = AutoProcessor.from_pretrained(folder)
        self.model, report = LlavaOnevisionForConditionalGeneration.from_pretrained(
            folder, dtype=torch.float32, attn_implementation="eager", output_loading_info=True)
        for kind in ("missing_keys", "unexpected_keys", "mismatched_keys"):
            left = [key for key in report[kind] if key != "lm_head.weight"]
            assert not left, f"{folder}: {kind} {left}"
        self.model.eval()
        head, text = self.model.lm_head.weight, self.model.config.text_config
        embedding = self.model.get_input_embeddings().weight
        assert torch.equal(head, embedding) == text.tie_word_embeddings
        self.known = len(self.processor.tokenizer)

    def prompt(self, frames: torch.Tensor) -> tuple[str, dict]:
        message = [{"role": "user", "content": [{"type": "video"},
                                                {"type": "text", "text": QUESTION}]}]
        text = self.processor.apply_chat_template(message, add_generation_prompt=True,
                                                  tokenize=False)
        inputs = self.processor(text=text, videos=[frames.permute(0, 3, 1, 2)],
                                return_tensors="pt")
        return text, inputs

    def inside(self, inputs: dict) -> dict:
        """Residuals entering every layer and leaving the last, attention and logits."""
        layers = self.model.model.language_model.layers
        leaving = []
        handle = layers[-1].register_forward_hook(
            lambda _module, _args, out: leaving.append(out[0] if isinstance(out, tuple) else out))
        output = self.model(**inputs, output_hidden_states=True, output_attentions=True)
        handle.remove()
        last = leaving[0].view(1, -1, output.hidden_states[0].shape[-1])
        residuals = torch.cat([*output.hidden_states[:len(layers)], last], 0)
        return {"residuals": residuals, "attentions": torch.cat(output.attentions, 0),
                "logits": output.logits[0, -1]}

    def forward(self, inputs: dict) -> dict:
        """The same and the vision features."""
        run = self.inside(inputs)
        features = self.model.get_video_features(
            inputs["pixel_values_videos"], return_dict=True).pooler_output
        return run | {"features": features.reshape(-1, run["residuals"].shape[-1])}

    def greedy(self, inputs: dict, count: int) -> tuple[torch.Tensor, list, list, float]:
        """First logits, ids, log-probabilities and the smallest gap. Ids beyond the tokenizer mean
        nothing and are never said, as in the engine."""
        output = self.model(**inputs, use_cache=True)
        first = output.logits[0, -1]
        ids, logprobs, gap = [], [], float("inf")
        for step in range(count):
            logits = output.logits[0, -1, :self.known]
            best = logits.topk(2).values
            gap = min(gap, (best[0] - best[1]).item())
            ids.append(int(logits.argmax()))
            logprobs.append(torch.log_softmax(logits, -1)[ids[-1]].item())
            if step + 1 < count:
                output = self.model(input_ids=torch.tensor([[ids[-1]]]),
                                    past_key_values=output.past_key_values, use_cache=True)
        return first, ids, logprobs, gap

    def with_method(self, method, inputs: dict, vision: list) -> dict:
        action = Intervention(method)
        ALL_ATTENTION_FUNCTIONS.register("reference_method", action.attention)
        text = self.model.model.language_model
        text.config._attn_implementation = "reference_method"
        handles = action.attach(text.layers, vision)
        first, ids, logprobs, gap = self.greedy(inputs, METHOD_TOKENS)
        for handle in handles:
            handle.remove()
        text.config._attn_implementation = "eager"
        return {"logits": first, "tokens": ids, "logprobs": logprobs, "gap": gap}


def method_runs() -> dict:
    """The engine's option text of every run, and the method that the reference applies."""
    var = {"dims": [9], "tau": 4.0}
    outro = {"minimum": 25.0, "median_factor": 30.0}
    var_text, outro_text = "dims=9,tau=4", "minimum=25,median-factor=30"
    return {
        "var": (f"var:{var_text}", Var(**var)),
        "var_text_sinks": (f"var:{var_text},needs-visual-sink=false",
                           Var(**var, needs_visual_sink=False)),
        "var_released": (f"var:{var_text},rho=0.5,p=0.4,first-layer=2,skip-last=false",
                         Var(**var, p=0.4, first_layer=2, skip_last=False)),
        "outro": (f"outro:{outro_text}", OutRo(**outro)),
        "outro_decode": (f"outro:{outro_text},decode-rotation=on",
                         OutRo(**outro, decode_rotation=True)),
        "outro_enhance": (f"outro:{outro_text},rotate=false", OutRo(**outro, rotate=False)),
        "outro_rotate": (f"outro:{outro_text},enhance=false", OutRo(**outro, enhance=False)),
    }


def method_goldens(reference: Reference, inputs: dict, vision: list, baseline) -> tuple:
    tensors, facts = {}, {}
    for name, (text, method) in method_runs().items():
        run = reference.with_method(method, inputs, vision)
        shift = (run["logits"] - baseline).abs().max().item()
        assert shift > 1e-2, f"{name} changes nothing"
        assert run["gap"] > SMALLEST_GAP, f"{name}: step too close to call, {run['gap']}"
        tensors[f"{name}.logits"] = run["logits"]
        facts[name] = {"method": text, "tokens": run["tokens"], "logprobs": run["logprobs"],
                       "sinks": method.sinks}
        if isinstance(method, Var):
            assert method.phi_margin > 1e-3, f"{name}: φ too close to τ"
            counts = [count for layer in method.edited for count in layer]
            assert 0 < sum(count > 0 for count in counts) < len(counts)
            facts[name]["edited"] = counts
        else:
            assert method.threshold_margin > 1e-3, f"{name}: |h| too close to the threshold"
            facts[name]["relaxed"] = method.relaxed
        print(f"  {name}: logits move by {shift:.3f}, {sum(map(bool, method.sinks))} layers with sinks")
    return tensors, facts


def as_bytes(pixels: torch.Tensor) -> torch.Tensor:
    """Pixel values are (byte/255 − 0.5)/0.5; the bytes take a quarter of the room."""
    values = ((pixels * 0.5 + 0.5) * 255).round()
    assert torch.allclose((values / 255 - 0.5) / 0.5, pixels, atol=1e-6)
    return values.to(torch.uint8)


def inside_goldens(run: dict, prompt_tokens: int) -> tuple:
    layers, heads = run["attentions"].shape[:2]
    where = [[0, heads - 1], [layers - 1, 0]]
    first_query = max(0, prompt_tokens - ATTENTION_ROWS)
    rows = [run["attentions"][layer, head, first_query:] for layer, head in where]
    return ({"residuals": run["residuals"], "attention": torch.stack(rows)},
            {"attention_heads": where, "attention_first_query": first_query})


@torch.no_grad()
def write_goldens(variant: str, folder: Path, seed: int, size: Size = COMMITTED) -> None:
    reference = Reference(folder)
    side = reference.model.config.vision_config.image_size
    shape = (2, side, side) if variant in ("sinks", "half") else (3, 48, 64)
    frames = seeded_frames(seed, *size.media.get("video", shape))
    text, inputs = reference.prompt(frames)
    run = reference.forward(inputs)
    first, ids, logprobs, gap = reference.greedy(inputs, NEW_TOKENS)
    assert torch.allclose(first, run["logits"], atol=1e-5)
    assert gap > SMALLEST_GAP, f"{variant}: step too close to call, {gap}"
    pixels = inputs["pixel_values_videos"][0]
    prompt_ids = inputs["input_ids"][0].tolist()
    video = reference.model.config.video_token_id
    vision = [i for i, token in enumerate(prompt_ids) if token == video]
    tensors = {"frames": frames, "seconds": torch.arange(len(frames), dtype=torch.float32) / 2,
               "pixels": as_bytes(pixels), "features": run["features"], "logits": run["logits"]}
    facts = {"question": QUESTION, "prompt": text, "ids": prompt_ids,
             "vision": [vision[0], vision[-1]], "tokens": ids, "logprobs": logprobs}
    if variant in ("qwen2", "llama"):
        more, where = inside_goldens(run, len(prompt_ids))
        tensors |= more
        facts |= where
    if variant == "sinks":
        more, methods = method_goldens(reference, inputs, vision, run["logits"])
        tensors |= more
        facts["methods"] = methods
    save_file({name: value.contiguous() for name, value in tensors.items()},
              folder / "golden.safetensors")
    (folder / "golden.safetensors").chmod(0o644)
    (folder / "golden.json").write_text(json.dumps(facts, ensure_ascii=False) + "\n")
