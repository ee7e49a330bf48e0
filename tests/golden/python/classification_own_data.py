# Simple logistic regression (classification)
# Exported from Descent. Run it with NumPy, and it prints the rows of the page.
# ?lesson=classification&data=0.5:0,1:0,1.5:1,2:0,2.5:1,3.25:1,-4:0,5:1,6:1,-2.125:0,0:0&seed=7&w=0.25&lr=0.1&delta=0.001&steps=5000

import numpy as np

# inputs
x_data = np.array([
    0.5, 1, 1.5, 2, 2.5, 3.25, -4, 5, 6, -2.125, 0,
]).reshape(11, 1)
# answers that are already known
t_data = np.array([0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0]).reshape(11, 1)

print("x_data.shape = ", x_data.shape, "t_data.shape = ", t_data.shape)

# the exact start of this run
W = np.array([[0.25]])
b = np.array([0.7799187922401146])
print("W = ", W, "W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape)

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def loss_func(x, t):
    delta = 1e-7

    z = np.dot(x, W) + b
    y = sigmoid(z)

    return -np.sum(t*np.log(y + delta) + (1 - t)*np.log((1 - y) + delta))

# numerical derivative: nudge one element up and down, all others held still
def numerical_derivative(f, x):
    delta_x = 0.001
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

def error_val(x, t):
    delta = 1e-7

    z = np.dot(x, W) + b
    y = sigmoid(z)

    return -np.sum(t*np.log(y + delta) + (1 - t)*np.log((1 - y) + delta))

def predict(x):
    z = np.dot(x, W) + b
    y = sigmoid(z)

    if y >= 0.5:
        result = 1
    else:
        result = 0

    return y, result

learning_rate = 0.1

f = lambda x: loss_func(x_data, t_data)

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", "\n", ", b = ", b)

for step in range(5000):
    W -= learning_rate * numerical_derivative(f, W)
    b -= learning_rate * numerical_derivative(f, b)

    if (step % 500 == 0):
        print("step = ", step, "error_val = ", error_val(x_data, t_data), "W = ", W, "b = ", b)

(real_val, logical_val) = predict(3)
print(real_val, logical_val)

(real_val, logical_val) = predict(17)
print(real_val, logical_val)
