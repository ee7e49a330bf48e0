"""The notebook's cells that stand before a lab, and how a lab is run.

Each lab is a script beside this one and prints its golden:

    for lab in early_return flipped_sigmoid forgotten_restore integer_array \\
        missing_bracket missing_fx2 missing_reshape
    do python $lab.py > $lab.json; done

`wrong` and `right` are the program with the mistake and without: the lines of
its cells, what each cell printed, the error that ended it, and the variables at
the end (shape, dtype, values in C order).
"""

import contextlib
import io
import json
import sys

import numpy as np

FUNCTIONS = """\
def func1(input_obj):
    
    x = input_obj[0]
    
    return x**2

def func2(input_obj):
    
    x = input_obj[0]
    y = input_obj[1]
    
    return (2*x + 3*x*y + y**3)

def func3(input_obj):
    
    w = input_obj[0, 0]
    x = input_obj[0, 1]
    y = input_obj[1, 0]
    z = input_obj[1, 1]
    
    return (w*x + x*y*z + 3*w + z*(y**2))"""

DERIVATIVE = """\
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
        
    return grad"""

SIGMOID = """\
def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def loss_func(x, t):
    
    delta = 1e-7
    
    z = np.dot(x, W) + b
    y = sigmoid(z)
    
    return -np.sum(t*np.log(y + delta) + (1- t)*np.log((1 - y) + delta))"""

AND_DATA = """\
x_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
t_data = np.array([0, 0, 0, 1]).reshape(4, 1)

np.random.seed(0)
W = np.random.rand(2, 1)
b = np.random.rand(1)"""

AND_TRAINING = """\
learning_rate = 1e-2

f = lambda x: loss_func(x_data, t_data)

print(f"loss = {loss_func(x_data, t_data):.6f}")

for step in range(10001):
    W -= learning_rate * numerical_derivative(f, W)
    b -= learning_rate * numerical_derivative(f, b)

print(f"loss = {loss_func(x_data, t_data):.6f}")
print("W =", np.round(W.ravel(), 6), "b =", np.round(b, 6))"""

AND_LOOK = """\
y = sigmoid(np.dot(x_data, W) + b)
print("y =", y.ravel())
print("y > 0.5:", (y > 0.5).astype(int).ravel())
print("shape of t - y:", (t_data - y).shape)"""

AND = [SIGMOID, AND_DATA, AND_TRAINING, AND_LOOK]


def write(cells, place, right, wrong):
    """The cells with `wrong` for `right` in one of them."""
    assert cells[place].count(right) == 1, right
    return [
        cell.replace(right, wrong) if i == place else cell for i, cell in enumerate(cells)
    ]


def run(cells, variables):
    space = {"np": np}
    exec(FUNCTIONS, space)
    exec(DERIVATIVE, space)
    outputs = []
    for cell in cells:
        printed, error = io.StringIO(), None
        with contextlib.redirect_stdout(printed):
            try:
                exec(cell, space)
            except NameError as raised:
                error = str(raised)
        outputs.append({"printed": printed.getvalue().splitlines(), "error": error})
    values = {
        name: {
            "shape": list(space[name].shape),
            "dtype": str(space[name].dtype),
            "values": space[name].ravel().tolist(),
        }
        for name in variables
    }
    code = [cell.split("\n") for cell in cells]
    return {"code": code, "cells": outputs, "variables": values}


def report(right, wrong, variables):
    meta = {"numpy": np.__version__, "python": sys.version.split()[0]}
    golden = {"meta": meta, "wrong": run(wrong, variables), "right": run(right, variables)}
    print(json.dumps(golden, indent=1))
