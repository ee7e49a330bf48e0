// Takes comments and indentation out of the files of a release. Only what our own style allows
// for: comments in lines of their own, no text over several lines.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Returns a style sheet without comments and needless blanks. */
export function css(sheet) {
  const bare = sheet.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ");
  return bare.replace(/ ?([{};,>]) ?/g, "$1").replace(/: /g, ":").replaceAll(";}", "}").trim();
}

/** Returns a script without the comments that fill lines, and without indentation. */
export function js(script) {
  return script.replace(/^\s*\/\*\*?[^]*?\*\/$/gm, "").replace(/^\s*(\/\/.*)?\n?/gm, "");
}

/** Returns a page without comments and indentation. */
export function html(page) {
  return page.replace(/<!--[^]*?-->/g, "").replace(/^\s+/gm, "");
}

/** Shortens every style sheet, script and page of a site. */
export async function minify(site) {
  const shorten = { css, js, html };
  const names = (await readdir(site, { recursive: true })).filter((name) => /\.(css|js|html)$/.test(name));
  await Promise.all(names.map(async (name) => {
    const path = join(site, name);
    await writeFile(path, shorten[name.split(".").pop()](await readFile(path, "utf8")));
  }));
}
