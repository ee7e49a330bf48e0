"""Makes expression.json: expressions of x and what Python and NumPy make of them.

    python expression.py > expression.json

Each `source` was read by Python (with ** for ^), its numbers as np.float64, and
evaluated at some x. `chosen` are about precedence and special cases, `drawn` are
random, without values that are huge or that cancellation has spoilt.

`difference`: the central difference of some functions at x with δ, as the
notebook computes it.
"""

import json
import math
import random
import re
import sys

import numpy as np

np.seterr(all="ignore")
NAMES = {name: getattr(np, name) for name in "exp log sqrt sin cos tan tanh abs".split()}
NAMES |= {"pi": np.float64(np.pi), "e": np.float64(np.e), "np": np}
NUMBER = re.compile(r"(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def python(source):
    return NUMBER.sub(r"np.float64(\g<0>)", source.replace("^", "**"))


def value(source, x):
    return float(eval(python(source), NAMES | {"x": np.float64(x)}))


CHOSEN = """
x
-x
--x
-+-x
+x
1.
.5
1e-2
2E+3
1e5*x
2e+1
-x**2
-x^2
(-x)**2
(-2)**x
x**-1
2**-1
2^-x
-2^-x^2
2**3**2
(2**3)**2
2**-3**2
x^x^x
-x**-x
x-1-2
x-(1-2)
8/4/2
8/(4/2)
8/4*2
8*4/2
2*3+4
2+3*4
2*-x
2- -x
2--x
2/-x
-2*x
-(2*x)
-(x+1)
-x+1
-x*-x
x*x**2*x
1/x**2
1/2*x
1/(2*x)
3 * x * np.exp(x)
3*x*exp(x)
1/(1+exp(-x))
(3-(2*x+1))**2
exp(-x**2/2)
exp(x)**2
log(x)
log(x**2)
sqrt(x)
sqrt(abs(x))
abs(x)
abs(-x)**3
sin(x)**2+cos(x)**2
sin(x)/x
tan(x)
tanh(x)
tanh(10*x)
sin(2*pi*x)
e**x
e^-x
np.pi*x
exp(exp(x))
exp(log(x))
x/0
-x/0
0/0
0/x
0*x/x
x**0
0**x
0**0
x**0.5
x**(1/3)
x**3
x**10
x**-3
x**64
x**65
1**x
(x-x)**-1
exp(1000)
exp(-1000)
exp(1000)-exp(1000)
((((x))))
  (  x+1 ) * 2
""".strip("\n").split("\n")
POINTS = [-2.5, -1.0, 0.0, 0.3, 1.0, 3.0]

pick = random.Random(15)


def draw(depth):
    if depth == 0 or pick.random() < 0.15:
        return pick.choice(["x", "x", "2", "3", "0.5", "pi", "e", "1.5e-1"])
    kind = pick.random()
    if kind < 0.2:
        return "-" + draw(depth - 1)
    if kind < 0.35:
        return "(" + draw(depth - 1) + ")"
    if kind < 0.5:
        return pick.choice("exp log sqrt sin cos tan tanh abs".split()) + "(" + draw(depth - 1) + ")"
    operator = pick.choice(["+", "-", "*", "/", "**", "^", " - ", " * "])
    return draw(depth - 1) + operator + draw(depth - 1)


def steady(source, x):
    """Whether a change of the last digits of x changes the value no more."""
    values = [value(source, x * (1 + k * 1e-13)) for k in (-1, 0, 1)]
    return all(math.isfinite(v) and abs(v) < 1e6 for v in values) and (
        max(values) - min(values) <= 1e-11 * (1e-3 + abs(values[1]))
    )


def drawn(count):
    while count:
        source = draw(5)
        x = pick.choice([-1.3, 0.7, 2.2])
        if 6 < len(source) < 150 and steady(source, x):
            count -= 1
            yield [source, x, value(source, x)]


def plain(x):
    return x if math.isfinite(x) else repr(x)


DIFFERENCES = [
    ("x**2", 3.0), ("x**3", 2.0), ("x**5", 1.1), ("1/x", 0.7), ("3*x*exp(x)", 2.0),
    ("1/(1+exp(-x))", 0.7), ("(3-(2*x+1))**2", 0.5), ("sqrt(x)", 2.0), ("log(x)", 2.0),
    ("sin(x)", 1.0), ("tanh(x)", 0.4),
]
DELTAS = [1.0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16]


def differences():
    for source, x in DIFFERENCES:
        f = lambda x: value(source, x)
        numerical = [(f(x + d) - f(x - d)) / (2 * d) if x - d > 0 or source not in ("log(x)", "1/x")
                     else None for d in DELTAS]
        yield {"source": source, "x": x, "value": f(x), "deltas": DELTAS, "numerical": numerical}


def lines(items):
    return "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"


chosen = [{"source": s, "values": [[x, plain(value(s, x))] for x in POINTS]} for s in CHOSEN]
meta = {"numpy": np.__version__, "python": sys.version.split()[0]}
print('{"meta": ' + json.dumps(meta) + ",")
print('"chosen": ' + lines(chosen) + ",")
print('"drawn": ' + lines(drawn(400)) + ",")
print('"differences": ' + lines(differences()) + "}")
