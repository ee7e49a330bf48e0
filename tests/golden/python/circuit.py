# 게이트 세 개를 하나씩 학습해 이어 붙인 회로
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=xor

import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

# 수치 미분: 다른 원소는 그대로 두고 한 원소만 조금 늘리고 줄여 본다
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

        for step in range(10001):
            self.__W -= self.__learning_rate * numerical_derivative(f, self.__W)
            self.__b -= self.__learning_rate * numerical_derivative(f, self.__b)

            if (step % 400 == 0):
                print("step = ", step, "error value = ", self.error_val())

    def predict(self, input_data):
        z = np.dot(input_data, self.__W) + self.__b
        y = sigmoid(z)

        if y > 0.5:
            result = 1
        else:
            result = 0

        return y, result

# 진리표로 게이트를 학습한다
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([0, 1, 1, 1])

# 이 실행의 정확한 시작값
W = np.array([[0.27168949234461603], [0.7789110016634476]])
b = np.array([0.36882541801657176])
OR_obj = LogicGate("OR_GATE", xdata, tdata, W, b)

OR_obj.train()

print(OR_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = OR_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")

# 진리표로 게이트를 학습한다
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([1, 1, 1, 0])

# 이 실행의 정확한 시작값
W = np.array([[0.24510451408138878], [0.47378240963256757]])
b = np.array([0.3676596777236356])
NAND_obj = LogicGate("NAND_GATE", xdata, tdata, W, b)

NAND_obj.train()

print(NAND_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = NAND_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")

# 진리표로 게이트를 학습한다
xdata = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
tdata = np.array([0, 0, 0, 1])

# 이 실행의 정확한 시작값
W = np.array([[0.861594993235708], [0.9325015593865362]])
b = np.array([0.689858359329502])
AND_obj = LogicGate("AND_GATE", xdata, tdata, W, b)

AND_obj.train()

print(AND_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = AND_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")

# 앞의 두 게이트가 낸 답이 세 번째 게이트의 입력이 된다
input_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

s1 = []
s2 = []

new_input_data = []
final_output = []

for index in range(len(input_data)):

    s1 = OR_obj.predict(input_data[index])
    s2 = NAND_obj.predict(input_data[index])

    new_input_data.append(s1[-1])
    new_input_data.append(s2[-1])

    (sigmoid_val, logical_val) = AND_obj.predict(np.array(new_input_data))

    final_output.append(logical_val)
    new_input_data = []

for index in range(len(input_data)):
    print(input_data[index], " = ", final_output[index], end = '')
    print("\n")
