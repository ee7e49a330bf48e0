// Finds import circles between the files of src/: groups of files of which each
// reaches each other through `use` lines and paths.
//
//   node scripts/circles.mjs [MOST]   fails if there are more than MOST (default 0)
//
// An import counts towards the file that defines the name: a re-export is followed.
// `mod` lines do not count: a parent always names its children.
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const CRATES = { descent: "src", descent_core: "src/core" };
const PATH = /\b(?:crate|super|self|descent_core)(?:::\w+)+/g;

function rustFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === CRATES.descent_core ? [] : rustFiles(path);
    return entry.name.endsWith(".rs") ? [path] : [];
  });
}

// Returns the module path of a file: its crate, then the names below it.
function modulePath(crate, root, file) {
  const parts = file.slice(root.length + 1).replace(/\.rs$/, "").split("/");
  if (["mod", "lib"].includes(parts.at(-1))) parts.pop();
  return [crate, ...parts].join("::");
}

// Returns the code without comments, strings and inline tests.
function code(file) {
  const text = readFileSync(file, "utf8").split(/^#\[cfg\(test\)\]\nmod tests \{/m)[0];
  return text.replace(/\/\/[^\n]*|r#".*?"#|"(?:\\.|[^"\\])*"/gs, "");
}

// Returns the paths of a use tree: `a::{b, c::{d, e as f}}` gives a::b, a::c::d, a::c::e.
function leaves(tree, prefix = []) {
  const brace = tree.indexOf("{");
  const parts = (brace < 0 ? tree : tree.slice(0, brace)).split("::").map((part) => part.trim());
  if (brace < 0) {
    const [name, alias] = parts.pop().split(/\s+as\s+/);
    return [{ path: [...prefix, ...parts, name].filter(Boolean), alias: alias ?? name }];
  }
  const found = [];
  let depth = 0;
  let item = "";
  for (const char of tree.slice(brace + 1, tree.lastIndexOf("}"))) {
    depth += char === "{" ? 1 : char === "}" ? -1 : 0;
    if (char === "," && depth === 0) {
      found.push(item);
      item = "";
    } else item += char;
  }
  found.push(item);
  const inner = [...prefix, ...parts].filter(Boolean);
  return found.filter((one) => one.trim()).flatMap((one) => leaves(one.trim(), inner));
}

const modules = new Map();
for (const [crate, root] of Object.entries(CRATES)) {
  for (const file of rustFiles(root)) {
    modules.set(modulePath(crate, root, file), { file, crate, reexports: new Map(), imports: [] });
  }
}
for (const [module, entry] of modules) {
  const text = code(entry.file);
  const absolute = (path) => {
    if (path[0] === "crate") return [entry.crate, ...path.slice(1)];
    if (path[0] === "self") return [...module.split("::"), ...path.slice(1)];
    if (path[0] === "super") return absolute(["self", "..", ...path.slice(1)]);
    if (path[0] in CRATES) return path;
    return modules.has(`${module}::${path[0]}`) ? [...module.split("::"), ...path] : undefined;
  };
  const climb = (path) => {
    const steps = [];
    for (const step of path) {
      if (step === ".." || step === "super") steps.pop();
      else steps.push(step);
    }
    return steps;
  };
  const uses = /^[ \t]*(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);/gm;
  for (const [, isPublic, tree] of text.matchAll(uses)) {
    for (const { path, alias } of leaves(tree)) {
      const target = absolute(path);
      if (!target) continue;
      if (isPublic) entry.reexports.set(alias, climb(target));
      else entry.imports.push(climb(target));
    }
  }
  for (const [path] of text.replace(uses, "").matchAll(PATH)) {
    const target = absolute(path.split("::"));
    if (target) entry.imports.push(climb(target));
  }
}

// Returns the module that defines a path, following re-exports.
function definition(path, hops = 0) {
  for (let length = path.length; length > 0; length--) {
    const entry = modules.get(path.slice(0, length).join("::"));
    if (!entry) continue;
    const reexport = length < path.length && entry.reexports.get(path[length]);
    if (reexport && hops < 8) return definition([...reexport, ...path.slice(length + 1)], hops + 1);
    return entry;
  }
}

const arrows = new Map();
for (const entry of modules.values()) {
  const targets = entry.imports.map((path) => definition(path)?.file);
  arrows.set(entry.file, new Set(targets.filter((file) => file && file !== entry.file)));
}

// Tarjan's algorithm: strongly connected components (R. Tarjan, "Depth-first search and
// linear graph algorithms", 1972).
function circles() {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of arrows.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle);
  };
  for (const file of arrows.keys()) if (!index.has(file)) visit(file);
  return found;
}

const most = Number(process.argv[2] ?? 0);
const found = circles();
const folder = (file) => (basename(file) === "mod.rs" ? dirname(dirname(file)) : dirname(file));
for (const circle of found) {
  const members = circle.sort().flatMap((file) => {
    const inside = [...arrows.get(file)].filter((next) => circle.includes(next));
    return inside.map((next) => `  ${file} -> ${next}`);
  });
  const folders = new Set(circle.map(folder));
  console.error(`circles: ${circle.length} files in ${folders.size} folder(s)\n${members.join("\n")}`);
}
if (found.length > most) {
  console.error(`circles: ${found.length} import circles, at most ${most} are allowed`);
  process.exit(1);
}
