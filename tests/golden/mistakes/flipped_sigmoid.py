"""1 / (1 + e^x) for the sigmoid, in training AND."""

from cells import AND, report, write

report(AND, write(AND, 0, "np.exp(-x)", "np.exp(x)"), ["W", "b", "y"])
