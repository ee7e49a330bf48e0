// Reads and writes the bytes of WebAssembly modules.

const [FUNCTION, TABLE, MEMORY, GLOBAL] = [0, 1, 2, 3];

/** Reads a module from behind its head. */
export class Reader {
  constructor(bytes) {
    Object.assign(this, { bytes, at: 8 });
  }

  /** Goes to the content of the first section with this number; false if there is none. */
  find(id) {
    while (this.at < this.bytes.length) {
      this.start = this.at;
      const found = this.take(1)[0];
      const length = this.number();
      this.end = this.at + length;
      if (found === id) return true;
      this.at = this.end;
    }
    return false;
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

  /** Returns the offset of an active data segment in the only memory. */
  activeOffset() {
    const [CONSTANT, END] = [0x41, 0x0b];
    if (this.number() !== 0 || this.take(1)[0] !== CONSTANT) throw new Error("the data have no constant offset");
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    if (this.take(1)[0] !== END) throw new Error("the data have no constant offset");
    return value;
  }

  name() {
    return this.take(this.number()).toString();
  }

  /** Returns the bytes of the type of something imported. */
  type(kind) {
    const start = this.at;
    if (kind === FUNCTION) {
      this.number();
    } else if (kind === GLOBAL) {
      this.take(2);
    } else if (kind === TABLE || kind === MEMORY) {
      if (kind === TABLE) this.take(1);
      const hasEnd = this.number() & 1;
      this.number();
      if (hasEnd) this.number();
    } else {
      throw new Error(`imports of the kind ${kind} are not expected`);
    }
    return this.bytes.subarray(start, this.at);
  }
}

/** Returns an unsigned number as a module has it. */
export function unsigned(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

/** Returns a name as a module has it. */
export const named = (name) => Buffer.concat([unsigned(name.length), Buffer.from(name)]);

/** Returns a section with its number and length. */
export const section = (id, content) => Buffer.concat([Buffer.from([id]), unsigned(content.length), content]);

/** Returns a section that engines pass over. */
export const customSection = (name, content) => section(0, Buffer.concat([named(name), content]));
