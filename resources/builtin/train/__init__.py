# SPDX-License-Identifier: GPL-3.0-or-later
"""Trainer of the vision half and the low-rank adapter of the built-in model."""
