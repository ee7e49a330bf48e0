// The size budget: no file that a visitor downloads may grow by more than a
// twentieth over benches/budget.json, in brotli, unless the budget is changed in
// the same commit.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGET = new URL("../benches/budget.json", import.meta.url);
const GROWTH = 1.05;
/** Bytes that any file may grow by: a twentieth of a small file is one sentence. */
const SLACK = 100;

/** Returns a file's name without the hash of its content. */
function stableName(name) {
  return name.replace(/-[0-9a-f]{6,16}(?=[./_])/g, "");
}

/** Returns the bytes of each program, style sheet and page of a site, plain and in brotli. */
export async function sizes(site) {
  const names = (await readdir(site, { recursive: true })).filter((name) => /^[^.].*\.(css|html|js|wasm)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(site, name));
      return { name, stableName: stableName(name), plain: bytes.length, brotli: brotliCompressSync(bytes).length };
    }),
  );
}

/** Returns a sentence for each file that is over the budget. */
export function excess(files, budget) {
  return files.flatMap(({ stableName, brotli }) => {
    const allowed = budget[stableName];
    if (allowed === undefined) return [`${stableName} (${brotli} bytes) is not in the budget`];
    if (brotli <= Math.max(allowed * GROWTH, allowed + SLACK)) return [];
    return [`${stableName} has grown from ${allowed} to ${brotli} bytes`];
  });
}

/** Compares a site with the budget, or makes it the budget. */
export async function keepBudget(files, write) {
  if (write) {
    const budget = Object.fromEntries(files.map(({ stableName, brotli }) => [stableName, brotli]));
    await writeFile(BUDGET, `${JSON.stringify(budget, null, 2)}\n`);
    return;
  }
  const over = excess(files, JSON.parse(await readFile(BUDGET, "utf8")));
  if (over.length > 0) {
    throw new Error(`over the size budget:\n  ${over.join("\n  ")}\nIf that is intended, run: make budget`);
  }
}
