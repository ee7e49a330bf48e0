"""Runs the exported programs beside this file and keeps what NumPy makes of them.

    DESCENT_WRITE_PYTHON=1 cargo test --test native exchange::python   # writes the programs
    pip install numpy nbformat
    python tests/golden/python/run.py                                  # runs them

For every NAME.py it writes NAME.json: `stdout`, what the program prints, and
`rows`, the exact numbers behind every printed row (Python's repr; `gate` is null
where there is no gate; of two layers W has all parameters but the last, which is
b). Every NAME.ipynb must be valid, and its code cells, run
one after the other, must print the same.
"""

import contextlib
import io
import json
import pathlib
import sys
import warnings

import nbformat
import numpy as np

HERE = pathlib.Path(__file__).parent
FIRST = ("Inital error value = ", "Initial error value = ")


def run(sources):
    """What the sources print, run one after the other in one namespace."""
    out, rows = io.StringIO(), []

    def recording_print(*args, **options):
        print(*args, **options, file=out)
        label = args[0] if isinstance(args[0], str) else ""
        if label in FIRST:
            step, error = -1, args[1]
        elif label == "step = ":
            step, error = args[1], args[3]
        else:
            return
        frame = sys._getframe(1)
        gate = frame.f_locals.get("self")
        if gate is not None:
            name, arrays = gate.name, [gate._LogicGate__W, gate._LogicGate__b]
        elif "parameters" in namespace:
            name, arrays = None, namespace["parameters"]
        else:
            name, arrays = None, [namespace["W"], namespace["b"]]
        numbers = [error, *np.concatenate([array.ravel() for array in arrays])]
        error, *W, b = [repr(float(number)) for number in numbers]
        rows.append({"gate": name, "step": step, "error_val": error, "W": W, "b": b})

    namespace = {"print": recording_print, "__name__": "__main__"}
    # A run that diverges overflows; that is what it is to show.
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore", RuntimeWarning)
        for source in sources:
            exec(compile(source, "program", "exec"), namespace)
    return out.getvalue(), rows


def lines(items):
    return "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"


for path in sorted(HERE.glob("*.py")):
    if path == pathlib.Path(__file__):
        continue
    stdout, rows = run([path.read_text("utf-8")])
    assert rows, path
    meta = json.dumps({"numpy": np.__version__, "python": sys.version.split()[0]})
    text = f'{{"meta": {meta},\n"stdout": {json.dumps(stdout)},\n"rows": {lines(rows)}}}\n'
    path.with_suffix(".json").write_text(text, "utf-8")
    notebook = path.with_suffix(".ipynb")
    if notebook.exists():
        contents = nbformat.read(notebook, as_version=nbformat.NO_CONVERT)
        assert (contents.nbformat, contents.nbformat_minor) == (4, 5), notebook
        nbformat.validate(contents)
        code = [cell.source for cell in contents.cells if cell.cell_type == "code"]
        assert run(code) == (stdout, rows), notebook
    print(path.name, len(rows))
