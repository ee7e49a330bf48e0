"""Makes stages.json: cell 15 watched line by line.

    python stages.py > stages.json

`code`: the lines of the derivative. For func1 to func3, each line that ran, in
order: its place in `code`, then what held once it was done: x and grad in C order
(grad is null before it is made), tmp_val, fx1 and fx2 (null before they are
made), and how many characters were printed.
"""

import contextlib
import io
import json
import sys

import numpy as np

from mistakes.cells import FUNCTIONS

CODE = """\
def numerical_derivative(f, x):
    
    delta_x = 1e-4
    grad = np.zeros_like(x)
    print("debug 1. initial input variable =", x)
    print("debug 2. initial grad =", grad)
    print("========================================")
    
    it = np.nditer(x, flags = ['multi_index'], op_flags = ['readwrite'])
    
    while not it.finished:
        idx = it.multi_index
        
        print("debug 3. idx = ", idx, ", x[idx] =", x[idx])
        
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + delta_x
        fx1 = f(x)
        
        x[idx] = tmp_val -delta_x
        fx2 = f(x)
        grad[idx] = (fx1 - fx2) / (2 * delta_x)
        
        print("debug 4. grad[idx] = ", grad[idx])
        print("debug 5. grad = ", grad)
        print("=====================================")
        
        x[idx] = tmp_val
        it.iternext()
        
    return grad"""


def watch(f, x):
    printed, stages, last = io.StringIO(), [], None

    def state(frame):
        known = frame.f_locals
        scalar = lambda name: float(known[name]) if name in known else None
        return {
            "line": last,
            "x": x.ravel().tolist(),
            "grad": known["grad"].ravel().tolist() if "grad" in known else None,
            "tmp_val": scalar("tmp_val"),
            "fx1": scalar("fx1"),
            "fx2": scalar("fx2"),
            "printed": len(printed.getvalue()),
        }

    def on_line(frame, event, _):
        nonlocal last
        # A line is announced before it is done.
        if last is not None:
            stages.append(state(frame))
        last = frame.f_lineno - frame.f_code.co_firstlineno
        return on_line

    def on_call(frame, event, _):
        return on_line if frame.f_code is derivative.__code__ else None

    derivative = space["numerical_derivative"]
    with contextlib.redirect_stdout(printed):
        sys.settrace(on_call)
        derivative(f, x)
        sys.settrace(None)
    return stages


space = {"np": np}
exec(FUNCTIONS, space)
exec(CODE, space)
golden = {
    "meta": {"numpy": np.__version__, "python": sys.version.split()[0]},
    "code": CODE.split("\n"),
    "func1": watch(space["func1"], np.array([3.0])),
    "func2": watch(space["func2"], np.array([1.0, 2.0])),
    "func3": watch(space["func3"], np.array([[1.0, 2.0], [3.0, 4.0]])),
}
lines = [f'"{key}": {json.dumps(golden[key])}' for key in ("meta", "code")]
lines += [
    f'"{key}": [\n' + ",\n".join(json.dumps(stage) for stage in golden[key]) + "\n]"
    for key in ("func1", "func2", "func3")
]
print("{" + ",\n".join(lines) + "}")
