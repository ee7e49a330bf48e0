// The race in a browser: the release site's own worker, and plain JavaScript in
// another.

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Milliseconds without a word after which a worker is taken to be done. */
const SILENCE = 1000;

/** Sends a message and takes every update until the worker falls silent; the last
 * one, and when it came. */
function exchange(worker, message, drawn) {
  return new Promise((done, fail) => {
    let last = null;
    let timer = null;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => done(last), SILENCE);
    };
    worker.onerror = (event) => fail(new Error(event.message));
    worker.onmessage = ({ data }) => {
      last = { at: performance.now(), data };
      if (typeof data !== "string") worker.postMessage(drawn);
      rest();
    };
    if (message) worker.postMessage(message);
  });
}

/** The worker of the site at `address`: seconds, and its last update. It has trained
 * a little before, as the script has: the engine compiles what is used much twice. */
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

/** Plain JavaScript in a worker of its own: seconds, and the parameters. */
function trainScript(...race) {
  const worker = new Worker("/bench/worker.js", { type: "module" });
  return new Promise((done, fail) => {
    worker.onerror = (event) => fail(new Error(event.message));
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage(race);
  }).finally(() => worker.terminate());
}

Object.assign(self, { trainCore, trainScript });
