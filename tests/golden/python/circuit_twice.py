# Three gates, trained one by one and wired together
# Exported from Descent. Run it with NumPy, and it prints the rows of the page.
# ?lesson=xor&wire=nor,0100,nor&w=0.1,0.2,0.3,0.4,0.5,0.6&b=0,0.5,-1&steps=3000&order=textbook

import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

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

class LogicGate:

    def __init__(self, gate_name, xdata, tdata, W, b):
        self.name = gate_name

        self.__xdata = xdata.reshape(4, 2)
        self.__tdata = tdata.reshape(4, 1)

        self.__W = W
        self.__b = b

        self.__learning_rate = 1e-2

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

    def train(self):
        f = lambda x: self.__loss_func()

        print("Initial error value = ", self.error_val())

        for step in range(3000):
            # textbook order: every gradient from the old values
            grad_W = numerical_derivative(f, self.__W)
            grad_b = numerical_derivative(f, self.__b)
            self.__W -= self.__learning_rate * grad_W
            self.__b -= self.__learning_rate * grad_b

            if (step % 200 == 0):
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
W = np.array([[0.1], [0.2]])
b = np.array([0.0])
NOR_obj = LogicGate("NOR_GATE", xdata, tdata, W, b)

NOR_obj.train()

print(NOR_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = NOR_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")

# train the gate on its truth table
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([0, 1, 0, 0])

# the exact start of this run
W = np.array([[0.3], [0.4]])
b = np.array([0.5])
G0100_obj = LogicGate("G0100_GATE", xdata, tdata, W, b)

G0100_obj.train()

print(G0100_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = G0100_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")

# train the gate on its truth table
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([1, 0, 0, 0])

# the exact start of this run
W = np.array([[0.5], [0.6]])
b = np.array([-1.0])
NOR_2_obj = LogicGate("NOR_2_GATE", xdata, tdata, W, b)

NOR_2_obj.train()

print(NOR_2_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = NOR_2_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")

# the answers of the first two gates are the inputs of the third
input_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

s1 = []
s2 = []

new_input_data = []
final_output = []

for index in range(len(input_data)):

    s1 = NOR_obj.predict(input_data[index])
    s2 = G0100_obj.predict(input_data[index])

    new_input_data.append(s1[-1])
    new_input_data.append(s2[-1])

    (sigmoid_val, logical_val) = NOR_2_obj.predict(np.array(new_input_data))

    final_output.append(logical_val)
    new_input_data = []

for index in range(len(input_data)):
    print(input_data[index], " = ", final_output[index], end = '')
    print("\n")
