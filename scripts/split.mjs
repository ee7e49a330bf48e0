// Splits the page's program into what is loaded at once and the chunks that it asks for
// (src/app/page/seams.rs), and writes them into a release.
//
// The splitter makes a module of each set of functions that the same seams reach: hundreds. A
// file's are merged into one. Modules with variables stay alone, as they may be instantiated but
// once; of all others each file that needs them has a copy.
//
// A chunk's file is a WebAssembly module with nothing but sections of its own, so that hosts
// send it as one: `build` names the program it belongs to, and each `module` is a number and
// a module, to be instantiated unless one of this number was. page/boot.js loads them.

import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { shortenImports } from "./imports.mjs";
import { merge } from "./merge.mjs";
import { Reader, customSection } from "./module.mjs";
import { bindgen, builtPrograms, hashOf, optimise, run } from "./wasm.mjs";

// The least number of seams that share a module for its bytes to go into a file that they share.
const SHARED = 4;
// The least share of such a file that a seam must need to load it.
const ENOUGH = 0.8;
// The seams that are crossed once a lab is there.
const AFTER_LAB = /^(figures_\w+|share|sweep)$/;
// The seam that several labs share, all of which have the file that they share.
const OF_LABS = "sweep";

// Returns the modules that each seam needs, in the order of their instantiation: the splitter
// writes them as arguments of its own loader.
function seamsOf(script) {
  const loader = /export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(([^]*?), \[([^\]]*)\]\)\);/g;
  const seams = [...script.matchAll(loader)].map(([, name, own, shared]) => {
    const [, file] = /"\.\/(\w+)\.wasm"/.exec(own) ?? [];
    return [name, [...shared.matchAll(/__(chunk_\d+)/g)].map(([, chunk]) => chunk).concat(file ?? [])];
  });
  if (seams.length === 0) {
    throw new Error("the splitter's script names no seam: has its form changed?");
  }
  return Object.fromEntries(seams);
}

// Returns the names of each file's modules, and the files that each seam needs. What many seams
// share has one file together, which those load that need enough of it; others carry copies.
// What comes after a lab shares a file of its own.
function filesOf(seams, sizes) {
  const size = (modules) => modules.reduce((sum, module) => sum + sizes[module], 0);
  const isLater = (seam) => AFTER_LAB.test(seam);
  const users = (module) => Object.keys(seams).filter((seam) => seams[seam].includes(module));
  const all = [...new Set(Object.values(seams).flat())];
  const shared = all.filter((module) => users(module).filter((seam) => !isLater(seam)).length >= SHARED);
  const later = all.filter((module) => !shared.includes(module) && users(module).filter(isLater).length >= SHARED);
  const files = { shared, figures: later };
  const needs = {};
  // The labs before what comes after them.
  const ordered = Object.entries(seams).sort(([one], [other]) => isLater(one) - isLater(other));
  for (const [name, modules] of ordered) {
    const sharing = Object.keys(needs).find((other) => needs[other].includes("shared"));
    const lab = name === OF_LABS ? sharing ?? name : name.replace(/^figures_/, "");
    const takes = (file) => (file === "shared" && lab !== name
      // It is there with the lab.
      ? needs[lab].includes("shared")
      : size(modules.filter((module) => files[file].includes(module))) > ENOUGH * size(files[file]));
    const taken = (isLater(name) ? ["shared", "figures"] : ["shared"]).filter(takes);
    const copied = taken.flatMap((file) => files[file]);
    needs[name] = [...taken, name];
    files[name] = modules.filter((module) => !copied.includes(module));
  }
  return { files, needs };
}

const DATA = 11;

// Returns the offset and the length of each data segment of a module.
function dataOf(bytes) {
  const reader = new Reader(bytes);
  if (!reader.find(DATA)) return [];
  return Array.from({ length: reader.number() }, () => {
    const offset = reader.activeOffset();
    const length = reader.number();
    reader.take(length);
    return { offset, length };
  });
}

// Returns the names of the modules that hold variables with a first value: those whose data lie
// in the program's second segment, behind its constants.
async function modulesWithVariables(program, names, work) {
  const [constants, variables] = dataOf(await readFile(program));
  if (!(constants.offset + constants.length <= variables.offset)) {
    throw new Error("the program's data segments are not its constants and its variables any more");
  }
  const has = async (name) => dataOf(await readFile(join(work, `${name}.wasm`))).some(({ offset, length }) => length > 0 && offset + length > variables.offset);
  const found = await Promise.all(names.map(has));
  return names.filter((_, i) => found[i]);
}

/** Replaces the page's program in a site by its main part and the chunks. Returns the name of the
 * main part, and what boot.js needs to know of the chunks. */
export async function split(site, source) {
  const work = await mkdtemp(join(tmpdir(), "descent-split-"));
  const program = join(await builtPrograms(source), "page", "app.wasm");
  await run("wasm-split-cli", [program, work, "--out-name", "app"]);
  await bindgen(join(work, "app.wasm"), work, "app");
  const path = (name) => join(work, `${name}.wasm`);
  const seams = seamsOf(await readFile(join(work, "__wasm_split.js"), "utf8"));
  const names = [...new Set(Object.values(seams).flat())];
  const sizes = Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await stat(path(name))).size])));
  const { files, needs } = filesOf(seams, sizes);

  // What is merged, by the name of the module to write.
  const alone = await modulesWithVariables(program, names, work);
  const merged = Object.fromEntries(alone.map((name) => [`alone_${name}`, [name]]));
  const contents = {};
  for (const [name, modules] of Object.entries(files)) {
    const together = modules.filter((module) => !alone.includes(module));
    contents[name] = modules.filter((module) => alone.includes(module)).map((module) => `alone_${module}`);
    if (together.length > 0) {
      contents[name].push(`merged_${name}`);
      merged[`merged_${name}`] = together;
    }
  }
  const waiting = ["app_bg", ...Object.keys(merged)];
  const written = {};
  const next = async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      if (merged[name]) {
        await merge(merged[name].map(path), path(name));
      }
      await optimise(path(name), "z");
      written[name] = await readFile(path(name));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));

  const numbers = Object.keys(written).sort();
  const build = hashOf(...numbers.map((name) => written[name]));
  await mkdir(join(site, "chunks"));
  const addresses = {};
  for (const [name, parts] of Object.entries(contents)) {
    const numbered = (part) => Buffer.concat([Buffer.from([numbers.indexOf(part)]), written[part]]);
    const bytes = Buffer.concat([
      Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
      customSection("build", Buffer.from(build)),
      ...parts.map((part) => customSection("module", numbered(part))),
    ]);
    addresses[name] = `chunks/${name}-${hashOf(bytes)}.wasm`;
    await writeFile(join(site, addresses[name]), bytes);
  }

  const shortened = shortenImports(written.app_bg, await readFile(join(work, "app.js"), "utf8"));
  const script = linked(shortened.script, Object.keys(seams));
  for (const name of (await readdir(site)).filter((name) => /^app-.*\.(js|wasm)$/.test(name))) {
    await rm(join(site, name));
  }
  const main = `app-${hashOf(script, shortened.module)}`;
  await writeFile(join(site, `${main}.js`), script);
  await writeFile(join(site, `${main}_bg.wasm`), shortened.module);
  await rm(work, { recursive: true });
  const bySeam = Object.entries(needs).map(([name, of]) => [name, of.map((file) => addresses[file])]);
  return { main, chunks: { program: build, files: Object.fromEntries(bySeam) } };
}

// Returns the program's script with the functions by which it asks boot.js for a chunk, in the
// place of the splitter's own loader.
function linked(script, seams) {
  // One for each seam, all the same.
  const imported = /^import \* as (\w+) from "\.\/__wasm_split\.js";?$/gm;
  if (script.search(imported) < 0) {
    throw new Error("the program's script does not import its chunks: was it built without them?");
  }
  return `const chunks = Object.fromEntries(${JSON.stringify(seams)}.map((seam) => [
  \`__wasm_split_load_\${seam}\`,
  async (callback, data) => {
    const done = await self.descentLoad(seam, wasm);
    wasm.__indirect_function_table.get(callback)(data, done);
  },
]));
${script.replace(imported, "const $1 = chunks;")}`;
}
