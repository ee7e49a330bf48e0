# 단순 선형 회귀 (simple regression)
# Descent에서 내보낸 코드입니다. NumPy로 실행하면 화면의 표와 같은 줄이 출력됩니다.
# ?lesson=regression

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

# 손실 함수가 아니다: 여기서는 합을 제곱하고, 손실 함수는 제곱을 합한다
def error_val(x, t):
    y = np.dot(x, W) + b

    return (np.sum(t - y)**2) / (len(x))

def predict(x):
    y = np.dot(x, W) + b

    return y

learning_rate = 1e-2

f = lambda x : loss_func(x_data, t_data)

print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", W, "\n", ", b = ", b)

for step in range(8001):
    W -= learning_rate * numerical_derivative(f, W)
    b -= learning_rate * numerical_derivative(f, b)

    if (step % 400 == 0):
        print("step = ", step, "error value = ", error_val(x_data, t_data), "W = ", W, ", b = ", b)
