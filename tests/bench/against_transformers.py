#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one random LLaVA-OneVision checkpoint with a decoder of Qwen2-0.5B's shape through
transformers and through sinkscope-cli, every run in a process of its own and in turns, and prints a
table. Needs what tests/reference/requirements.txt names.

    python against_transformers.py --tokens 1024,2048,4096 --dtype f32 --dtype bf16
    python against_transformers.py --checkpoint-only
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from half_billion_checkpoint import NEWLINE_TOKENS, TOKENS_PER_FRAME, checkpoint, default_cache
from half_billion_checkpoint import read_json, write_frames
from peak_watch import PeakWatch
from tokenizers import Tokenizer

HERE = Path(__file__).resolve().parent
GIBIBYTE = 1 << 30
SDPA, EAGER = "transformers sdpa", "transformers eager, attentions"
PLAIN, CAPTURED = "sinkscope, no capture", "sinkscope, default capture"
TEMPLATE_TOKENS_ABOUT = 40
KILLED = -9


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokens", default="1024,2048,4096", help="prompt lengths")
    parser.add_argument("--dtype", action="append", choices=("f32", "bf16"), help="default: both")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--new-tokens", type=int, default=24)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--skip-eager", action="store_true")
    parser.add_argument("--cli", type=Path, help="sinkscope-cli; default: of build/dev or release")
    parser.add_argument("--cache", type=Path, default=default_cache())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--checkpoint-only", action="store_true",
                        help="make the folder, print its path and stop")
    return parser.parse_args()


def find_cli(given: Path | None) -> Path:
    builds = [HERE.parent.parent / "build" / name / "app" / "sinkscope-cli"
              for name in ("release", "dev")]
    found = [file for file in ([given] if given else builds) if file.is_file()]
    if found:
        # The newest: an old build measures what the program was.
        return max(found, key=lambda file: file.stat().st_mtime)
    sys.exit(f"no sinkscope-cli at {given or builds[0]}; build it or give --cli")


def make_prompt(options: argparse.Namespace, tokens: int) -> tuple[Path, str]:
    """Frames and a question that make a prompt of exactly so many tokens."""
    room = tokens - NEWLINE_TOKENS - TEMPLATE_TOKENS_ABOUT
    frames = room // TOKENS_PER_FRAME
    if frames < 1:
        sys.exit(f"--tokens {tokens}: too few for one frame of {TOKENS_PER_FRAME} tokens")
    tokenizer = Tokenizer.from_file(str(options.folder / "tokenizer.json"))
    fixed = frames * TOKENS_PER_FRAME + NEWLINE_TOKENS

    def length(question: str) -> int:
        text = f"<|im_start|>user \n{question}<|im_end|><|im_start|>assistant\n"
        return fixed + len(tokenizer.encode(text).ids)

    question = "What happens in the video?"
    while length(question) < tokens:
        question += " the"
    return write_frames(options.cache, frames, options.seed), question


def attention_bytes(folder: Path, tokens: int, dtype: str) -> int:
    text = read_json(folder / "config.json")["text_config"]
    rows = text["num_hidden_layers"] * text["num_attention_heads"] * tokens
    return rows * tokens * (2 if dtype == "bf16" else 4)


def available_bytes() -> int:
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 1 << 62


def run_transformers(options: argparse.Namespace, point: dict, attention: str) -> dict:
    job = {"folder": str(options.folder), "frames": str(point["frames"]), "attention": attention,
           "question": point["question"], "dtype": point["dtype"], "threads": options.threads,
           "new_tokens": options.new_tokens}
    if attention == "eager":
        # Half as much again for the intermediate results. A system out of memory may end others.
        needed = 1.5 * attention_bytes(options.folder, point["tokens"], point["dtype"])
        if needed > available_bytes():
            return {"failed": f"does not fit: needs about {needed / GIBIBYTE:.0f} GiB"}
    # Settings for the program's own BLAS have no business here.
    environment = {key: value for key, value in os.environ.items()
                   if not key.startswith("OPENBLAS_")}
    done = subprocess.run([sys.executable, HERE / "transformers_worker.py", json.dumps(job)],
                          env=environment, capture_output=True, text=True)
    if done.returncode == KILLED or "allocate memory" in done.stderr:
        return {"failed": "does not fit: out of memory"}
    if done.returncode != 0:
        sys.exit(f"transformers failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def cli_command(options: argparse.Namespace, dtype: str, capture: str) -> list[str]:
    return [str(options.cli), "run", "--json", "--ignore-eos", "--model", str(options.folder),
            "--dtype", dtype, "--threads", str(options.threads), "--capture", capture]


def finished(watch: PeakWatch) -> dict:
    if watch.process.returncode != 0:
        sys.exit(f"sinkscope-cli failed:\n{watch.errors}")
    return json.loads(watch.output)


def loaded_bytes(options: argparse.Namespace, dtype: str) -> int:
    """What the program holds once the model is loaded and has been used a little."""
    watch = PeakWatch(cli_command(options, dtype, "none")
                      + ["--question", "The video.", "--max-new-tokens", "8"])
    finished(watch)
    return watch.last()


def run_sinkscope(options: argparse.Namespace, point: dict, capture: str) -> dict:
    watch = PeakWatch(cli_command(options, point["dtype"], capture)
                      + ["--video", str(point["frames"]), "--question", point["question"],
                         "--max-new-tokens", str(options.new_tokens)])
    said = finished(watch)
    times = said["timings"]
    ran = sum(times.get(stage, 0) for stage in ("media", "vision", "prefill", "decode"))
    ids = [step["id"] for step in said["generated"]]
    base = point["loaded"]
    return {"prompt": said["prompt"]["ids"], "ids": ids, "prefill": times["prefill"],
            "decode": (len(ids) - 1) / times["decode"], "base": base,
            "over": watch.peak(ran) - base}


def runners(options: argparse.Namespace) -> dict:
    table = {SDPA: lambda point: run_transformers(options, point, "sdpa")}
    if not options.skip_eager:
        table[EAGER] = lambda point: run_transformers(options, point, "eager")
    table[PLAIN] = lambda point: run_sinkscope(options, point, "none")
    table[CAPTURED] = lambda point: run_sinkscope(options, point, "default")
    return table


def measure_point(options: argparse.Namespace, point: dict) -> dict:
    """Results by program; those that did not fit are tried once."""
    results = {}
    for turn in range(options.repeat):
        for name, run in runners(options).items():
            before = results.setdefault(name, [])
            if before and "failed" in before[0]:
                continue
            print(f"{point['tokens']} tokens, {point['dtype']}: {name}, "
                  f"{turn + 1} of {options.repeat}", file=sys.stderr)
            before.append(run(point))
    return results


def agreeing(ids: list, reference: list) -> int:
    for index, (left, right) in enumerate(zip(ids, reference)):
        if left != right:
            return index
    return min(len(ids), len(reference))


def check(point: dict, results: dict) -> list[str]:
    """What differs that must not. With bf16 the last bits may turn an answer; f32 may not."""
    faults = []
    reference = results[SDPA][0]
    if len(reference["prompt"]) != point["tokens"]:
        faults.append(f"the prompt has {len(reference['prompt'])} tokens, not {point['tokens']}")
    for name, runs in results.items():
        for run in runs:
            if "failed" in run:
                continue
            if run["prompt"] != reference["prompt"]:
                faults.append(f"{point['tokens']} tokens: {name} has other prompt ids")
            if point["dtype"] == "f32" and run["ids"] != reference["ids"]:
                faults.append(f"{point['tokens']} tokens: {name} answers {run['ids']}, "
                              f"transformers {reference['ids']}")
    return faults


def middle(runs: list, key: str) -> float:
    return statistics.median(run[key] for run in runs)


def table_row(point: dict, name: str, runs: list, sdpa: list) -> str:
    where = f"| {point['tokens']} | {point['dtype']} | {name} "
    if "failed" in runs[0]:
        return where + f"| {runs[0]['failed']} | | | | | | | |"
    speed = statistics.median(s["prefill"] / r["prefill"] for r, s in zip(runs, sdpa))
    decode = statistics.median(r["decode"] / s["decode"] for r, s in zip(runs, sdpa))
    same = min(agreeing(run["ids"], sdpa[0]["ids"]) for run in runs)
    return (where + f"| {middle(runs, 'prefill'):.2f} | {speed:.2f}× "
            f"| {middle(runs, 'base') / GIBIBYTE:.2f} | +{middle(runs, 'over') / GIBIBYTE:.3f} "
            f"| {point['eager'](middle(runs, 'over'))} | {middle(runs, 'decode'):.1f} "
            f"| {decode:.2f}× | {same}/{len(runs[0]['ids'])} |")


def print_point(point: dict, results: dict) -> None:
    eager = results.get(EAGER, [])
    known = eager and "failed" not in eager[0]
    point["eager"] = lambda over: (f"1/{middle(eager, 'over') / max(over, 1):.1f}" if known else "")
    for name, runs in results.items():
        print(table_row(point, name, runs, results[SDPA]), flush=True)


def main() -> None:
    options = parse()
    options.folder = checkpoint(options.cache, options.seed)
    if options.checkpoint_only:
        print(options.folder)
        return
    options.cli = find_cli(options.cli)
    faults = []
    print("| prompt tokens | type | program | prefill, s | speed / sdpa | loaded, GiB "
          "| peak over loaded, GiB | of eager's | decode, tokens/s | decode / sdpa | same tokens |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for dtype in options.dtype or ["f32", "bf16"]:
        loaded = loaded_bytes(options, dtype)
        for tokens in map(int, options.tokens.split(",")):
            frames, question = make_prompt(options, tokens)
            point = {"tokens": tokens, "dtype": dtype, "frames": frames, "question": question,
                     "loaded": loaded}
            results = measure_point(options, point)
            print_point(point, results)
            faults += check(point, results)
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
