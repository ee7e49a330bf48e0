# LogicGate: a truth table that learns
# Exported from Descent. Run it with NumPy, and it prints the rows of the page.
# ?lesson=gates&gate=nor&w=1,-1&b=0.125&lr=0.5&steps=2000&gradient=exact

import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

class LogicGate:

    def __init__(self, gate_name, xdata, tdata, W, b):
        self.name = gate_name

        self.__xdata = xdata.reshape(4, 2)
        self.__tdata = tdata.reshape(4, 1)

        self.__W = W
        self.__b = b

        self.__learning_rate = 0.5

    def __loss_func(self):
        delta = 1e-7

        z = np.dot(self.__xdata, self.__W) + self.__b
        y = sigmoid(z)

        return -np.sum(self.__tdata*np.log(y + delta) + (1 - self.__tdata)*np.log((1 - y) + delta))

    def error_val(self):
        delta = 1e-7

        z = np.dot(self.__xdata, self.__W) + self.__b
        y = sigmoid(z)

        return -np.sum(self.__tdata*np.log(y + delta) + (1 - self.__tdata)*np.log((1 - y) + delta))

    # gradient worked out on paper, without delta_x
    def __slope(self):
        delta = 1e-7

        t = self.__tdata
        z = np.dot(self.__xdata, self.__W) + self.__b
        y = sigmoid(z)
        # 1 - y, without losing its digits
        n = sigmoid(-z)

        return (1 - t)*y*(n/(n + delta)) - t*n*(y/(y + delta))

    def __gradient_W(self):
        return np.sum(self.__slope()*self.__xdata, axis=0).reshape(2, 1)

    def __gradient_b(self):
        return np.sum(self.__slope())

    def train(self):
        print("Initial error value = ", self.error_val())

        for step in range(2000):
            self.__W -= self.__learning_rate * self.__gradient_W()
            self.__b -= self.__learning_rate * self.__gradient_b()

            if (step % 100 == 0):
                print("step = ", step, "error value = ", self.error_val())

    def predict(self, input_data):
        z = np.dot(input_data, self.__W) + self.__b
        y = sigmoid(z)

        if y > 0.5:
            result = 1
        else:
            result = 0

        return y, result

# train the gate on its truth table
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([1, 0, 0, 0])

# the exact start of this run
W = np.array([[1.0], [-1.0]])
b = np.array([0.125])
NOR_obj = LogicGate("NOR_GATE", xdata, tdata, W, b)

NOR_obj.train()

print(NOR_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = NOR_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")
