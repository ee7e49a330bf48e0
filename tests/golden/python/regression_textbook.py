# Simple linear regression
# Exported from Descent. Run it with NumPy, and it prints the rows of the page.
# ?lesson=regression&seed=42&lr=0.05&steps=3000&order=textbook

import numpy as np

# inputs
x_data = np.array([1, 2, 3, 4, 5]).reshape(5, 1)
# answers that are already known
t_data = np.array([2, 3, 4, 5, 6]).reshape(5, 1)

# the same seed gives the same start
np.random.seed(42)
W = np.random.rand(1, 1)
b = np.random.rand(1)
print("W = ", W, "W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape)

def loss_func(x, t):
    y = np.dot(x, W) + b

    return (np.sum((t - y)**2))/(len(x))

# numerical derivative: nudge one element up and down, all others held still
def numerical_derivative(f, x):
    delta_x = 1e-4
    grad = np.zeros_like(x)

    it = np.nditer(x, flags = ['multi_index'], op_flags = ['readwrite'])

    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + delta_x
        fx1 = f(x)

        x[idx] = tmp_val - delta_x
        fx2 = f(x)
        grad[idx] = (fx1 - fx2) / (2*delta_x)

        x[idx] = tmp_val
        it.iternext()

    return grad

# not the loss: this squares the sum, the loss sums the squares
def error_val(x, t):
    y = np.dot(x, W) + b

    return (np.sum(t - y)**2) / (len(x))

def predict(x):
    y = np.dot(x, W) + b

    return y

learning_rate = 0.05

f = lambda x : loss_func(x_data, t_data)

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", W, "\n", ", b = ", b)

for step in range(3000):
    # textbook order: every gradient from the old values
    grad_W = numerical_derivative(f, W)
    grad_b = numerical_derivative(f, b)
    W -= learning_rate * grad_W
    b -= learning_rate * grad_b

    if (step % 250 == 0):
        print("step = ", step, "error value = ", error_val(x_data, t_data), "W = ", W, ", b = ", b)
