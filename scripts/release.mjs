// Trunk's post_build hook. It fills index.html with its text and writes the stories; in a
// release it also splits the page's program, writes the worker's, joins and shortens the files,
// adds the site's policy and the licences.

import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { thirdPartyLicences } from "./licences.mjs";
import { minify } from "./minify.mjs";
import { split } from "./split.mjs";
import { hashOf } from "./wasm.mjs";
import { writeWorkers } from "./worker.mjs";

const CHARSET = '<meta charset="utf-8">';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types descent descent-boot",
].join("; ");

// The stories have words alone.
const STORY_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'";

async function contentHash(folder, names) {
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return hashOf(...names.flatMap((name, i) => [name, files[i]]));
}

function replaceOnce(text, pattern, replacement) {
  if (text.split(pattern).length !== 2) {
    throw new Error(`a page must hold ${pattern} exactly once`);
  }
  return text.replace(pattern, () => replacement);
}

// Fills index.html with the text of every language and writes the stories. A program of the
// project's own does it, built by the native compiler, whatever compiler Trunk was given.
function fillSite(site, source) {
  const command = 'eval "$(scripts/setup --env=native)" && cargo run --quiet --bin story -- "$1"';
  execFileSync("bash", ["-c", command, "bash", site], { cwd: source, stdio: "inherit" });
}

// Joins the style sheets into one: a request for each would keep the programs waiting.
async function joinStyles(site, html) {
  const link = /<link rel="stylesheet" href="\.\/([^"]+)"\/?>\s*/g;
  const names = [...html.matchAll(link)].map(([, name]) => name);
  if (names.length === 0) {
    throw new Error("index.html links no style sheet that could be joined");
  }
  const joined = `style-${await contentHash(site, names)}.css`;
  const sheets = await Promise.all(names.map((name) => readFile(join(site, name), "utf8")));
  await writeFile(join(site, joined), sheets.join("\n"));
  await Promise.all(names.map((name) => rm(join(site, name))));
  return replaceOnce(html.replace(link, ""), "</head>", `<link rel="stylesheet" href="./${joined}"></head>`);
}

function withPolicy(html, policy) {
  return replaceOnce(html, CHARSET, `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

// Gives the stories the style sheets of index.html, and in a release a policy.
async function finishStories(site, policy) {
  const index = await readFile(join(site, "index.html"), "utf8");
  const styles = index.match(/<link rel="stylesheet"[^>]*>/g).join("").replaceAll('"./', '"../');
  const folder = join(site, "story");
  await Promise.all((await readdir(folder)).map(async (name) => {
    const html = replaceOnce(await readFile(join(folder, name), "utf8"), "<!-- styles -->", styles);
    await writeFile(join(folder, name), policy ? withPolicy(html, policy) : html);
  }));
}

async function writePage(site, program, workers, build) {
  const page = join(site, "index.html");
  let html = await joinStyles(site, await readFile(page, "utf8"));
  html = withPolicy(html, POLICY);
  html = html.replace(/app-\w+?(?=(_bg\.wasm|\.js)")/g, program.main);
  html = replaceOnce(html, 'worker_loader.js"', `${workers.vectors}" data-plain-worker="./${workers.plain}"`);
  html = replaceOnce(html, "data-build", `data-chunks='${JSON.stringify(program.chunks)}' data-build`);
  // Link previews need an absolute address.
  const address = process.env.DESCENT_URL;
  if (address) {
    html = replaceOnce(html, 'content="preview.png"', `content="${new URL("preview.png", address).href}"`);
  }
  html = replaceOnce(html, 'data-build="dev"', `data-build="${build}"`);
  await writeFile(page, html);
}

async function addLicences(site, source) {
  for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) {
    await copyFile(join(source, name), join(site, `${name}.txt`));
  }
  await writeFile(join(site, "LICENSES-THIRD-PARTY.txt"), await thirdPartyLicences(source));
}

async function release(site, source) {
  const [program, workers] = await Promise.all([split(site, source), writeWorkers(site, source)]);
  const programs = (await readdir(site, { recursive: true })).filter((name) => /\.(js|wasm)$/.test(name));
  const stories = (await readdir(join(site, "story"))).map((name) => `story/${name}`);
  const build = await contentHash(site, [...programs, ...stories].sort());
  await writePage(site, program, workers, build);
  await finishStories(site, STORY_POLICY);
  await minify(site);
  await addLicences(site, source);
}

const { TRUNK_PROFILE, TRUNK_STAGING_DIR, TRUNK_SOURCE_DIR } = process.env;
fillSite(TRUNK_STAGING_DIR, TRUNK_SOURCE_DIR);
if (TRUNK_PROFILE === "release") {
  await release(TRUNK_STAGING_DIR, TRUNK_SOURCE_DIR);
} else {
  await finishStories(TRUNK_STAGING_DIR);
}
