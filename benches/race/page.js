// The race in a browser: the release site's own worker, and plain JavaScript in
// another worker.

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The silence after which a worker counts as done [ms]. */
const SILENCE = 1000;

/** Sends a message and takes every update until the worker falls silent. Returns the
 * last update that begins so, and its time. */
function exchange(worker, message, drawn, beginning = []) {
  return new Promise((done, fail) => {
    let last = null;
    let timer = null;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => done(last), SILENCE);
    };
    worker.onerror = (event) => fail(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (beginning.every((byte, i) => data[i] === byte)) last = { at: performance.now(), data };
      if (typeof data !== "string") worker.postMessage(drawn);
      rest();
    };
    if (message) worker.postMessage(message);
  });
}

/** Trains in the worker of the site at `address`. Returns the seconds and the last
 * update. A warm-up, like that of the script, lets the engine compile hot code twice. */
async function trainCore(address, warmUp, { load, run, drawn }) {
  const worker = new Worker(address, { type: "module" });
  try {
    const acknowledge = bytes(drawn);
    await exchange(worker, null, acknowledge);
    await exchange(worker, bytes(warmUp.load), acknowledge);
    await exchange(worker, bytes(warmUp.run), acknowledge);
    await exchange(worker, bytes(load), acknowledge);
    const start = performance.now();
    const { at, data } = await exchange(worker, bytes(run), acknowledge);
    return { seconds: (at - start) / 1000, last: hex(data) };
  } finally {
    worker.terminate();
  }
}

/** Makes a sweep in the worker of the site at `address`, after the same warm-up and a sweep to
 * warm it. Returns the seconds and the last report. */
async function sweepCore(address, { load, drawn }, warmUp, message, report) {
  const worker = new Worker(address, { type: "module" });
  try {
    const acknowledge = bytes(drawn);
    await exchange(worker, null, acknowledge);
    await exchange(worker, bytes(load), acknowledge);
    await exchange(worker, bytes(warmUp), acknowledge);
    const start = performance.now();
    const { at, data } = await exchange(worker, bytes(message), acknowledge, [...bytes(report)]);
    return { seconds: (at - start) / 1000, last: hex(data) };
  } finally {
    worker.terminate();
  }
}

/** Trains in plain JavaScript in its own worker. Returns the seconds and parameters. */
function trainScript(...race) {
  const worker = new Worker("/bench/worker.js", { type: "module" });
  return new Promise((done, fail) => {
    worker.onerror = (event) => fail(new Error(event.message));
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage(race);
  }).finally(() => worker.terminate());
}

Object.assign(self, { trainCore, sweepCore, trainScript });
