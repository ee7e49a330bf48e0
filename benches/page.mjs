// The page's responsiveness during training at full speed: every lesson in Chromium
// at 1280 × 800, beside an empty page on the same machine, also with the page's
// thread slowed six times.
import { inBrowser } from "./driver.mjs";
import { median, quantile, table } from "./report.mjs";
import { serve } from "./site.mjs";

const LESSONS = ["derivative", "regression", "classification", "gates", "xor"];
const SECONDS = 4;
const IDLE_SECONDS = 3;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const PRESSES = 15;
const SLOWED = 6;
const TAB = "\uE004";
/** A frame is late if it comes half a frame after its time [ms]. */
const LATE = 25;
const TARGETS = { input: 16, busy: 35 };

/** Waits for the lab and, if it has a run, trains at full speed from the start. */
const TRAIN = `
  const [done] = arguments;
  const find = (selector) => document.querySelector(selector);
  const begin = () => {
    if (document.documentElement.dataset.descent !== "ready") return setTimeout(begin, 50);
    if (!find("[name=timeline]")) return done(false);
    find("[name=reset]").click();
    const full = () => {
      if (find("[data-run]").dataset.run !== "idle") return setTimeout(full, 20);
      find("[name=full]").click();
      running();
    };
    const running = () => (find('[data-run="running"]') ? setTimeout(() => done(true), 300) : setTimeout(running, 20));
    full();
  };
  begin();`;

const READY = `
  const [done] = arguments;
  const wait = () => (document.documentElement.dataset.descent === "ready" ? setTimeout(done, 1500) : setTimeout(wait, 50));
  wait();`;

/** Counts frames and long tasks over some seconds. */
const FRAMES = `
  const [seconds, done] = arguments;
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
    const run = document.querySelector("[data-run]");
    done({ frames: frames.slice(2), tasks, run: run && run.dataset.run });
  };
  requestAnimationFrame(frame);`;

/** Measures the time from each key press until the next frame is presented. */
const LISTEN = `
  const [done] = arguments;
  self.presses = [];
  addEventListener("keydown", (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => self.presses.push(performance.now() - event.timeStamp);
      port1.postMessage(null);
    });
  }, true);
  done();`;
const PRESSED = "const [done] = arguments; setTimeout(() => done(self.presses), 300);";

/** Returns the main thread's load [%]. */
async function busy(browser, during) {
  const read = async () => {
    const { metrics } = await browser.tools("Performance.getMetrics");
    const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return [value("TaskDuration"), value("Timestamp")];
  };
  const [worked, from] = await read();
  const result = await during();
  const [workedNow, to] = await read();
  return [(100 * (workedNow - worked)) / (to - from), result];
}

const wait = (seconds) => new Promise((over) => setTimeout(over, seconds * 1000));

/** Measures one page once: at rest, then during training. */
async function visit(browser, url, into) {
  await browser.open(url);
  await browser.tools("Performance.enable");
  await browser.run(READY);
  const [idle] = await busy(browser, () => wait(IDLE_SECONDS));
  const trains = await browser.run(TRAIN);
  const [share, { frames, tasks, run }] = await busy(browser, () => browser.run(FRAMES, SECONDS));
  if (trains && run !== "running") throw new Error(`${url}: the run was ${run} before the measure ended`);
  await browser.run(TRAIN);
  await browser.run(LISTEN);
  for (let press = 0; press < PRESSES; press += 1) {
    await browser.press(TAB);
    // Out of step with the frames.
    await wait(0.05 + 0.007 * press);
  }
  into.idle.push(idle);
  into.busy.push(share);
  into.frames.push(...frames);
  into.tasks.push(...tasks);
  into.input.push(...(await browser.run(PRESSED)));
}

function row(name, { frames, tasks, input, busy, idle }, judged) {
  const verdict = (value, target, digits = 1) =>
    value.toFixed(digits) + (judged && name !== "an empty page" && value > target ? ": **missed**" : "");
  const long = tasks.length === 0 ? "none" : `${tasks.length} (${Math.max(...tasks).toFixed(0)} ms)`;
  return [
    name,
    long,
    ...[0.5, 0.95, 0.99].map((part) => quantile(frames, part).toFixed(1)),
    ((100 * frames.filter((frame) => frame > LATE).length) / frames.length).toFixed(1),
    verdict(median(input), TARGETS.input),
    quantile(input, 0.95).toFixed(1),
    verdict(median(busy), TARGETS.busy),
    median(idle).toFixed(1),
  ];
}

const HEAD = ["", "tasks over 50 ms", "frame: median ms", "p95", "p99", "late %", "input to paint: median ms", "p95", "busy %", "idle %"];

export async function measurePage(dist) {
  const site = await serve(dist);
  const pages = { "an empty page": "/bench/empty" };
  for (const lesson of LESSONS) pages[lesson] = `/?lesson=${lesson}&lang=en&steps=100000000`;
  const fresh = () => ({ frames: [], tasks: [], input: [], busy: [], idle: [] });
  const measured = new Map([1, SLOWED].map((rate) => [rate, new Map(Object.keys(pages).map((name) => [name, fresh()]))]));
  let version;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, path] of Object.entries(pages)) {
      for (const [rate, into] of measured) {
        await inBrowser("chromium", async (browser) => {
          version = browser.version;
          await browser.tools("Emulation.setCPUThrottlingRate", { rate });
          await visit(browser, site.origin + path, into.get(name));
        });
      }
    }
    console.error(`page: round ${round + 1} of ${ROUNDS}`);
  }
  site.close();
  const show = (rate, judged) => table([HEAD, ...[...measured.get(rate)].map(([name, of]) => row(name, of, judged))]);
  const text = [
    `${ROUNDS} rounds of ${SECONDS} s in fresh profiles, the run at full speed; the derivative has none. Targets: no task over 50 ms, input to paint within ${TARGETS.input} ms, the main thread busy for ${TARGETS.busy} % at most, an idle page none.`,
    show(1, true),
    `The same with the page's thread slowed ${SLOWED} times. The worker is not slowed by that.`,
    show(SLOWED, false),
  ].join("\n\n");
  return { text, browsers: [version] };
}
