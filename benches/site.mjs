// The built site as a host serves it, in brotli, and beside it the bench's own
// pages under /bench/.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};
const EMPTY = '<!DOCTYPE html><html lang="en" data-descent="ready"><title>empty</title><input aria-label="text">';
const OWN = new URL("./race/", import.meta.url).pathname;

/** The folder and the file that a path asks for. */
function place(dist, path) {
  if (path.startsWith("/bench/")) return join(OWN, normalize(path.slice("/bench/".length)));
  return normalize(join(dist, path.endsWith("/") ? `${path}index.html` : path));
}

/** Serves `dist`; each file is compressed once, before anything is measured. */
export async function serve(dist) {
  const cache = new Map();
  const load = async (path) => {
    if (path === "/bench/empty") return { body: Buffer.from(EMPTY), type: TYPES[".html"] };
    const file = place(dist, path);
    const body = await readFile(file);
    return { body, packed: brotliCompressSync(body), type: TYPES[extname(file)] ?? "text/plain" };
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    try {
      if (!cache.has(pathname)) cache.set(pathname, await load(pathname));
    } catch {
      response.writeHead(404).end();
      return;
    }
    const { body, packed, type } = cache.get(pathname);
    const brotli = packed && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const headers = { "Content-Type": type, Vary: "Accept-Encoding", "Cache-Control": "max-age=600" };
    if (brotli) headers["Content-Encoding"] = "br";
    const sent = brotli ? packed : body;
    response.writeHead(200, { ...headers, "Content-Length": sent.length }).end(sent);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Where the page's worker is, as the page itself is told. */
export async function workerPath(dist) {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const [, path] = /data-worker="([^"]+)"/.exec(html) ?? [];
  if (!path) throw new Error(`${dist}/index.html names no worker: run make dist`);
  return path;
}
