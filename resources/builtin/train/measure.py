# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the assembled built-in model with the program itself: `python -m train.measure all --cli sinkscope-cli`.

Each part writes one JSON file into `--out` (evidence), from which `train.card` writes the model card. Clips and answers
stay in `--work`; answers that are there already are not asked again.
"""
import argparse
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from .clips import held_out, make_clips
from .evaluate import read_lines, score
from .model import GRID
from .intervals import paired, proportion

SIDE = GRID // 2  # cells along a side of a frame
SEED = 20260
PARTS = {"seen": 1000, "unseen": 180, "interventions": 500, "sinks": 50}
VARIANTS = {
    "off": "off", "OutRo": "outro=outro", "VAR, paper": "var=var",
    "VAR, released code": "released=var:tau=20,rho=0.5,p=0.4,mass=0.2,first-layer=2,skip-last=false,needs-visual-sink=true",
    **{f"sink budget, k = {k}": f"budget{k}=streaming:sinks={k},window=160" for k in range(5)},
    "knock-out of sinks": "knockout=knockout",
    "knock-out of random tokens": "random=knockout:control=random,control-seed=1",
}


def seed_of(part):
    return SEED + list(PARTS).index(part)


def clips_of(options, part):
    """Folder of the held-out clips of a part; the scenes of a part follow from its seed and its count."""
    folder = Path(options.work) / part
    if not (folder / "requests.jsonl").exists():
        make_clips(folder, options.count or PARTS[part], seed_of(part), part == "unseen", options.jobs)
    return folder


def shards(items, count):
    """Consecutive parts of nearly equal length."""
    edges = [len(items) * i // count for i in range(count + 1)]
    return [items[a:b] for a, b in zip(edges, edges[1:]) if a < b]


def ask(options, folder, frames, variants=()):
    """Answers of `sinkscope-cli batch`, one line per clip and variant; as many programs side by side as --jobs says."""
    answers = folder / f"answers{frames}{'v' if variants else ''}.jsonl"
    if answers.exists():
        return read_lines(answers)
    running = []
    for number, requests in enumerate(shards(read_lines(folder / "requests.jsonl"), options.jobs)):
        path = folder / f"part{number}.jsonl"
        path.write_text("".join(json.dumps(r) + "\n" for r in requests))
        command = [options.cli, "batch", "--model", options.model, "--requests", path, "--frames", frames, "--threads",
                   options.threads, "--out", path.with_suffix(".out")]
        for variant in variants:
            command += ["--variant", variant]
        running.append((subprocess.Popen(list(map(str, command))), path.with_suffix(".out")))
    if any([program.wait() for program, _ in running]):
        raise SystemExit(f"{options.cli} batch did not answer all of {folder}")
    lines = [line for _, out in running for line in read_lines(out)]
    temporary = answers.with_suffix(".part")
    temporary.write_text("".join(json.dumps(line) + "\n" for line in lines))
    temporary.replace(answers)
    return lines


def write(options, name, values):
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(values, indent=1) + "\n")


def accuracy(options, part):
    """Exact answers per kind at 4 and 8 frames."""
    folder = clips_of(options, part)
    requests = read_lines(folder / "requests.jsonl")
    write(options, part, {str(f): score(requests, ask(options, folder, f)) for f in (4, 8)})


def interventions(options):
    """Accuracy, margin and flips of every variant beside the model as it is, with paired intervals."""
    folder = clips_of(options, "interventions")
    lines = ask(options, folder, 4, VARIANTS.values())
    names = [v.split("=")[0] for v in VARIANTS.values()]
    groups = {name: [line for line in lines if line["variant"] == name] for name in names}
    off = groups["off"]
    right = lambda group: np.array([line["answer"].strip() == line["target"] for line in group], float)
    margins = lambda group: np.array([line["margin"] for line in group])
    table = {}
    for title, name in zip(VARIANTS, names):
        group = groups[name]
        changed = np.array([a["answer"] != b["answer"] for a, b in zip(group, off)], float)
        table[title] = {"accuracy": proportion(right(group)), "accuracy_change": paired(right(group), right(off)),
                        "margin": float(margins(group).mean()), "margin_change": paired(margins(group), margins(off)),
                        "flips": int(changed.sum()), "clips": len(group)}
    write(options, "interventions", table)


def on_object(scene, cell, time):
    """Whether the middle of the cell (row, column) lies within an object's radius at the time."""
    middle = (np.array(cell[::-1]) + 0.5) / SIDE * [scene.aspect, 1.0]
    return any(np.hypot(*(thing.at(time) - middle)) < thing.radius for thing in scene.things)


def sink_rows(options, folder, request, rule):
    command = [options.cli, "sinks", "--model", options.model, "--video", folder / request["video"], "--question",
               request["question"], "--frames", 4, "--definition", rule, "--threads", options.threads, "--json"]
    return json.loads(subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout)


def visual_sinks(found, scene, first=3, frames=4):
    """Per layer the vision tokens of `found` [(frame, row, column, on an object)]."""
    layers = []
    for row in found["sinks"]["rows"]:
        cells = [(t - first) for t in row["tokens"] if first <= t < first + frames * SIDE * SIDE]
        places = [(c // (SIDE * SIDE), c // SIDE % SIDE, c % SIDE) for c in cells]
        layers.append([(*p, on_object(scene, p[1:], p[0] / frames)) for p in places])
    return layers


def sinks(options):
    """What the program's own analysis finds on held-out clips: the first token, secondary and visual sinks."""
    folder = clips_of(options, "sinks")
    requests = read_lines(folder / "requests.jsonl")
    result = {"clips": len(requests), "channels": [], "first_token_importance": [], "primary_segments": [],
              "secondaries": [], "visual": {}}
    for rule in ("phi", "importance_max"):
        counts, background, clips = np.zeros(30), 0, 0
        cells = {}
        with ThreadPoolExecutor(options.jobs) as pool:
            rows = list(pool.map(lambda request: sink_rows(options, folder, request, rule), requests))
        for number, found in enumerate(rows):
            layers = visual_sinks(found, held_out(seed_of("sinks"), number)[0])
            counts += [len(layer) for layer in layers]
            clips += any(layers)
            distinct = {place for layer in layers for place in layer}
            background += sum(not place[3] for place in distinct)
            for place in distinct:
                name = f"{place[1]},{place[2]}"
                cells[name] = cells.get(name, 0) + 1
            if rule == "phi":
                primary = found["levels"]["primary"]
                result["channels"].append(found["channels"])
                result["first_token_importance"].append(primary["importance"])
                result["primary_segments"].append(primary["segments"])
                result["secondaries"].append([{k: r[k] for k in ("text", "birth", "end", "kind")} for r in
                                              found["levels"]["rows"] if r["label"] != "primary"])
        total = sum(cells.values())
        result["visual"][rule] = {"clips_with_any": clips, "tokens": total, "on_background": background,
                                  "per_layer": (counts / len(requests)).round(3).tolist(), "cells": cells}
    write(options, "sinks", result)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=[*PARTS, "all"])
    parser.add_argument("--cli", default="sinkscope-cli")
    parser.add_argument("--model", default="builtin")
    parser.add_argument("--work", default="build-measure", help="folder of clips and answers")
    parser.add_argument("--out", default="evidence")
    parser.add_argument("--count", type=int, help="other than the usual number of clips")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="programs side by side")
    options = parser.parse_args()
    options.threads = max(1, os.cpu_count() // options.jobs)
    for part in PARTS if options.part == "all" else [options.part]:
        if part in ("seen", "unseen"):
            accuracy(options, part)
        else:
            {"interventions": interventions, "sinks": sinks}[part](options)


if __name__ == "__main__":
    main()
