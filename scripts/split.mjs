// Splits the page's program into what is loaded at once and the chunks that it asks for
// (src/app/page/seams.rs), and writes them into a release.
//
// A chunk's file is a WebAssembly module with nothing but sections of its own, so that hosts
// send it as one: `build` names the program it belongs to, and each `module` is a number and
// a module, to be instantiated unless one of this number was. page/boot.js loads them.

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { shortenImports, unsigned } from "./imports.mjs";
import { bindgen, builtPrograms, hashOf, optimise, run } from "./wasm.mjs";

// The least number of seams that share a module for its bytes to go into a file that they share.
const SHARED = 4;
// The least share of such a file that a seam must need to load it.
const ENOUGH = 0.6;
// The seams that are crossed once a lab is there.
const AFTER_LAB = /^(figures_\w+|share)$/;

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
// share has one file together, which those load that need enough of it; others carry copies, which
// are instantiated once all the same. What comes after a lab shares a file of its own.
function filesOf(seams, sizes) {
  const size = (modules) => modules.reduce((sum, module) => sum + sizes[module], 0);
  const isLater = (seam) => AFTER_LAB.test(seam);
  const users = (module) => Object.keys(seams).filter((seam) => seams[seam].includes(module));
  const all = [...new Set(Object.values(seams).flat())];
  const shared = all.filter((module) => users(module).filter((seam) => !isLater(seam)).length >= SHARED);
  const later = all.filter((module) => !shared.includes(module) && users(module).filter(isLater).length >= SHARED);
  const files = { shared, figures: later };
  const needs = {};
  for (const [name, modules] of Object.entries(seams)) {
    const takes = (file) => size(modules.filter((module) => files[file].includes(module))) > ENOUGH * size(files[file]);
    const taken = (isLater(name) ? ["shared", "figures"] : ["shared"]).filter(takes);
    const copied = taken.flatMap((file) => files[file]);
    needs[name] = [...taken, name];
    files[name] = modules.filter((module) => !copied.includes(module));
  }
  return { files, needs };
}

function section(name, content) {
  const named = Buffer.concat([unsigned(name.length), Buffer.from(name), content]);
  return Buffer.concat([Buffer.from([0]), unsigned(named.length), named]);
}

/** Replaces the page's program in a site by its main part and the chunks. Returns the name of the main part, and what boot.js needs to know of the chunks. */
export async function split(site, source) {
  const work = await mkdtemp(join(tmpdir(), "descent-split-"));
  const program = join(await builtPrograms(source), "page", "app.wasm");
  await run("wasm-split-cli", [program, work, "--out-name", "app"]);
  await bindgen(join(work, "app.wasm"), work, "app");
  const seams = seamsOf(await readFile(join(work, "__wasm_split.js"), "utf8"));
  const names = ["app_bg", ...new Set(Object.values(seams).flat())];
  const modules = {};
  const next = async () => {
    for (let name = names.pop(); name; name = names.pop()) {
      const file = join(work, `${name}.wasm`);
      await optimise(file, "z");
      modules[name] = await readFile(file);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));

  const numbers = Object.keys(modules).sort();
  const build = hashOf(...numbers.map((name) => modules[name]));
  const sizes = Object.fromEntries(numbers.map((name) => [name, modules[name].length]));
  const { files, needs } = filesOf(seams, sizes);
  await mkdir(join(site, "chunks"));
  const written = {};
  for (const [name, parts] of Object.entries(files)) {
    const numbered = (part) => Buffer.concat([Buffer.from([numbers.indexOf(part)]), modules[part]]);
    const bytes = Buffer.concat([
      Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
      section("build", Buffer.from(build)),
      ...parts.map((part) => section("module", numbered(part))),
    ]);
    written[name] = `chunks/${name}-${hashOf(bytes)}.wasm`;
    await writeFile(join(site, written[name]), bytes);
  }

  const shortened = shortenImports(modules.app_bg, await readFile(join(work, "app.js"), "utf8"));
  const script = linked(shortened.script, Object.keys(seams));
  for (const name of (await readdir(site)).filter((name) => /^app-.*\.(js|wasm)$/.test(name))) {
    await rm(join(site, name));
  }
  const main = `app-${hashOf(script, shortened.module)}`;
  await writeFile(join(site, `${main}.js`), script);
  await writeFile(join(site, `${main}_bg.wasm`), shortened.module);
  await rm(work, { recursive: true });
  const addresses = Object.entries(needs).map(([name, of]) => [name, of.map((file) => written[file])]);
  return { main, chunks: { program: build, files: Object.fromEntries(addresses) } };
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
