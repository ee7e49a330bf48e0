// The steps from what the compiler writes to what a browser is sent.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";

/** Runs a program. */
export const run = promisify(execFile);

/** What the compiler may use, so that Binaryen reads it. */
export const FEATURES = [
  "bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue", "simd",
].map((feature) => `--enable-${feature}`);
const VECTORS = "simd128";

/** Returns a short hash of texts and bytes. */
export function hashOf(...parts) {
  const hash = createHash("sha256");
  parts.forEach((part) => hash.update(part));
  return hash.digest("hex").slice(0, 16);
}

/** Returns cargo's folder of built programs. */
export async function builtPrograms(source) {
  const { stdout } = await run("cargo", ["metadata", "--format-version=1", "--offline", "--no-deps"], {
    cwd: source, maxBuffer: 1 << 26,
  });
  return join(JSON.parse(stdout).target_directory, "wasm32-unknown-unknown");
}

/** Builds a program of a feature and profile of the same name, with the processor's vectors. */
export async function buildWithVectors(source, name) {
  await run("cargo", [
    "build", "--quiet", "--offline", "--target", "wasm32-unknown-unknown",
    "--profile", name, "--features", name, "--bin", name,
  ], { cwd: source, env: { ...process.env, RUSTFLAGS: `-Ctarget-feature=+${VECTORS}` }, maxBuffer: 1 << 26 });
  return join(await builtPrograms(source), name, `${name}.wasm`);
}

/** Writes the script and the module of a program for browsers into a folder. */
export async function bindgen(program, folder, name) {
  await run("wasm-bindgen", [
    // The chunks of a program import its table.
    "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", folder, "--out-name", name, program,
  ]);
}

/** Optimises a module in its place: for size ("z") or for speed ("3"). */
export async function optimise(module, level) {
  await run("wasm-opt", [
    module, "-o", module, `-O${level}`, "--strip-debug", "--strip-producers", ...FEATURES,
  ], { maxBuffer: 1 << 26 });
}
