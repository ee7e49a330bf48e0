"""func2 at an array of whole numbers."""

from cells import DERIVATIVE, report, write

CALL = """\
x = np.array([1.0, 2.0])
grad = numerical_derivative(func2, x)
print(grad)
print(x)"""

right = [DERIVATIVE, CALL]
report(right, write(right, 1, "[1.0, 2.0]", "[1, 2]"), ["grad", "x"])
