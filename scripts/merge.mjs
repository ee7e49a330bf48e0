// Merges modules of a program that was split into one: each imports the program's memory, table
// and globals, and exports nothing.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Reader, named, section, unsigned } from "./module.mjs";
import { FEATURES, run } from "./wasm.mjs";

const IMPORTS = 2;
const EXPORTS = 7;
/** The program, for the modules that the splitter writes, and for the merged one. */
const FROM = "__wasm_split";
const PROGRAM = "program";

// Returns what modules import: the kind and the type of each thing by its name.
async function importsOf(files) {
  const imports = new Map();
  for (const file of files) {
    const reader = new Reader(await readFile(file));
    if (!reader.find(IMPORTS)) continue;
    for (let rest = reader.number(); rest > 0; rest -= 1) {
      const [from, name, kind] = [reader.name(), reader.name(), reader.take(1)[0]];
      if (from !== FROM) throw new Error(`${file} imports ${name} from ${from}`);
      imports.set(name, { kind, type: reader.type(kind) });
    }
  }
  return [...imports];
}

// Returns a module that hands on what it imports from the program, so that the merged module
// imports each thing once.
function handing(imports) {
  const imported = imports.map(([name, { kind, type }]) => Buffer.concat([named(PROGRAM), named(name), Buffer.from([kind]), type]));
  const counts = {};
  const exported = imports.map(([name, { kind }]) => {
    counts[kind] = (counts[kind] ?? -1) + 1;
    return Buffer.concat([named(name), Buffer.from([kind]), unsigned(counts[kind])]);
  });
  const list = (id, entries) => section(id, Buffer.concat([unsigned(entries.length), ...entries]));
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), list(IMPORTS, imported), list(EXPORTS, exported)]);
}

/** Merges the modules of these files into one of this name. It imports from "program". */
export async function merge(files, merged) {
  const work = await mkdtemp(join(tmpdir(), "descent-merge-"));
  const first = join(work, "handing.wasm");
  await writeFile(first, handing(await importsOf(files)));
  const all = [first, FROM, ...files.flatMap((file) => [file, basename(file)])];
  await run("wasm-merge", [...all, "-o", merged, "--skip-export-conflicts", ...FEATURES], { maxBuffer: 1 << 28 });
  await rm(work, { recursive: true });
}
