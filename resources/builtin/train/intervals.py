# SPDX-License-Identifier: GPL-3.0-or-later
"""Intervals for the model card."""
import numpy as np

REPEATS, SHARE = 10_000, 0.95


def proportion(hits):
    """(share, low, high): Wilson's 95 % interval of 0/1 values."""
    n, p, z = len(hits), float(np.mean(hits)), 1.96
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return [p, float(middle - half), float(middle + half)]


def paired(values, baseline, seed=1):
    """(mean difference, low, high): 95 % percentile bootstrap over pairs."""
    gaps = np.asarray(values) - np.asarray(baseline)
    rng = np.random.default_rng(seed)
    means = gaps[rng.integers(len(gaps), size=(REPEATS, len(gaps)))].mean(1)
    low, high = np.quantile(means, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    return [float(gaps.mean()), float(low), float(high)]
