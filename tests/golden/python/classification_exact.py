# 단순 로지스틱 회귀 (simple logistic regression), 분류
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=classification&seed=3&lr=0.5&steps=2000&order=textbook&gradient=exact&predict=13

import numpy as np

# 입력
x_data = np.array([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]).reshape(10, 1)
# 정답(이미 아는 값)
t_data = np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]).reshape(10, 1)

print("x_data.shape = ", x_data.shape, "t_data.shape = ", t_data.shape)

# 시드가 같으면 시작값도 같다
np.random.seed(3)
W = np.random.rand(1, 1)
b = np.random.rand(1)
print("W = ", W, "W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape)

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def loss_func(x, t):
    delta = 1e-7

    z = np.dot(x, W) + b
    y = sigmoid(z)

    return -np.sum(t*np.log(y + delta) + (1 - t)*np.log((1 - y) + delta))

# 종이 위에서 미분해 구한 기울기, delta_x를 쓰지 않는다
def slope(x, t):
    delta = 1e-7

    z = np.dot(x, W) + b
    y = sigmoid(z)
    # 1 - y, 유효 숫자를 잃지 않게 계산한 값
    n = sigmoid(-z)

    return (1 - t)*y*(n/(n + delta)) - t*n*(y/(y + delta))

def gradient_W(x, t):
    return np.sum(slope(x, t)*x)

def gradient_b(x, t):
    return np.sum(slope(x, t))

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

learning_rate = 0.5

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", "\n", ", b = ", b)

for step in range(2000):
    # 교과서 순서: 기울기를 모두 고치기 전의 값에서 구한다
    grad_W = gradient_W(x_data, t_data)
    grad_b = gradient_b(x_data, t_data)
    W -= learning_rate * grad_W
    b -= learning_rate * grad_b

    if (step % 50 == 0):
        print("step = ", step, "error_val = ", error_val(x_data, t_data), "W = ", W, "b = ", b)

(real_val, logical_val) = predict(13)
print(real_val, logical_val)
