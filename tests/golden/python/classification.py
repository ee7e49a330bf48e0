# 단순 로지스틱 회귀 (simple logistic regression), 분류
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=classification&start=cell40

import numpy as np

# 입력
x_data = np.array([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]).reshape(10, 1)
# 정답(이미 아는 값)
t_data = np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]).reshape(10, 1)

print("x_data.shape = ", x_data.shape, "t_data.shape = ", t_data.shape)

# 이 실행의 정확한 시작값
W = np.array([[5.255553356619134]])
b = np.array([-68.24506103338581])
print("W = ", W, "W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape)

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def loss_func(x, t):
    delta = 1e-7

    z = np.dot(x, W) + b
    y = sigmoid(z)

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

learning_rate = 1e-2

f = lambda x: loss_func(x_data, t_data)

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", "\n", ", b = ", b)

for step in range(100001):
    W -= learning_rate * numerical_derivative(f, W)
    b -= learning_rate * numerical_derivative(f, b)

    if (step % 10000 == 0):
        print("step = ", step, "error_val = ", error_val(x_data, t_data), "W = ", W, "b = ", b)

(real_val, logical_val) = predict(3)
print(real_val, logical_val)

(real_val, logical_val) = predict(17)
print(real_val, logical_val)
