# LogicGate: 진리표를 배우는 논리 게이트
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=gates&gate=0100&seed=3&steps=2500&order=textbook

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

    def __init__(self, gate_name, xdata, tdata):
        self.name = gate_name

        self.__xdata = xdata.reshape(4, 2)
        self.__tdata = tdata.reshape(4, 1)

        self.__W = np.random.rand(2, 1)
        self.__b = np.random.rand(1)

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

        for step in range(2500):
            # 교과서 순서: 기울기를 모두 고치기 전의 값에서 구한다
            grad_W = numerical_derivative(f, self.__W)
            grad_b = numerical_derivative(f, self.__b)
            self.__W -= self.__learning_rate * grad_W
            self.__b -= self.__learning_rate * grad_b

            if (step % 250 == 0):
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
tdata = np.array([0, 1, 0, 0])

# 시드가 같으면 시작값도 같다
np.random.seed(3)
G0100_obj = LogicGate("G0100_GATE", xdata, tdata)

G0100_obj.train()

print(G0100_obj.name, "\n")

test_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

for input_data in test_data:
    (sigmoid_val, logical_val) = G0100_obj.predict(input_data)
    print(input_data, " = ", logical_val, "\n")
