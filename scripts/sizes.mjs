// Prints the sizes of the files that a visitor downloads, plain and compressed as hosts
// do. Fails if they exceed benches/budget.json; with --write they become the budget.

import { keepBudget, sizes } from "./budget.mjs";

const [site, option] = process.argv.slice(2);
const files = await sizes(site);
for (const { name, plain, brotli } of files) {
  const [bytes, packed] = [plain, brotli].map((size) => size.toLocaleString("en").padStart(10));
  console.log(`${bytes} ${packed} (brotli)  ${name}`);
}
try {
  await keepBudget(files, option === "--write");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
