# SPDX-License-Identifier: GPL-3.0-or-later
"""One run through transformers, in a process of its own: reads a JSON object from the first
argument and prints one. against_transformers.py starts it."""
import json
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import AutoProcessor, LlavaOnevisionForConditionalGeneration

KIBIBYTE = 1024


def status_bytes(key: str) -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key + ":"):
            return int(line.split()[1]) * KIBIBYTE
    raise RuntimeError(f"/proc/self/status has no {key}")


class Clock:
    """Time from the moment the decoder gets the prompt: neither side's vision half counts."""

    def __init__(self, model):
        self.start = 0.0
        model.model.language_model.register_forward_pre_hook(self.begin)

    def begin(self, *_) -> None:
        self.start = time.perf_counter()


def load(job: dict):
    eager = job["attention"] == "eager"
    model = LlavaOnevisionForConditionalGeneration.from_pretrained(
        job["folder"], dtype=getattr(torch, {"f32": "float32", "bf16": "bfloat16"}[job["dtype"]]),
        attn_implementation="eager" if eager else "sdpa")
    return AutoProcessor.from_pretrained(job["folder"]), model.eval()


def make_inputs(processor, job: dict, dtype: torch.dtype) -> dict:
    frames = load_file(job["frames"])["frames"]
    message = [{"role": "user", "content": [{"type": "video"},
                                            {"type": "text", "text": job["question"]}]}]
    text = processor.apply_chat_template(message, add_generation_prompt=True, tokenize=False)
    inputs = processor(text=text, videos=[frames.permute(0, 3, 1, 2)], return_tensors="pt")
    inputs["pixel_values_videos"] = inputs["pixel_values_videos"].to(dtype)
    return dict(inputs)


def answer(model, inputs: dict, job: dict, known: int) -> dict:
    """Greedy. Ids beyond the tokenizer mean nothing and are never said, as in our program."""
    clock = Clock(model)
    output = model(**inputs, use_cache=True, logits_to_keep=1,
                   output_attentions=job["attention"] == "eager")
    ids = [int(output.logits[0, -1, :known].argmax())]
    prefill = time.perf_counter() - clock.start
    past = output.past_key_values
    kept = output.attentions  # whoever asks for them keeps them
    start = time.perf_counter()
    for _ in range(job["new_tokens"] - 1):
        output = model(input_ids=torch.tensor([[ids[-1]]]), past_key_values=past, use_cache=True)
        ids.append(int(output.logits[0, -1, :known].argmax()))
    seconds = time.perf_counter() - start
    del kept
    return {"ids": ids, "prefill": prefill, "decode": (len(ids) - 1) / seconds}


@torch.no_grad()
def run(job: dict) -> dict:
    torch.set_num_threads(job["threads"])
    processor, model = load(job)
    inputs = make_inputs(processor, job, model.dtype)
    prompt = inputs["input_ids"]
    # A first small step lets the library set up what it keeps.
    model(input_ids=prompt[:, :4], logits_to_keep=1)
    base = status_bytes("VmRSS")
    Path("/proc/self/clear_refs").write_text("5\n")
    result = answer(model, inputs, job, len(processor.tokenizer))
    peak = status_bytes("VmHWM")
    return result | {"prompt": prompt[0].tolist(), "base": base, "over": peak - base}


if __name__ == "__main__":
    print(json.dumps(run(json.loads(sys.argv[1]))))
