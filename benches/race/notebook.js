// The notebook's three programs in plain JavaScript: loops over Float64Array, the
// central difference of cell 26, W updated before b. Each returns the parameters
// after `steps` updates, the bias last.
//
// `logs` is "both" to compute both logarithms like the notebook, one of them multiplied
// by 0, and "one" to compute only the one that counts. Each race has its own worker, so
// that its calls are always the same and the engine inlines them.

const RATE = 1e-2;
const DELTA = 1e-4;
const EPSILON = 1e-7;

const sigmoid = (z) => 1 / (1 + Math.exp(-z));
const TERMS = {
  both: (t, y) => t * Math.log(y + EPSILON) + (1 - t) * Math.log(1 - y + EPSILON),
  one: (t, y) => Math.log((t === 1 ? y : 1 - y) + EPSILON),
};

function regression([w, b], steps) {
  const x = Float64Array.of(1, 2, 3, 4, 5);
  const t = Float64Array.of(2, 3, 4, 5, 6);
  const loss = (w, b) => {
    let sum = 0;
    for (let i = 0; i < x.length; i += 1) {
      const r = t[i] - (x[i] * w + b);
      sum += r * r;
    }
    return sum / x.length;
  };
  for (let step = 0; step < steps; step += 1) {
    w -= RATE * ((loss(w + DELTA, b) - loss(w - DELTA, b)) / (2 * DELTA));
    b -= RATE * ((loss(w, b + DELTA) - loss(w, b - DELTA)) / (2 * DELTA));
  }
  return [w, b];
}

function classification([w, b], steps, logs) {
  const x = Float64Array.of(2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
  const t = Float64Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
  const term = TERMS[logs];
  const loss = (w, b) => {
    let sum = 0;
    for (let i = 0; i < x.length; i += 1) {
      sum += term(t[i], sigmoid(x[i] * w + b));
    }
    return -sum;
  };
  for (let step = 0; step < steps; step += 1) {
    w -= RATE * ((loss(w + DELTA, b) - loss(w - DELTA, b)) / (2 * DELTA));
    b -= RATE * ((loss(w, b + DELTA) - loss(w, b - DELTA)) / (2 * DELTA));
  }
  return [w, b];
}

function gate([u, v, b], steps, logs) {
  const x = Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1);
  const t = Float64Array.of(0, 0, 0, 1);
  const term = TERMS[logs];
  const loss = (u, v, b) => {
    let sum = 0;
    for (let i = 0; i < t.length; i += 1) {
      sum += term(t[i], sigmoid(x[2 * i] * u + x[2 * i + 1] * v + b));
    }
    return -sum;
  };
  for (let step = 0; step < steps; step += 1) {
    const alongU = (loss(u + DELTA, v, b) - loss(u - DELTA, v, b)) / (2 * DELTA);
    const alongV = (loss(u, v + DELTA, b) - loss(u, v - DELTA, b)) / (2 * DELTA);
    u -= RATE * alongU;
    v -= RATE * alongV;
    b -= RATE * ((loss(u, v, b + DELTA) - loss(u, v, b - DELTA)) / (2 * DELTA));
  }
  return [u, v, b];
}

export const PROGRAMS = { regression, classification, gate };
