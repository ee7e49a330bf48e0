// The download of a lesson, and the time to its first text and first answer: in fresh
// profiles, on a fast line, and on a slow one with the page slowed six times.
import { inBrowser } from "./driver.mjs";
import { spread, table, median } from "./report.mjs";
import { serve } from "./site.mjs";

const LESSONS = ["derivative", "regression", "classification", "gates", "xor"];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const BUDGET = 200_000;
const WALK = 0.1;
const CONDITIONS = [
  { name: "as the machine is", rate: undefined, slowed: 1, targets: { text: 0.3, ready: 0.5 } },
  { name: "400 kB/s, the page slowed six times", rate: 400_000, slowed: 6, targets: { text: 0.7, ready: 2 } },
];

/** Notes the time of the page's ready event; runs before the page's scripts. */
const WATCH = `
  new MutationObserver((_, watch) => {
    if (document.documentElement?.dataset.descent !== "ready") return;
    self.answeredAt = performance.now();
    watch.disconnect();
  }).observe(document, { attributes: true, childList: true, subtree: true });`;

const TIMES = `
  const [done] = arguments;
  const look = () => {
    const [text] = performance.getEntriesByName("first-contentful-paint");
    if (!self.answeredAt || !text) return setTimeout(look, 50);
    setTimeout(() => done({ text: text.startTime / 1000, ready: self.answeredAt / 1000 }), 500);
  };
  look();`;

async function open(site, lesson, slowed) {
  return inBrowser("chromium", async (browser) => {
    await browser.open("about:blank");
    await browser.tools("Emulation.setCPUThrottlingRate", { rate: slowed });
    await browser.tools("Page.enable");
    await browser.tools("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
    site.sent.clear();
    await browser.open(`${site.origin}/?lesson=${lesson}&lang=en`);
    const times = await browser.run(TIMES);
    return { ...times, sent: new Map(site.sent), version: browser.version };
  });
}

/** Goes to another lesson whose chunk is there, and measures until its run's numbers are painted. */
const GO = `
  const [lesson, done] = arguments;
  const link = document.querySelector(\`header a[href*="lesson=\${lesson}"]\`);
  link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  const heading = () => document.querySelector(".lab")?.getAttribute("aria-label");
  const before = heading();
  const go = () => {
    const from = performance.now();
    link.click();
    const look = () => {
      const made = heading() && heading() !== before && document.querySelector("[data-hero=right] canvas, [data-hero=right] table");
      if (!made) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => done((performance.now() - from) / 1000);
      port1.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  setTimeout(go, 1500);`;

/** Returns the seconds from each lesson to the next. */
async function walk(site) {
  return inBrowser("chromium", async (browser) => {
    await browser.open(`${site.origin}/?lesson=${LESSONS[0]}&lang=en`);
    await browser.run(TIMES_READY);
    const seconds = [];
    for (const lesson of LESSONS.slice(1)) seconds.push(await browser.run(GO, lesson));
    return seconds;
  });
}

const TIMES_READY = `
  const [done] = arguments;
  const look = () => (document.documentElement.dataset.descent === "ready" ? setTimeout(done, 1500) : setTimeout(look, 50));
  look();`;

function verdict(values, target) {
  return spread(values) + (median(values) <= target ? "" : `: **over ${target}**`);
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

export async function measureStart(dist) {
  const sites = await Promise.all(CONDITIONS.map(({ rate }) => serve(dist, rate)));
  // Compresses everything before the measured requests.
  for (const site of sites) await open(site, LESSONS[0], 1);
  const times = CONDITIONS.map(() => Object.fromEntries(LESSONS.map((lesson) => [lesson, { text: [], ready: [] }])));
  const files = {};
  const walks = LESSONS.slice(1).map(() => []);
  let version;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lesson of LESSONS) {
      for (const [i, { slowed }] of CONDITIONS.entries()) {
        const said = await open(sites[i], lesson, slowed);
        version = said.version;
        files[lesson] = said.sent;
        times[i][lesson].text.push(said.text);
        times[i][lesson].ready.push(said.ready);
      }
    }
    for (const [i, seconds] of (await walk(sites[0])).entries()) walks[i].push(seconds);
    console.error(`start: round ${round + 1} of ${ROUNDS}`);
  }
  sites.forEach((site) => site.close());
  const sum = (lesson) => [...files[lesson].values()].reduce((total, bytes) => total + bytes, 0);
  const sums = LESSONS.map((lesson) => [
    lesson,
    kilobytes(sum(lesson)) + (sum(lesson) <= BUDGET ? "" : `: **over ${BUDGET / 1000}**`),
    files[lesson].size,
  ]);
  const paths = [...new Set(LESSONS.flatMap((lesson) => [...files[lesson].keys()]))].sort();
  const each = paths.map((path) => [
    `\`${path}\``,
    ...LESSONS.map((lesson) => (files[lesson].has(path) ? kilobytes(files[lesson].get(path)) : "–")),
  ]);
  const waits = CONDITIONS.flatMap(({ name, targets }, i) => [
    `Seconds to the first text and to \`data-descent="ready"\`, cold, ${name}; targets ${targets.text} and ${targets.ready}:`,
    table([
      ["", "first text", "answers"],
      ...LESSONS.map((lesson) => {
        const { text, ready } = times[i][lesson];
        return [lesson, verdict(text, targets.text), verdict(ready, targets.ready)];
      }),
    ]),
  ]);
  const text = [
    `Kilobytes that the server sends for a lesson, all in brotli; target ${BUDGET / 1000}:`,
    table([["", "kB", "files"], ...sums]),
    table([["file", ...LESSONS], ...each]),
    `${ROUNDS} fresh profiles each; medians (least to most). The slow line is the server's, so that it is slow for the worker too.`,
    ...waits,
    `Seconds from the press on another lesson's link, whose chunk is there, until its figures are painted; target ${WALK}:`,
    table([["", "seconds"], ...walks.map((seconds, i) => [`${LESSONS[i]} to ${LESSONS[i + 1]}`, verdict(seconds, WALK)])]),
  ].join("\n\n");
  return { text, browsers: [version] };
}
