"""`x[idx] = tmp_val` was never written."""

from cells import DERIVATIVE, report, write

LOOK = """\
grad = numerical_derivative(func2, x)
print(grad)
print(x)"""

right = [DERIVATIVE, "x = np.array([1.0, 2.0])\n" + LOOK, LOOK]
report(right, write(right, 0, "        x[idx] = tmp_val\n", ""), ["grad", "x"])
