"""Cell 4 as it stands: `fx2` is never computed."""

from cells import report, write

CELL_4 = """\
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
        grad[idx] = (fx1 - fx2) / (2*delta_x)
        
        x[idx] = tmp_val
        it.iternext()
        
    return grad"""

CALL = """\
x = np.array([3.0])
print(numerical_derivative(func1, x))"""

wrong = [CELL_4, CALL, "print(x)"]
line = "        x[idx] = tmp_val - delta_x\n"
right = write(wrong, 0, line, line + "        fx2 = f(x)\n")
report(right, wrong, ["x"])
