// Gives the functions that a module imports from its script short names: wasm-bindgen's end in
// hashes, which do not compress.

const IMPORTS = 2;

/** Reads unsigned numbers and names of a module. */
class Reader {
  constructor(bytes) {
    Object.assign(this, { bytes, at: 8 });
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  name() {
    return this.take(this.number()).toString();
  }
}

/** Writes an unsigned number of a module. */
export function unsigned(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

const named = (name) => Buffer.concat([unsigned(name.length), Buffer.from(name)]);

/** Returns a module and its script with short names between them. The module may import
 * nothing but functions, and from its script alone what is renamed. */
export function shortenImports(module, script) {
  const reader = new Reader(module);
  const short = new Map();
  while (reader.at < module.length) {
    const start = reader.at;
    const [id] = reader.take(1);
    const end = reader.number() + reader.at;
    if (id !== IMPORTS) {
      reader.at = end;
      continue;
    }
    const count = reader.number();
    const written = [unsigned(count)];
    for (let i = 0; i < count; i += 1) {
      const [from, name, kind] = [reader.name(), reader.name(), reader.take(1)];
      if (kind[0] !== 0) throw new Error(`${from} ${name}: only functions are expected`);
      const type = unsigned(reader.number());
      if (name.startsWith("__wbg_") || name.startsWith("__wbindgen_")) {
        short.set(name, short.get(name) ?? short.size.toString(36));
      }
      written.push(named(from), named(short.get(name) ?? name), kind, type);
    }
    const content = Buffer.concat(written);
    const renamed = [module.subarray(0, start), Buffer.from([id]), unsigned(content.length), content, module.subarray(end)];
    return { module: Buffer.concat(renamed), script: renameIn(script, short) };
  }
  return { module, script };
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
