# Two layers of gates, trained together
# Exported from Descent. Run it with NumPy, and it prints the rows of the page.
# ?lesson=xor&wire=nand,or,and&layer=soft&lr=0.5&steps=1000&gradient=exact

import numpy as np

# inputs
x_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
# answers that are already known
t_data = np.array([0, 1, 1, 0]).reshape(4, 1)

# the exact start of this run
W1 = np.array([[0.24510451408138878], [0.47378240963256757]])
b1 = np.array([0.3676596777236356])
W2 = np.array([[0.27168949234461603], [0.7789110016634476]])
b2 = np.array([0.36882541801657176])
W3 = np.array([[0.861594993235708], [0.9325015593865362]])
b3 = np.array([0.689858359329502])
parameters = [W1, b1, W2, b2, W3, b3]

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

# sigmoid itself is passed on, not 0 or 1, so that one loss reaches both layers
def signals(x):
    s1 = sigmoid(np.dot(x, W1) + b1)
    s2 = sigmoid(np.dot(x, W2) + b2)
    y = sigmoid(np.dot(np.hstack([s1, s2]), W3) + b3)

    return s1, s2, y

def loss_func(x, t):
    delta = 1e-7

    (s1, s2, y) = signals(x)

    return -np.sum(t*np.log(y + delta) + (1 - t)*np.log((1 - y) + delta))

# gradient worked out on paper, without delta_x
def gradients(x, t):
    delta = 1e-7

    (s1, s2, y) = signals(x)
    n = 1 - y

    slope3 = (1 - t)*(1 - n)*(n/(n + delta)) - t*(1 - y)*(y/(y + delta))
    slope1 = slope3*W3[0]*s1*(1 - s1)
    slope2 = slope3*W3[1]*s2*(1 - s2)

    grads = []
    for (slope, inputs) in ((slope1, x), (slope2, x), (slope3, np.hstack([s1, s2]))):
        grads.append(np.sum(slope*inputs, axis=0).reshape(2, 1))
        grads.append(np.sum(slope))

    return grads

learning_rate = 0.5

print("Initial error value = ", loss_func(x_data, t_data))

for step in range(1000):
    for place in range(len(parameters)):
        parameters[place] -= learning_rate * gradients(x_data, t_data)[place]

    if (step % 50 == 0):
        print("step = ", step, "error value = ", loss_func(x_data, t_data))

for input_data in x_data:
    (s1, s2, y) = signals(input_data.reshape(1, 2))

    if y > 0.5:
        result = 1
    else:
        result = 0

    print(input_data, " = ", result, "\n")
