// Serves the built site like a host, in brotli, and beside it the bench's own pages
// under /bench/.
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

/** Returns the folder and the file for a path. */
function place(dist, path) {
  if (path.startsWith("/bench/")) return join(OWN, normalize(path.slice("/bench/".length)));
  return normalize(join(dist, path.endsWith("/") ? `${path}index.html` : path));
}

/** The size of a piece on a slow line [bytes]. */
const PIECE = 4096;

/** A line with a rate [bytes/s] that all answers share. */
function slowLine(rate) {
  let free = 0;
  return async (response, body) => {
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      const now = performance.now();
      free = Math.max(now, free) + (piece.length / rate) * 1000;
      await new Promise((sent) => setTimeout(sent, free - now));
      response.write(piece);
    }
    response.end();
  };
}

/** Serves `dist`, on a slow line if a rate [bytes/s] is given. Compresses each file
 * once; `sent` has the bytes of each answer by its path. */
export async function serve(dist, rate) {
  const cache = new Map();
  const sent = new Map();
  const send = rate ? slowLine(rate) : async (response, body) => response.end(body);
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
    const answer = brotli ? packed : body;
    sent.set(pathname, answer.length);
    response.writeHead(200, { ...headers, "Content-Length": answer.length });
    await send(response, answer);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, sent, close: () => server.close() };
}

/** Returns the address of the page's worker, from the page's own HTML. */
export async function workerPath(dist) {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const [, path] = /data-worker="([^"]+)"/.exec(html) ?? [];
  if (!path) throw new Error(`${dist}/index.html names no worker: run make dist`);
  return path;
}
