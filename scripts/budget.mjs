// The size budget by lesson: what a visitor downloads, in brotli, may not grow by more than a
// twentieth over benches/budget.json unless the budget is changed in the same commit.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGET = new URL("../benches/budget.json", import.meta.url);
const GROWTH = 1.05;
/** Bytes that anything may grow by: a twentieth of little is one sentence. */
const SLACK = 100;

/** Returns the bytes of each program, style sheet and page of a site, plain and in brotli. */
export async function sizes(site) {
  const names = (await readdir(site, { recursive: true })).filter((name) => /^[^.].*\.(css|html|js|wasm)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(site, name));
      return { name, plain: bytes.length, brotli: brotliCompressSync(bytes).length };
    }),
  );
}

/** Returns what a visitor downloads by page: for a lesson until it answers, for all that it can
 * show and do, and for the share panel after that; for the cover until its links work, and for
 * its descent. */
export async function downloads(site, files) {
  const html = await readFile(join(site, "index.html"), "utf8");
  const attribute = (name) => new RegExp(`data-${name}=(?:"([^"]*)"|'([^']*)')`).exec(html).slice(1).find(Boolean);
  const { files: chunks } = JSON.parse(attribute("chunks"));
  const training = attribute("training").split(" ");
  const size = (names) => [...new Set(names)].reduce((sum, wanted) => {
    const of = files.filter(({ name }) => (wanted instanceof RegExp ? wanted.test(name) : wanted === name));
    if (of.length === 0) throw new Error(`no file is ${wanted}`);
    return sum + Math.max(...of.map(({ brotli }) => brotli));
  }, 0);
  const page = ["index.html", "boot.js", /^style-\w+\.css$/];
  const program = [/^app-\w+\.js$/, /^app-\w+_bg\.wasm$/];
  const sums = { cover: { links: size(page), descent: size([...program, ...chunks.cover]) } };
  for (const lesson of attribute("lessons").split(" ")) {
    const worker = training.includes(lesson) ? [/^worker-\w{16}\/worker\.js$/, /^worker-\w{16}\/worker_bg\.wasm$/] : [];
    const first = [...page, new RegExp(`^story/${lesson}\\.\\w+\\.html$`), ...program, ...worker, ...chunks[lesson]];
    const all = [...first, ...chunks[`figures_${lesson}`], ...(worker.length > 0 ? chunks.output : []), ...chunks.help];
    const answers = size(first);
    sums[lesson] = { answers, all: size(all), share: size([...all, ...chunks.share]) - size(all) };
  }
  return sums;
}

/** Returns a sentence for each sum that is over the budget. */
export function excess(sums, budget) {
  return Object.entries(sums).flatMap(([page, parts]) => Object.entries(parts).flatMap(([part, bytes]) => {
    const allowed = budget[page]?.[part];
    if (allowed === undefined) return [`${page}, ${part} (${bytes} bytes) is not in the budget`];
    if (bytes <= Math.max(allowed * GROWTH, allowed + SLACK)) return [];
    return [`${page}, ${part} has grown from ${allowed} to ${bytes} bytes`];
  }));
}

/** Compares a site's sums with the budget, or makes them the budget. */
export async function keepBudget(sums, write) {
  if (write) {
    await writeFile(BUDGET, `${JSON.stringify(sums, null, 2)}\n`);
    return;
  }
  const over = excess(sums, JSON.parse(await readFile(BUDGET, "utf8")));
  if (over.length > 0) {
    throw new Error(`over the size budget:\n  ${over.join("\n  ")}\nIf that is intended, run: make budget`);
  }
}
