// Medians, tables, and benches/RESULTS.md, which has a section for each part.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";

const RESULTS = new URL("./RESULTS.md", import.meta.url);
const HEAD = "# Results\n\nWritten by `make bench`; docs/performance.md says what they mean.\n";

/** Returns the quantile at `part` (0 to 1). */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export const median = (values) => quantile(values, 0.5);

/** Formats a median with minimum and maximum. */
export function spread(values, digits = 2) {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

/** Formats a table in Markdown: the first row is its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function said(command, ...args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n")[0].trim();
  } catch {
    return `no ${command}`;
  }
}

/** Returns the commit, machine, compilers, and the machine's load meanwhile. */
function circumstances(browsers, before) {
  const changed = said("git", "status", "--porcelain", "--untracked-files=no", "--", "src", "benches/core", "page", "styles");
  const commit = said("git", "rev-parse", "--short", "HEAD") + (changed ? " and changes" : "");
  const machine = `${cpus().length} cores of ${cpus()[0].model}`;
  const load = [before, loadavg()[0]].map((value) => value.toFixed(1)).join(" before, ");
  return [
    `Commit ${commit}, ${new Date().toISOString().slice(0, 10)}; ${machine}; load ${load} after.`,
    [...browsers, said("rustc", "--version"), said("gcc", "--version"), `node ${process.version}`].join("; ") + ".",
  ].join("\n");
}

/** Runs a part and replaces its section. */
export async function section(name, title, measure) {
  const before = loadavg()[0];
  const { text, browsers = [] } = await measure();
  const body = `## ${title}\n\n${circumstances(browsers, before)}\n\n${text}\n`;
  console.log(body);
  const old = await readFile(RESULTS, "utf8").catch(() => HEAD);
  const mark = `<!-- ${name} -->`;
  const [head, ...sections] = old.split(/^(?=<!-- \w+ -->$)/m);
  const others = sections.filter((one) => !one.startsWith(mark)).map((one) => `${one.trim()}\n`);
  await writeFile(RESULTS, [`${head.trim()}\n`, ...[...others, `${mark}\n${body}`].sort()].join("\n"));
}
