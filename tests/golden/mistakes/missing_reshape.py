"""Targets (4,) against outputs (4, 1), in training AND."""

from cells import AND, report, write

report(AND, write(AND, 1, "[0, 0, 0, 1]).reshape(4, 1)", "[0, 0, 0, 1])"), ["W", "b", "y"])
