# Simple linear regression
# Exported from Descent. Run it with NumPy, and it prints the rows of the page.
# ?lesson=regression&data=0.5:1.25,-1:-0.3,2:3,-0:1e-07,4.75:1000,3:2.5,7:9&w=-2&b=1e-05&lr=0.02&steps=1000&gradient=exact&predict=10,-0.5

import numpy as np

# inputs
x_data = np.array([0.5, -1, 2, -0.0, 4.75, 3, 7]).reshape(7, 1)
# answers that are already known
t_data = np.array([1.25, -0.3, 3, 1e-07, 1000, 2.5, 9]).reshape(7, 1)

# the exact start of this run
W = np.array([[-2.0]])
b = np.array([1e-05])
print("W = ", W, "W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape)

def loss_func(x, t):
    y = np.dot(x, W) + b

    return (np.sum((t - y)**2))/(len(x))

# gradient worked out on paper, without delta_x
def gradient_W(x, t):
    y = np.dot(x, W) + b

    return -2 * (np.sum((t - y)*x) / len(x))

def gradient_b(x, t):
    y = np.dot(x, W) + b

    return -2 * (np.sum(t - y) / len(x))

# not the loss: this squares the sum, the loss sums the squares
def error_val(x, t):
    y = np.dot(x, W) + b

    return (np.sum(t - y)**2) / (len(x))

def predict(x):
    y = np.dot(x, W) + b

    return y

learning_rate = 0.02

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", W, "\n", ", b = ", b)

for step in range(1000):
    W -= learning_rate * gradient_W(x_data, t_data)
    b -= learning_rate * gradient_b(x_data, t_data)

    if (step % 25 == 0):
        print("step = ", step, "error value = ", error_val(x_data, t_data), "W = ", W, ", b = ", b)

print(predict(10))

print(predict(-0.5))
