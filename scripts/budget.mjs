// The size budget: no file that a visitor downloads may grow by more than a
// twentieth over benches/budget.json, in brotli, unless the budget is changed in
// the same commit.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGET = new URL("../benches/budget.json", import.meta.url);
const GROWTH = 1.05;
/** So small that a twentieth is a sentence. */
const SLACK = 100;

/** A file's name without what changes with its content. */
function lasting(name) {
  return name.replace(/-[0-9a-f]{6,16}(?=[./_])/g, "");
}

/** Bytes as they are and in brotli of each program, style and page of a site. */
export async function sizes(site) {
  const names = (await readdir(site, { recursive: true })).filter((name) => /^[^.].*\.(css|html|js|wasm)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(site, name));
      return { name, lasting: lasting(name), plain: bytes.length, brotli: brotliCompressSync(bytes).length };
    }),
  );
}

/** What is over the budget, in words. */
export function excess(files, budget) {
  return files.flatMap(({ lasting, brotli }) => {
    const allowed = budget[lasting];
    if (allowed === undefined) return [`${lasting} (${brotli} bytes) is not in the budget`];
    if (brotli <= Math.max(allowed * GROWTH, allowed + SLACK)) return [];
    return [`${lasting} has grown from ${allowed} to ${brotli} bytes`];
  });
}

/** Compares a site with the budget, or makes it the budget. */
export async function keepBudget(files, write) {
  if (write) {
    const budget = Object.fromEntries(files.map(({ lasting, brotli }) => [lasting, brotli]));
    await writeFile(BUDGET, `${JSON.stringify(budget, null, 2)}\n`);
    return;
  }
  const over = excess(files, JSON.parse(await readFile(BUDGET, "utf8")));
  if (over.length > 0) {
    throw new Error(`over the size budget:\n  ${over.join("\n  ")}\nWhere that is meant, run: make budget`);
  }
}
