// Prints the sizes of the files of a site, plain and compressed as hosts do, and what a visitor
// downloads by lesson. Fails if that exceeds benches/budget.json; with --write it becomes the
// budget.

import { downloads, keepBudget, sizes } from "./budget.mjs";

const [site, option] = process.argv.slice(2);
const files = await sizes(site);
const spaced = (size) => size.toLocaleString("en").padStart(10);
for (const { name, plain, brotli } of files) {
  console.log(`${spaced(plain)} ${spaced(brotli)} (brotli)  ${name}`);
}
const sums = await downloads(site, files);
for (const [page, parts] of Object.entries(sums)) {
  console.log(`${page}: ${Object.entries(parts).map(([part, bytes]) => `${part} ${spaced(bytes).trim()}`).join(", ")}`);
}
try {
  await keepBudget(sums, option === "--write");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
