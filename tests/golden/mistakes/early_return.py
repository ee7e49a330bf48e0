"""`return grad` within the loop."""

from cells import DERIVATIVE, report, write

CALLS = """\
grad1 = numerical_derivative(func1, np.array([3.0]))
grad2 = numerical_derivative(func2, np.array([1.0, 2.0]))
grad3 = numerical_derivative(func3, np.array([[1.0, 2.0],[3.0, 4.0]]))
print(grad1)
print(grad2)
print(grad3)"""

right = [DERIVATIVE, CALLS]
wrong = write(right, 0, "\n    return grad", "\n        return grad")
report(right, wrong, ["grad1", "grad2", "grad3"])
