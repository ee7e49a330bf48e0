// Prints what a visitor downloads: the programs and styles of dist/, compressed
// as hosts do.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const site = process.argv[2];
const files = (await readdir(site, { recursive: true })).filter((name) => /\.(css|html|js|wasm)$/.test(name)).sort();
for (const name of files) {
  const bytes = await readFile(join(site, name));
  const sizes = [bytes.length, brotliCompressSync(bytes).length].map((size) => size.toLocaleString("en").padStart(10));
  console.log(`${sizes[0]} ${sizes[1]} (brotli)  ${name}`);
}
