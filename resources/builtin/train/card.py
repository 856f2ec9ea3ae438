# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes model_card.md from the files in evidence and the curves of training: `python -m train.card`.

Every figure in the card comes from those files; the words around them are in card_text.md, and history.md in evidence says
how the shipped weights were trained.
"""
import argparse
import json
from pathlib import Path

from .evaluate import read_lines


def share(right, asked):
    return f"{right} of {asked} ({100 * right / max(1, asked):.1f} %)"


def accuracy_table(values):
    rows = ["| kind | 4 frames | 8 frames |", "| --- | --- | --- |"]
    kinds = list(values["4"])
    rows += [f"| {kind} | {share(*values['4'][kind])} | {share(*values['8'][kind])} |" for kind in kinds]
    total = [share(*(sum(column) for column in zip(*values[f].values()))) for f in ("4", "8")]
    return "\n".join([*rows, f"| **all** | **{total[0]}** | **{total[1]}** |"])


def change(values, unit=1.0, digits=1):
    mean, low, high = (unit * v for v in values)
    return f"{mean:+.{digits}f} ({low:+.{digits}f} … {high:+.{digits}f})"


def interventions_table(values):
    rows = ["| variant | exact answers | change, points | margin | change | answers changed |",
            "| --- | --- | --- | --- | --- | --- |"]
    for title, row in values.items():
        off = title == "off"
        rows.append(f"| {title} | {100 * row['accuracy'][0]:.1f} % | {'' if off else change(row['accuracy_change'], 100)} | "
                    f"{row['margin']:.2f} | {'' if off else change(row['margin_change'], 1, 2)} | "
                    f"{'' if off else str(row['flips']) + ' of ' + str(row['clips'])} |")
    return "\n".join(rows)


def ranges(layers):
    """'3–9, 12–29' for a list of [first, last]."""
    return ", ".join(f"{a}–{b}" if a != b else str(a) for a, b in layers) or "none"


def most_common(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return max(counts.items(), key=lambda pair: pair[1])


def sinks_text(values):
    n = values["clips"]
    channels, same = most_common([", ".join(map(str, c)) or "none" for c in values["channels"]])
    segments, agree = most_common([ranges(s) for s in values["primary_segments"]])
    means = [sum(column) / n for column in zip(*values["first_token_importance"])]
    lines = [f"- sink channels found by calibration: {channels} (in {same} of {n} clips);",
             f"- the first token is a primary sink in layers {segments} (in {agree} of {n} clips);",
             "- its mean importance α by layer: " + ", ".join(f"{i} {v:.2f}" for i, v in enumerate(means)) + ";"]
    secondaries = [len(rows) for rows in values["secondaries"]]
    lives = sorted({(r["text"].strip() or "⏎", r["birth"], r["end"]) for rows in values["secondaries"] for r in rows})
    lines.append(f"- secondary sinks: {sum(secondaries) / n:.1f} per clip; by token, birth and end: " + (
        ", ".join(f"“{t}” {b}–{e}" for t, b, e in lives[:8]) or "none") + ";")
    for rule, title in (("phi", "φ ≥ 20"), ("importance_max", "importance α > 0.3 in some head")):
        seen = values["visual"][rule]
        layers = [f"{i} ({c:.1f})" for i, c in enumerate(seen["per_layer"]) if c >= 0.05]
        where = sorted(seen["cells"].items(), key=lambda pair: -pair[1])[:4]
        text = (f"- visual sinks by {title}: in {seen['clips_with_any']} of {n} clips, "
                f"{seen['tokens'] / n:.1f} tokens per clip")
        if seen["tokens"]:
            text += (f", {100 * seen['on_background'] / seen['tokens']:.0f} % of them on background; layers (tokens per "
                     f"clip): {', '.join(layers) or 'scattered'}; most often in the cells (row, column) "
                     + ", ".join(f"({name})" for name, _ in where))
        lines.append(text + ".")
    return "\n".join(lines)


def draw_curves(log, path):
    """Loss, share of right tokens, and exact answers of the checks over the steps of stage 2."""
    import matplotlib
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "curves"  # the same file every time
    import matplotlib.pyplot as plt
    joint = [line for line in log if line["stage"] == "joint"]
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3), layout="constrained")
    left.plot([l["step"] for l in joint], [l["answers"] for l in joint], color="#0072b2", linewidth=0.8)
    left.set(xlabel="step", ylabel="loss of answers", yscale="log")
    for frames, colour in ((4, "#0072b2"), (8, "#d55e00")):
        checks = [line for line in log if line["stage"] == f"check{frames}"]
        right.plot([l["step"] for l in checks], [100 * l["overall"] for l in checks], color=colour, marker="o",
                   markersize=3, label=f"{frames} frames")
    right.set(xlabel="step", ylabel="exact answers in checks, %", ylim=(0, 100))
    right.legend()
    figure.savefig(path, metadata={"Date": None})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--evidence", type=Path, default=Path("evidence"))
    parser.add_argument("--out", type=Path, default=Path("model_card.md"))
    options = parser.parse_args()
    load = lambda name: json.loads((options.evidence / f"{name}.json").read_text())
    draw_curves(read_lines(options.evidence / "log.jsonl"), options.evidence / "curves.svg")
    text = (Path(__file__).parent / "card_text.md").read_text()
    fields = {"seen": accuracy_table(load("seen")), "unseen": accuracy_table(load("unseen")),
              "interventions": interventions_table(load("interventions")), "sinks": sinks_text(load("sinks")),
              "history": (options.evidence / "history.md").read_text().strip()}
    fields |= {f"{part}_clips": str(sum(asked for _, asked in load(part)["4"].values())) for part in ("seen", "unseen")}
    fields |= {"intervention_clips": str(load("interventions")["off"]["clips"])}
    for name, value in fields.items():
        text = text.replace("{" + name + "}", value)
    options.out.write_text(text)


if __name__ == "__main__":
    main()
