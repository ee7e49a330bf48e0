# 단순 선형 회귀 (simple regression)
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=regression&lr=1&steps=300&order=textbook&gradient=exact

import numpy as np

# 입력
x_data = np.array([1, 2, 3, 4, 5]).reshape(5, 1)
# 정답(이미 아는 값)
t_data = np.array([2, 3, 4, 5, 6]).reshape(5, 1)

# 이 실행의 정확한 시작값
W = np.array([[0.5920790356818344]])
b = np.array([0.4115688635724669])
print("W = ", W, "W.shape = ", W.shape, "b = ", b, "b.shape = ", b.shape)

def loss_func(x, t):
    y = np.dot(x, W) + b

    return (np.sum((t - y)**2))/(len(x))

# 종이 위에서 미분해 구한 기울기, delta_x를 쓰지 않는다
def gradient_W(x, t):
    y = np.dot(x, W) + b

    return -2 * (np.sum((t - y)*x) / len(x))

def gradient_b(x, t):
    y = np.dot(x, W) + b

    return -2 * (np.sum(t - y) / len(x))

# 손실 함수가 아니다: 여기서는 합을 제곱하고, 손실 함수는 제곱을 합한다
def error_val(x, t):
    y = np.dot(x, W) + b

    return (np.sum(t - y)**2) / (len(x))

def predict(x):
    y = np.dot(x, W) + b

    return y

learning_rate = 1.0

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", W, "\n", ", b = ", b)

for step in range(300):
    # 교과서 순서: 기울기를 모두 고치기 전의 값에서 구한다
    grad_W = gradient_W(x_data, t_data)
    grad_b = gradient_b(x_data, t_data)
    W -= learning_rate * grad_W
    b -= learning_rate * grad_b

    if (step % 6 == 0):
        print("step = ", step, "error value = ", error_val(x_data, t_data), "W = ", W, ", b = ", b)
