// How the page feels while it trains at full speed: frames and long tasks of every
// lesson in Chromium at 1280 × 800, beside an empty page on the same machine.
//
//   node benches/page.mjs [dist]
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const LESSONS = ["regression", "classification", "gates", "xor"];
const SECONDS = 5;
const ROUNDS = 3;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

const dist = process.argv[2] ?? "dist";

/** The built site, and an empty page beside it. */
async function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    if (path === "/empty") {
      response.setHeader("Content-Type", "text/html").end("<!DOCTYPE html><title>empty</title>");
      return;
    }
    const file = normalize(join(dist, path === "/" ? "index.html" : path));
    try {
      const body = await readFile(file);
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "text/plain").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

/** A headless Chromium with its driver. */
async function browse() {
  const driver = spawn(process.env.CHROMEDRIVER ?? "chromedriver", ["--port=0"]);
  const port = await new Promise((found) =>
    driver.stdout.on("data", (said) => {
      const announced = /successfully on port (\d+)/.exec(said);
      if (announced) found(announced[1]);
    }),
  );
  const command = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message);
    return value;
  };
  const args = ["--headless", "--no-sandbox", "--window-size=1280,800"];
  const capabilities = { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": { args } } };
  const { sessionId } = await command("POST", "/session", { capabilities });
  const session = `/session/${sessionId}`;
  await command("POST", `${session}/timeouts`, { script: 60000 });
  return {
    open: (url) => command("POST", `${session}/url`, { url }),
    run: (script, ...args) => command("POST", `${session}/execute/async`, { script, args }),
    close: async () => {
      await command("DELETE", session);
      driver.kill();
    },
  };
}

/** Frames and long tasks over some seconds; where there is a lab it trains. */
const MEASURE = `
  const [seconds, done] = arguments;
  const trains = () => document.querySelector('[data-run="running"]') !== null;
  const lab = () => document.querySelector("[data-run]");
  const measure = () => {
    const frames = [], tasks = [];
    const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
    watch.observe({ type: "longtask" });
    const end = performance.now() + seconds * 1000;
    let last = performance.now();
    const frame = (now) => {
      frames.push(now - last);
      last = now;
      if (now < end) return requestAnimationFrame(frame);
      watch.disconnect();
      done({ frames: frames.slice(2), tasks, trained: lab() === null || trains() });
    };
    requestAnimationFrame(frame);
  };
  const begin = () => {
    if (document.title === "empty") return measure();
    if (document.documentElement.dataset.descent !== "ready") return setTimeout(begin, 50);
    document.querySelector("[name=full]").click();
    const wait = () => (trains() ? setTimeout(measure, 500) : setTimeout(wait, 20));
    wait();
  };
  begin();`;

function share(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const pages = { "an empty page": "/empty" };
for (const lesson of LESSONS) pages[lesson] = `/?lesson=${lesson}&steps=100000000`;
const measured = Object.fromEntries(Object.keys(pages).map((name) => [name, { frames: [], tasks: [] }]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, path] of Object.entries(pages)) {
    const browser = await browse();
    await browser.open(origin + path);
    const { frames, tasks, trained } = await browser.run(MEASURE, SECONDS);
    await browser.close();
    if (!trained) throw new Error(`${name}: the run ended before the measure`);
    measured[name].frames.push(...frames);
    measured[name].tasks.push(...tasks);
  }
}
server.close();

console.log(`frames (ms) and tasks over 50 ms in ${ROUNDS} rounds of ${SECONDS} s, training at full speed`);
console.log("page             median    p95    p99  long tasks  longest");
for (const [name, { frames, tasks }] of Object.entries(measured)) {
  const sorted = frames.sort((a, b) => a - b);
  const cells = [0.5, 0.95, 0.99].map((part) => share(sorted, part).toFixed(1).padStart(7));
  const longest = tasks.length > 0 ? Math.max(...tasks).toFixed(0) : "-";
  console.log(`${name.padEnd(15)}${cells.join("")}${String(tasks.length).padStart(12)}${longest.padStart(9)}`);
}
