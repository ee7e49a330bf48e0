"""The quotient without its second bracket."""

from cells import DERIVATIVE, report, write

CALL = """\
grad = numerical_derivative(func1, np.array([3.0]))
print(grad)"""

DATA = """\
x_data = np.array([1, 2, 3, 4, 5]).reshape(5, 1)
t_data = np.array([2, 3, 4, 5, 6]).reshape(5, 1)

np.random.seed(0)
W = np.random.rand(1, 1)
b = np.random.rand(1)

def loss_func(x, t):
    y = np.dot(x, W) + b
    
    return (np.sum((t - y)**2))/(len(x))"""

TRAINING = """\
learning_rate = 1e-2

f = lambda x : loss_func(x_data, t_data)

print("W =", W.ravel(), "b =", b)

for step in range(8001):
    
    W -= learning_rate * numerical_derivative(f, W)
    b -= learning_rate * numerical_derivative(f, b)

print("W =", W.ravel(), "b =", b)"""

right = [DERIVATIVE, CALL, DATA, TRAINING]
report(right, write(right, 0, "/ (2*delta_x)", "/ 2*delta_x"), ["grad", "W", "b"])
