// Updates a second: the core natively and in the release site's worker, plain
// JavaScript in the same browsers, and C. All begin at the same start, and must end
// at NumPy's result.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inBrowser } from "./driver.mjs";
import { median, spread, table } from "./report.mjs";
import { serve, workerPath } from "./site.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const CHAIN_STEPS = 10_000_000;
/** The updates of the warm-up in benches/race/worker.js. */
const WARM_UP_STEPS = 100_000;
/** The tolerance of W and b for a different exp and ln: tests/golden/README.md. */
const TOLERANCE = 1e-10;

const HERE = new URL(".", import.meta.url).pathname;
const golden = (name) => JSON.parse(readFileSync(join(HERE, "../tests/golden", name), "utf8")).seeds[42];

/** The expected end of a run of the notebook's length, and the length of the race. */
const PROBLEMS = [
  { name: "regression", golden: golden("regression.json"), notebook: 8001, steps: 20_000_000, logs: ["both"] },
  { name: "classification", golden: golden("logistic.json"), notebook: 100_001, steps: 2_000_000, logs: ["both", "one"] },
  { name: "gate", golden: golden("gates.json").AND, notebook: 10_001, steps: 3_000_000, logs: ["both", "one"] },
];

const RATIOS = [
  ["Chromium's worker / JavaScript there, both logs", "core in chromium", "JavaScript in chromium, both logs", [2, 3, 3]],
  ["Chromium's worker / JavaScript there, one log", "core in chromium", "JavaScript in chromium, one log", [null, 2, 2]],
  ["Chromium's worker / C, both logs", "core in chromium", "C, both logs", [1.2, 1.3, 1.3]],
  ["Chromium's worker / C, one log", "core in chromium", "C, one log", [null, null, null]],
  ["Firefox's worker / JavaScript there, both logs", "core in firefox", "JavaScript in firefox, both logs", [2, 3, 3]],
  ["Firefox's worker / JavaScript there, one log", "core in firefox", "JavaScript in firefox, one log", [null, 2, 2]],
  ["Firefox's worker / C, both logs", "core in firefox", "C, both logs", [1.2, 1.3, 1.3]],
  ["Chromium's worker, runs side by side / one run there", "core in chromium, side by side", "core in chromium", [3, 1.2, 1.2]],
  ["Firefox's worker, runs side by side / one run there", "core in firefox, side by side", "core in firefox", [3, 1.2, 1.2]],
  ["the core natively / C, both logs", "core natively", "C, both logs", [null, null, null]],
];

/** Returns the core's bench program, built if needed. */
export function coreProgram() {
  const said = execFileSync("cargo", ["bench", "--bench", "core", "--no-run", "--message-format=json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  const built = said.split("\n").filter((line) => line.includes('"compiler-artifact"')).map((line) => JSON.parse(line));
  return built.find(({ target, executable }) => target.name === "core" && executable).executable;
}

const asked = (program, ...words) => JSON.parse(execFileSync(program, words.map(String), { encoding: "utf8" }));

function compileC(name) {
  const program = join(mkdtempSync(join(tmpdir(), "descent-race-")), name);
  const source = join(HERE, `race/${name}.c`);
  execFileSync("gcc", ["-O3", "-o", program, source, "-lm"], { stdio: "inherit" });
  return program;
}

/** The contestants: each takes a problem and a number of updates. */
function contestants(core, c, browsers, worker) {
  const start = ({ golden }) => [...golden.W0, ...golden.b0];
  const all = [["core natively", "both", ({ name }, steps) => asked(core, "train", name, steps)]];
  for (const logs of ["both", "one"]) {
    all.push([`C, ${logs} log${logs === "both" ? "s" : ""}`, logs, (problem, steps) =>
      asked(c, problem.name, logs, steps, ...start(problem))]);
  }
  for (const [engine, browser] of Object.entries(browsers)) {
    all.push([`core in ${engine}`, "both", async ({ name }, steps) => {
      const [warmUp, messages] = [WARM_UP_STEPS, steps].map((length) => asked(core, "messages", name, length));
      const script = `const [address, warmUp, messages, done] = arguments;
        trainCore(address, warmUp, messages).then(done, (error) => done({ error: String(error) }));`;
      const { seconds, last, error } = await browser.run(script, `/${worker}`, warmUp, messages);
      if (error) throw new Error(`${engine}: ${error}`);
      return { seconds, ...asked(core, "decode", last, steps) };
    }]);
    all.push([`core in ${engine}, side by side`, "both", async ({ name }, steps) => {
      // As many updates of all runs together as the others make of one.
      const each = Math.round(steps / asked(core, "sweep", name, 1).runs);
      const { drawn, load } = asked(core, "messages", name, WARM_UP_STEPS);
      const [warmUp, sweep] = [10_000, each].map((length) => asked(core, "sweep", name, length));
      const script = `const [address, before, warmUp, { message, report }, done] = arguments;
        sweepCore(address, before, warmUp, message, report).then(done, (error) => done({ error: String(error) }));`;
      const { seconds, last, error } = await browser.run(script, `/${worker}`, { drawn, load }, warmUp.message, sweep);
      if (error) throw new Error(`${engine}: ${error}`);
      return { seconds, ...asked(core, "losses", last, name, each) };
    }]);
    for (const logs of ["both", "one"]) {
      all.push([`JavaScript in ${engine}, ${logs} log${logs === "both" ? "s" : ""}`, logs, (problem, steps) => {
        const script = `const [name, logs, steps, start, done] = arguments; trainScript(name, logs, steps, start).then(done);`;
        return browser.run(script, problem.name, logs, steps, start(problem));
      }]);
    }
  }
  return all;
}

function check(who, { name, golden }, parameters) {
  const expected = [...golden.final.W, ...golden.final.b];
  const off = parameters.map((value, i) => Math.abs(value - expected[i]));
  if (parameters.length !== expected.length || !off.every((distance) => distance <= TOLERANCE)) {
    throw new Error(`${who}: ${name} ends at ${parameters}, NumPy at ${expected}`);
  }
}

/** Returns the speed of each contestant and problem, round by round [10⁶ updates/s]. */
async function race(all) {
  const [chainAlone, chain] = [compileC("chain"), []];
  const rates = Object.fromEntries(all.map(([who]) => [who, {}]));
  const heats = PROBLEMS.flatMap((problem) =>
    all.filter(([, logs]) => problem.logs.includes(logs)).map(([who, , train]) => ({ problem, who, train })),
  );
  for (const { problem, who, train } of heats) {
    // The losses of a sweep are checked where they are decoded.
    const { parameters } = await train(problem, problem.notebook);
    if (parameters) check(who, problem, parameters);
    rates[who][problem.name] = [];
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    chain.push(CHAIN_STEPS / asked(chainAlone, CHAIN_STEPS).seconds / 1e6);
    for (const { problem, who, train } of heats) {
      const { seconds } = await train(problem, problem.steps);
      rates[who][problem.name].push(problem.steps / seconds / 1e6);
    }
    console.error(`race: round ${round + 1} of ${ROUNDS}`);
  }
  return { rates, chain };
}

/** Returns the ratio round by round, beside its target. */
function ratio(rates, [what, over, under, targets]) {
  const cells = PROBLEMS.map(({ name }, i) => {
    const [upper, lower] = [rates[over]?.[name], rates[under]?.[name]];
    if (!upper || !lower) return "–";
    const ratios = upper.map((rate, round) => rate / lower[round]);
    const target = targets[i];
    const verdict = target === null ? "" : `; target ${target}${median(ratios) >= target ? "" : ": **missed**"}`;
    return spread(ratios) + verdict;
  });
  return [what, ...cells];
}

export async function measureRace(dist) {
  const [core, c, site, worker] = [coreProgram(), compileC("notebook"), await serve(dist), await workerPath(dist)];
  try {
    return await inBrowser("chromium", (chromium) =>
      inBrowser("firefox", async (firefox) => {
        const browsers = { chromium, firefox };
        for (const browser of Object.values(browsers)) await browser.open(`${site.origin}/bench/index.html`);
        const { rates, chain } = await race(contestants(core, c, browsers, worker));
        const names = PROBLEMS.map(({ name }) => name);
        const ratios = table([["ratio", ...names], ...RATIOS.map((one) => ratio(rates, one))]);
        const rows = Object.entries(rates).map(([who, of]) => [who, ...names.map((name) => (of[name] ? spread(of[name]) : "–"))]);
        const text = [
          `${ROUNDS} interleaved rounds; medians (least to most). All end within ${TOLERANCE} of NumPy's W and b.`,
          ratios,
          "Million updates a second:",
          table([["", ...names], ...rows]),
          `The longest chain of the regression's operations that wait for one another, alone, in C: ${spread(chain)}. Nothing that keeps the notebook's order and bits is faster.`,
        ].join("\n\n");
        return { text, browsers: [chromium.version, firefox.version] };
      }),
    );
  } finally {
    site.close();
  }
}
