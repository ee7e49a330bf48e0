# 두 층의 게이트를 한꺼번에 학습하는 회로
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=xor&layer=soft&seed=0&lr=0.5&steps=4000

import numpy as np

# 입력
x_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
# 정답(이미 아는 값)
t_data = np.array([0, 1, 1, 0]).reshape(4, 1)

# 시드가 같으면 시작값도 같다
np.random.seed(0)
W1 = np.random.rand(2, 1)
b1 = np.random.rand(1)
W2 = np.random.rand(2, 1)
b2 = np.random.rand(1)
W3 = np.random.rand(2, 1)
b3 = np.random.rand(1)
parameters = [W1, b1, W2, b2, W3, b3]

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

# 0이나 1이 아니라 시그모이드 값을 넘겨야 손실 하나가 두 층에 모두 닿는다
def signals(x):
    s1 = sigmoid(np.dot(x, W1) + b1)
    s2 = sigmoid(np.dot(x, W2) + b2)
    y = sigmoid(np.dot(np.hstack([s1, s2]), W3) + b3)

    return s1, s2, y

def loss_func(x, t):
    delta = 1e-7

    (s1, s2, y) = signals(x)

    return -np.sum(t*np.log(y + delta) + (1 - t)*np.log((1 - y) + delta))

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

learning_rate = 0.5

f = lambda x: loss_func(x_data, t_data)

print("Initial error value = ", loss_func(x_data, t_data))

for step in range(4000):
    for p in parameters:
        p -= learning_rate * numerical_derivative(f, p)

    if (step % 200 == 0):
        print("step = ", step, "error value = ", loss_func(x_data, t_data))

for input_data in x_data:
    (s1, s2, y) = signals(input_data.reshape(1, 2))

    if y > 0.5:
        result = 1
    else:
        result = 0

    print(input_data, " = ", result, "\n")
