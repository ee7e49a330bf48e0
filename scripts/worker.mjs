// Writes the worker's program into a release, each in a folder named after its content, so that
// no cache can serve one build's program to another's page: with the processor's vectors, and
// without for browsers that have none. Both calculate the same bits.

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortenImports } from "./imports.mjs";
import { bindgen, buildWithVectors, hashOf, optimise } from "./wasm.mjs";

// Starts the program in a worker: with the module that the page has compiled and sends as its
// first message, if the worker's name says so. On a page boot.js starts it.
const START = `
if (self.document === undefined) {
  const start = (module) => __wbg_init(module && { module_or_path: module }).catch((error) => {
    // The page hears of it.
    setTimeout(() => { throw error; });
  });
  if (self.name === "handed") {
    self.addEventListener("message", ({ data }) => start(data), { once: true });
  } else {
    start();
  }
}
`;

async function write(site, name, ...program) {
  const { module, script } = shortenImports(...program);
  if (script.includes("./snippets/")) {
    throw new Error("the worker's script imports a snippet, which would be lost in its own folder");
  }
  const whole = script + START;
  const folder = `${name}-${hashOf(whole, module)}`;
  await mkdir(join(site, folder));
  await writeFile(join(site, folder, "worker.js"), whole);
  await writeFile(join(site, folder, "worker_bg.wasm"), module);
  return `${folder}/worker.js`;
}

/** Replaces the worker's program in a site by both of its builds. Returns the addresses of their scripts. */
export async function writeWorkers(site, source) {
  // What Trunk has built has no vectors.
  const files = ["worker.js", "worker_bg.wasm", "worker_loader.js"].map((name) => join(site, name));
  const plain = await write(site, "worker-plain", await readFile(files[1]), await readFile(files[0], "utf8"));
  await Promise.all(files.map((file) => rm(file)));

  const work = await mkdtemp(join(tmpdir(), "descent-worker-"));
  await bindgen(await buildWithVectors(source, "worker"), work, "worker");
  const module = join(work, "worker_bg.wasm");
  await optimise(module, "3");
  const vectors = await write(site, "worker", await readFile(module), await readFile(join(work, "worker.js"), "utf8"));
  await rm(work, { recursive: true });
  return { vectors, plain };
}
