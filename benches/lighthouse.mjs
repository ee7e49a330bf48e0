// Lighthouse in its mobile profile. It comes from npm and is left out if npm is not
// reachable.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { median, spread, table } from "./report.mjs";
import { serve } from "./site.mjs";

const VERSION = "lighthouse@12";
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const TARGETS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const LESSONS = ["derivative", "regression", "classification", "gates", "xor"];
const PAGES = { cover: "/", ...Object.fromEntries(LESSONS.map((name) => [name, `/?lesson=${name}`])) };

const run = promisify(execFile);

/** Returns the first of these programs that exists. */
async function chromium() {
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    const found = await run("which", [name]).catch(() => null);
    if (found) return found.stdout.trim();
  }
  throw new Error("there is no Chromium");
}

async function audit(url) {
  const categories = Object.keys(TARGETS).join(",");
  const words = ["--yes", VERSION, url, "--output=json", "--quiet", `--only-categories=${categories}`];
  const flags = "--chrome-flags=--headless --no-sandbox --disable-quic --disable-background-networking";
  const { stdout } = await run("npx", [...words, flags], { maxBuffer: 1 << 28, env: { ...process.env, CHROME_PATH: await chromium() } });
  const report = JSON.parse(stdout);
  const scores = Object.keys(TARGETS).map((name) => 100 * report.categories[name].score);
  return { scores, version: report.lighthouseVersion, failed: failures(report) };
}

/** Returns the audits, other than speed, that cost points. */
function failures({ audits, categories }) {
  const refs = ["accessibility", "best-practices", "seo"].flatMap((name) => categories[name].auditRefs);
  return refs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1).map(({ id }) => id);
}

export async function measureLighthouse(dist) {
  try {
    await run("npx", ["--yes", VERSION, "--version"]);
  } catch (error) {
    return { text: `Left out: npm does not give ${VERSION} (${String(error.message).split("\n").at(-1)}).` };
  }
  const site = await serve(dist);
  const rows = [];
  const failed = new Set();
  let version;
  for (const [name, path] of Object.entries(PAGES)) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await audit(site.origin + path));
    version = rounds[0].version;
    rounds.forEach((one) => one.failed.forEach((id) => failed.add(id)));
    const cells = Object.values(TARGETS).map((target, i) => {
      const scores = rounds.map(({ scores }) => scores[i]);
      return spread(scores, 0) + (median(scores) >= target ? "" : `: **under ${target}**`);
    });
    rows.push([name, ...cells]);
    console.error(`lighthouse: ${name}`);
  }
  site.close();
  const lost = failed.size === 0 ? [] : [`Audits that cost points outside of speed: ${[...failed].join(", ")}.`];
  const text = [
    `Lighthouse ${version}, mobile, headless; ${ROUNDS} rounds; medians (least to most).`,
    table([["", ...Object.entries(TARGETS).map(([name, target]) => `${name} (${target})`)], ...rows]),
    ...lost,
  ].join("\n\n");
  return { text };
}
