// Collects the licences of the crates that are linked into the programs.

import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const ALLOWED = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "ISC", "MIT", "Unicode-3.0", "Unlicense", "Zlib"]);
const RULE = "=".repeat(78);

async function cargoMetadata(source) {
  const { stdout } = await promisify(execFile)(
    "cargo",
    ["metadata", "--format-version=1", "--offline", "--filter-platform=wasm32-unknown-unknown", "--features=app,worker"],
    { cwd: source, maxBuffer: 1 << 28 },
  );
  return JSON.parse(stdout);
}

// Returns the packages that can be linked: normal dependencies, without procedural
// macros, which run while compiling.
function linkedPackages({ packages, resolve }) {
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const nodeOf = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => packageOf.get(id).targets.some((target) => target.kind.includes("proc-macro"));
  const linked = new Set([resolve.root]);
  for (const id of linked) {
    for (const { pkg, dep_kinds: kinds } of nodeOf.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null) && !isMacro(pkg)) {
        linked.add(pkg);
      }
    }
  }
  linked.delete(resolve.root);
  return [...linked].map((id) => packageOf.get(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

// Returns the parts of a licence that all apply, each a list of alternatives: "(A OR B) AND C" is [[A, B], [C]].
function licenceParts({ name, license }) {
  const parts = (license ?? "").split(/ AND /).map((part) => part.split(/ OR |\s*\/\s*/).map((id) => id.replace(/[()\s]/g, "")));
  for (const alternatives of parts) {
    if (!alternatives.some((id) => ALLOWED.has(id))) {
      throw new Error(`${name} has the licence "${license}", which scripts/licences.mjs does not allow`);
    }
  }
  return parts;
}

// Returns the licence texts of a package: MIT's if it can be chosen, else all of them.
async function licenceTexts(crate, apache) {
  const parts = licenceParts(crate);
  const folder = dirname(crate.manifest_path);
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice|unlicense)/i.test(name)).sort();
  const mit = parts[0].includes("MIT") ? names.filter((name) => /mit/i.test(name)) : [];
  const others = names.filter((name) => !/mit|apache|zlib|unlicense|copying|boost/i.test(name));
  const taken = mit.length > 0 ? [...mit, ...others] : names;
  if (taken.length > 0) {
    return Promise.all(taken.map((name) => readFile(join(folder, name), "utf8")));
  }
  if (parts[0].includes("Apache-2.0")) {
    return [apache];
  }
  const inSource = await licenceInSource(folder);
  if (inSource) {
    return [inSource];
  }
  throw new Error(`${crate.name} is packaged without a licence text that scripts/licences.mjs could add`);
}

// Some crates have their licence only at the head of their source.
async function licenceInSource(folder) {
  const source = await readFile(join(folder, "src", "lib.rs"), "utf8").catch(() => "");
  const [, head] = /^\/\*([\s\S]*?)\*\//.exec(source) ?? [];
  return head?.includes("Permission is hereby granted") ? head.replace(/^ \* ?/gm, "").trim() : null;
}

/** Returns the text of LICENSES-THIRD-PARTY.txt. Throws if a licence is unknown or its text missing. */
export async function thirdPartyLicences(source) {
  const apache = await readFile(join(source, "LICENSE-APACHE"), "utf8");
  const titlesOf = new Map([[apache.trim(), ["The Rust standard library (MIT OR Apache-2.0), https://www.rust-lang.org"]]]);
  for (const crate of linkedPackages(await cargoMetadata(source))) {
    const title = `${crate.name} ${crate.version} (${crate.license})${crate.repository ? `, ${crate.repository}` : ""}`;
    for (const text of await licenceTexts(crate, apache)) {
      const key = text.replace(/\r\n/g, "\n").trim();
      titlesOf.set(key, [...(titlesOf.get(key) ?? []), title]);
    }
  }
  const sections = [...titlesOf].map(([text, titles]) => `${RULE}\n${titles.join("\n")}\n\n${text}\n`);
  return `Descent contains the following software, under these licences.\n\n${sections.join("\n")}`;
}
