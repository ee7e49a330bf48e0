// Gives the functions that a module imports from its script short names: wasm-bindgen's end in
// hashes, which do not compress.

import { Reader, named, section, unsigned } from "./module.mjs";

const IMPORTS = 2;

/** Returns a module and its script with short names between them. What is renamed is
 * imported from the script alone. */
export function shortenImports(module, script) {
  const reader = new Reader(module);
  if (!reader.find(IMPORTS)) return { module, script };
  const count = reader.number();
  const short = new Map();
  const written = [unsigned(count)];
  for (let i = 0; i < count; i += 1) {
    const [from, name, kind] = [reader.name(), reader.name(), reader.take(1)];
    const type = reader.type(kind[0]);
    if (name.startsWith("__wbg_") || name.startsWith("__wbindgen_")) {
      short.set(name, short.get(name) ?? short.size.toString(36));
    }
    written.push(named(from), named(short.get(name) ?? name), kind, type);
  }
  const renamed = section(IMPORTS, Buffer.concat(written));
  const whole = Buffer.concat([module.subarray(0, reader.start), renamed, module.subarray(reader.end)]);
  return { module: whole, script: renameIn(script, short) };
}

// In the script each is the name of a method of the object of imports.
function renameIn(script, short) {
  let renamed = script;
  for (const [name, letters] of short) {
    const key = new RegExp(`^( *)${name}: `, "gm");
    const count = renamed.match(key)?.length ?? 0;
    if (count !== 1) throw new Error(`the script names ${name} ${count} times`);
    renamed = renamed.replace(key, `$1"${letters}": `);
  }
  return renamed;
}
