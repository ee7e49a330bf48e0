"""Makes numpy_print.json: numbers and arrays as Python and NumPy print them.

    python numpy_print.py > numpy_print.json

`repr`: texts that Python's repr gives, each of which reads back to its number.
`arrays`: shape, data (in C order; nan and inf as text), str and repr.
`random`: the first five draws of np.random.rand for some seeds.
"""

import json
import math
import random
import struct
import sys

import numpy as np

pick = random.Random(20)


def any_bits():
    while True:
        (x,) = struct.unpack("<d", struct.pack("<Q", pick.getrandbits(64)))
        if math.isfinite(x):
            return x


def nearest_fails(k):
    """Whether 2**k is printed otherwise than as its nearest decimal of that length."""
    text = f"{2.0**k!r}"
    digits = text.split("e")[0].replace(".", "").strip("0")
    return float(f"{2.0**k:.{len(digits) - 1}e}") != 2.0**k


def reprs():
    numbers = [0.0, -0.0, math.inf, -math.inf, 5e-324, -5e-324, 2.225073858507201e-308]
    numbers += [2.2250738585072014e-308, 1.7976931348623157e308, 3.0, 0.1, 1 / 3]
    numbers += [1e15, 1e16, 9999999999999998.0, 123456789012345680.0, 1e22, 1e23]
    numbers += [1e-4, 9.999999999999999e-05, 0.00012, 1e-5, 1.5e-7, 1e100, 1e-100]
    # Exact ties between two decimals of the shortest length.
    numbers += [-101065508335255.125, 2.0**49 + 0.125, 2.0**49 + 0.375, 5e15 + 0.5]
    numbers += [2.0**k + 0.5 for k in range(48, 53)] + [2.0**47 + 0.25, 2.0**48 + 0.75]
    # Powers of two, where the floats below lie twice as close.
    numbers += [2.0**k for k in range(-1074, 1024) if nearest_fails(k)]
    numbers += [2.0**k for k in range(-60, 70, 7)]
    numbers += [float(f"1e{k}") for k in range(-20, 30)]
    numbers += [any_bits() for _ in range(60)]
    numbers += [pick.uniform(-1, 1) * 10.0 ** pick.randint(-6, 18) for _ in range(60)]
    for x in numbers:
        assert repr(x) == str(np.float64(x)), x
    return [repr(x) for x in numbers]


def arrays():
    nan, inf = math.nan, math.inf
    rand = np.random.RandomState(1)
    for number in [3.0, 1 / 3, -1e-7, nan]:
        yield np.array(number)
    for shape in [(0,), (0, 3), (3, 0), (2, 0, 2)]:
        yield np.zeros(shape)
    for row in [
        [3.0], [0.0], [-0.0], [6.0], [8.0, 0.0], [8.0, 15.00000001], [2.9999],
        [7.999999999990237, 15.000000010019221], [0.41156886], [-68.24506901],
        [nan], [inf], [-inf], [nan, inf], [nan, -inf], [nan, inf, -inf],
        [1.0, nan], [1.0, inf], [1.0, -inf], [-1.0, -inf], [1.5, nan, -inf],
        [100.25, nan], [1e-9, nan], [1e-9, inf], [1e-9, -inf], [-1e-9, -inf],
        [1e200, nan, 1.0], [0.0, nan], [0.0, -inf], [-0.0, 0.0],
        [1e8], [99999999.0], [99999999.99999999], [1e8, 1.0], [1e7, 1e5], [1e7, 1e4],
        [0.0001], [0.00009999], [0.0001, 0.1], [0.0001, 0.10001], [1.0, 1000.0],
        [1.0, 1000.1], [0.0, 1e-5], [0.0, 1e-4], [0.0, 1e300], [-1e8, 1.0],
        [1e-320, 1.0], [5e-324], [5e-324, 1e-310], [1e-320, 1e300],
        [5e-324, 1.23456789e-5], [-8.94e-321, 4.62896489e79], [1.314762590e-316, 1 / 3], [1e300, 1.5],
        [1.7976931348623157e308, -2.2250738585072014e-308], [1e16, 1e-16],
        [1e99, 1e100], [1e-99, 1e-100], [1e100, 1.0, nan], [-1e100, inf],
        [0.999999999], [0.9999999949], [0.99999999, 1.0], [9.9999999999],
        [9.9999999999e9], [-9.9999999999e-9], [1.000000005], [0.000100000005],
        [0.123456785, 0.123456775], [0.5, 0.25, 0.125], [0.001953125, 0.00390625],
        [0.00000000390625, 1.0], [1.00000000390625], [2.5, -2.5, 0.3],
        [12345678.12345678], [12345678.9], [8.92540926e-24], [1.0, -1.0], [-5.0],
        [1e22, 1e23], [123456789.0], [123456789.123], [1234.5678, 12.5], [2e9, 3.25e9],
    ]:
        yield np.array(row)
    # Like the notebook's own.
    for shape in [(1, 1), (2, 1), (2, 2), (5, 1), (10, 1), (1, 4), (2, 3), (2, 2, 2)]:
        yield rand.rand(*shape)
        yield rand.rand(*shape) - 0.5
        yield np.arange(float(np.prod(shape))).reshape(shape)
    # Rows that wrap, at every length around the edge of the line.
    for length in range(5, 21):
        yield rand.rand(length)
        yield np.round(rand.rand(length) * 9 - 4)
    for length in [18, 19, 25, 40, 100]:
        yield np.arange(float(length))
        yield rand.rand(length) * 10.0 ** rand.randint(-9, 9, length)
        yield -rand.rand(length) * 10.0 ** rand.randint(-150, 150, length)
    yield np.concatenate([rand.rand(30), [nan, inf, -inf]])
    for shape in [(2, 9), (3, 12), (2, 2, 7), (2, 3, 9), (1, 1, 1, 12), (3, 1, 2, 2)]:
        yield rand.rand(*shape) * 20 - 10
        yield np.round(rand.rand(*shape) * 100)
        yield rand.rand(*shape) * 10.0 ** rand.randint(-9, 9, shape)
    holes = rand.rand(3, 4)
    holes[1, 2], holes[2, 0] = nan, -inf
    yield holes
    # Mixed magnitudes and signs.
    for _ in range(40):
        length = rand.randint(1, 8)
        spread = rand.randint(1, 320)
        powers = rand.uniform(-min(spread, 320), min(spread, 300), length)
        yield rand.uniform(-1, 1, length) * 10.0**powers
    for _ in range(30):
        length = rand.randint(1, 8)
        yield np.round(rand.uniform(-30, 30, length), rand.randint(0, 10))
    # More than a thousand elements: only the edges.
    yield np.arange(1000.0)[:40]
    yield np.arange(1001.0)
    yield np.arange(1001.0).reshape(7, 143)
    yield np.arange(1001.0).reshape(143, 7)
    yield np.arange(1200.0).reshape(200, 6) / 8
    yield np.arange(1008.0).reshape(7, 9, 16) / -4
    yield np.concatenate([[1.0] * 3, [1e9] * 1000, [2.0] * 3])


def draws():
    for seed in [0, 1, 2, 42, 1234, 5489, 20240229, 2**31 - 1, 2**31, 4294967295]:
        np.random.seed(seed)
        yield {"seed": seed, "rand": [float(np.random.rand()) for _ in range(5)]}
    # Past the 624 words of one round of the generator.
    np.random.seed(7)
    many = np.random.rand(2000)
    yield {"seed": 7, "skip": 1995, "rand": many[1995:].tolist()}


def plain(x):
    return x if math.isfinite(x) else repr(x)


def lines(items):
    return "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"


cases = [
    {
        "shape": list(a.shape),
        "data": [plain(x) for x in a.ravel().tolist()],
        "str": str(a),
        "repr": repr(a),
    }
    for a in arrays()
]
assert len(cases) >= 200
meta = {"numpy": np.__version__, "python": sys.version.split()[0]}
print('{"meta": ' + json.dumps(meta) + ",")
print('"random": ' + lines(draws()) + ",")
print('"repr": ' + lines(reprs()) + ",")
print('"arrays": ' + lines(cases) + "}")
