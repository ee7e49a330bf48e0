// Starts the page's program, or shows why it did not start, and fetches the words of the
// story beside it. The addresses are on this script's own tag, so this file is the same in
// every build.

const script = document.querySelector("script[data-app-js]");
const { appJs, appWasm, plainWorker, chunks, build } = script.dataset;
const listed = (name) => document.documentElement.dataset[name].split(" ");
const asked = new URLSearchParams(location.search);
const lesson = asked.get("lesson");
const embedded = asked.get("embed") === "1";
const isLesson = listed("lessons").includes(lesson);
const language = askedLanguage();

// A host may demand that scripts and inserted words are trusted: docs/embedding.md.
const policy = trusted();

// A sandboxed frame has no origin. It may load some files only if the host allows it:
// docs/embedding.md.
const SANDBOXED = self.origin === "null" && location.protocol !== "file:";

// Returns the whole address of a file. The browser may cache a failed load under its
// address, so a further try has another.
function address(path, tries = 0, base = document.baseURI) {
  const whole = new URL(path, base);
  if (tries > 0) {
    whole.searchParams.set("try", tries);
  }
  return whole.href;
}

// Fetches a file. A page that holds its files in itself has this function make the answers.
const answerOf = (whole) => self.descentAnswer?.(whole) ?? fetch(whole);

// Fetches and compiles a module, while it arrives if its host says that it is one.
async function compile(whole) {
  const answer = await answerOf(whole);
  if (!answer.ok) {
    throw new Error(`${whole}: ${answer.status}`);
  }
  const streams = WebAssembly.compileStreaming && answer.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

// Returns the policy by which scripts and words are trusted, where the browser has policies.
function trusted() {
  try {
    return self.trustedTypes?.createPolicy("descent-boot", {
      createScriptURL: (whole) => (whole === address(script.dataset.worker) ? whole : null),
      createHTML: (words) => words,
    });
  } catch (error) {
    // A host that refuses it gets the lab, without what it does not trust.
    console.warn(error);
    return undefined;
  }
}

function askedLanguage() {
  const languages = listed("languages");
  const known = (tag) => languages.find((code) => code === tag?.split("-")[0]);
  return [asked.get("lang"), ...navigator.languages].map(known).find(Boolean) ?? languages[0];
}

function fail(...paragraphs) {
  document.getElementById("program").replaceChildren(...paragraphs);
  document.documentElement.dataset.descent = "failed";
}

// Returns the paragraphs about a failure, one in each language.
function about(failure) {
  const { content } = document.getElementById("failures");
  const paragraphs = content.querySelectorAll(`[data-failure="${failure}"]`);
  return [...paragraphs].map((paragraph) => paragraph.cloneNode(true));
}

// Shows the address of this lab as a page of its own. The sandbox may forbid the
// click, so the address is readable and can be copied.
function pointElsewhere() {
  const paragraph = document.getElementById("elsewhere");
  const alone = new URL(location);
  alone.searchParams.delete("embed");
  delete paragraph.dataset.unreached;
  Object.assign(paragraph.querySelector("a"), { href: alone, textContent: alone });
  fail(paragraph);
}

// This script may run before the page is parsed.
const parsed = new Promise((resolve) => {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", resolve);
  } else {
    resolve();
  }
});

const loaded = new Promise((resolve) => {
  addEventListener("load", resolve);
});

// The stories by name (lesson.language): the promise of each one's element.
const stories = {};
let told;

// Fetches the words of a story from the page that holds them.
async function fetchStory(name) {
  const answer = await answerOf(address(`story/${name}.html?${build}`));
  const words = await answer.text();
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(words) : words, "text/html");
  const story = page.querySelector("section[data-lesson]");
  if (!answer.ok || !story) {
    throw new Error(`${answer.url}: ${answer.status}, no story`);
  }
  for (const chapter of story.querySelectorAll("article")) {
    chapter.hidden = true;
  }
  // On its own page the addresses begin a folder deeper.
  for (const link of story.querySelectorAll("a")) {
    link.setAttribute("href", link.getAttribute("href").replace("../", ""));
  }
  return document.adoptNode(story);
}

// Puts the words of a story in their place. Words of another lesson never stand beside a lab.
async function tell(name) {
  if (told === name) {
    return;
  }
  told = name;
  const place = document.getElementById("story");
  const fetched = (stories[name] ??= fetchStory(name));
  place.replaceChildren();
  let words;
  try {
    words = [await fetched];
  } catch (error) {
    console.warn(error);
    delete stories[name];
    words = about("untold").filter(({ lang }) => name.endsWith(`.${lang}`));
    words[0].querySelector("button").onclick = () => {
      told = undefined;
      tell(name);
    };
  }
  if (told === name) {
    place.replaceChildren(...words);
    document.dispatchEvent(new CustomEvent("descent-told", { detail: name }));
  }
}

// Shows the cover, whose links keep the language of the address.
function openCover() {
  const cover = document.querySelector(`.cover[lang="${language}"]`);
  const kept = asked.has("lang") ? `&lang=${language}` : "";
  for (const link of cover.querySelectorAll("a")) {
    link.setAttribute("href", link.getAttribute("href") + kept);
  }
  try {
    // A reader who was here before gets two links in place of one.
    cover.toggleAttribute("data-known", localStorage.getItem("descent.place") !== null);
  } catch {
    // Where nothing may be stored, nobody is known.
  }
  cover.hidden = false;
  document.title = cover.dataset.title;
}

// Shows the chapter of the address before the program is loaded. In a frame the lab is
// alone unless the address names a chapter.
async function openStory() {
  const number = asked.get("chapter") ?? (embedded ? null : 1);
  const isTold = number !== null && isLesson && !asked.get("hide")?.split(",").includes("chapter");
  const name = `${lesson}.${language}`;
  if (isTold) {
    // Fetched while the page is parsed.
    (stories[name] = fetchStory(name)).catch(() => {});
  }
  await parsed;
  document.documentElement.lang = language;
  const desk = document.getElementById("desk");
  desk.classList.toggle("lesson", isLesson);
  desk.classList.toggle("framed", embedded);
  desk.dataset.opened = "";
  if (!isLesson) {
    openCover();
  }
  document.addEventListener("descent-story", ({ detail }) => tell(detail));
  const place = document.getElementById("story");
  place.dataset.lang = language;
  place.hidden = !isTold;
  if (isTold) {
    await tell(name);
    const find = (chapter) => place.querySelector(`#${lesson}-${CSS.escape(chapter)}`);
    const chapter = place.querySelector("article:not([hidden])") ?? find(number) ?? (embedded ? null : find(1));
    chapter?.removeAttribute("hidden");
    await painted();
  }
}

// Waits until what the page has is painted.
function painted() {
  return document.hidden ? null : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

// The page's program, and the files that hold each of its chunks: scripts/split.mjs.
const { program: programBuild, files: chunkFiles } = JSON.parse(chunks ?? '{"files":{}}');
// The promise of each file's modules, and of each module's instance, by its number.
const chunkModules = {};
const chunkInstances = {};
const chunkTries = {};

async function fetchModules(file) {
  const container = await compile(address(file, chunkTries[file]));
  const sections = (name) => WebAssembly.Module.customSections(container, name);
  if (new TextDecoder().decode(sections("build")[0]) !== programBuild) {
    throw new Error(`${file} belongs to another build`);
  }
  // What does not compile is fetched anew like what did not arrive.
  return Promise.all(sections("module").map(async (section) => {
    const [number] = new Uint8Array(section, 0, 1);
    return [number, await WebAssembly.compile(new Uint8Array(section, 1))];
  }));
}

// Fetches and compiles the files of a chunk: once, or anew after it failed.
function fetchChunk(name) {
  const fetchOne = (file) => fetchModules(file).catch((error) => {
    delete chunkModules[file];
    chunkTries[file] = (chunkTries[file] ?? 0) + 1;
    throw error;
  });
  return Promise.all(chunkFiles[name].map((file) => (chunkModules[file] ??= fetchOne(file))));
}

async function instantiate(number, module, exports) {
  try {
    return await WebAssembly.instantiate(module, { program: exports });
  } catch (error) {
    delete chunkInstances[number];
    throw error;
  }
}

// Loads a chunk into the page's program, which asks for it. Returns false if it cannot be loaded.
self.descentLoad = async (name, exports) => {
  try {
    for (const [number, module] of (await fetchChunk(name)).flat()) {
      await (chunkInstances[number] ??= instantiate(number, module, exports));
    }
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
};

// A module that uses vectors (simd128). Where they are missing, the worker built without
// calculates the same bits. A site in the making has only that one.
const VECTORS = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

function chooseWorker() {
  if (plainWorker && !WebAssembly.validate(new Uint8Array(VECTORS))) {
    script.dataset.worker = plainWorker;
  }
}

// The address of a file beside the worker's script.
const besideWorker = (name, tries) => address(name, tries, address(script.dataset.worker));

// Starts the worker of a lesson that trains, so that it loads beside the page's program,
// which takes it over with its received message: src/engine/fallback_order.rs. Its module is
// compiled here, so that it waits for one file, not for one after the other.
function startWorker() {
  try {
    const whole = address(script.dataset.worker);
    const name = plainWorker ? "handed" : "";
    const started = new Worker(policy ? policy.createScriptURL(whole) : whole, { type: "module", name });
    if (name) {
      compile(besideWorker("worker_bg.wasm")).then(
        (module) => started.postMessage(module),
        (error) => {
          console.warn(error);
          started.dispatchEvent(new Event("error"));
        },
      );
    }
    started.onmessage = ({ data }) => {
      started.received = data;
    };
    started.onerror = () => {
      started.received = null;
    };
    self.descentWorker = started;
  } catch (error) {
    // The program tries again, and then knows its fallback.
    console.warn(error);
  }
}

// Lets the page train on its own thread where no worker can run. The worker's program is
// loaded here once, or anew after it failed, and is passed the ports of its sessions:
// src/worker/shell.rs. A port hears null if it cannot be loaded.
function trainOnRequest() {
  let tries = 0;
  let program = null;
  const load = async () => {
    const { port1, port2 } = new MessageChannel();
    self.descentPorts.push(port2);
    const [program, wasm] = ["worker.js", "worker_bg.wasm"].map((name) => besideWorker(name, tries));
    tries += 1;
    const { default: init } = await import(program);
    await init({ module_or_path: await compile(wasm) });
    return port1;
  };
  self.descentPorts = [];
  self.descentTrain = async (port, anew) => {
    if (anew) {
      program = null;
    }
    program ??= load();
    const loading = program;
    try {
      (await loading).postMessage(null, [port]);
    } catch (error) {
      if (program === loading) {
        program = null;
      }
      console.warn(error);
      port.postMessage(null);
    }
  };
}

// Waits for something, but not for long.
const MOST_PATIENCE = 1000;
const soon = (promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, MOST_PATIENCE))]);

async function start(opened) {
  // The programs share neither line nor processor with the words. The cover can be read and its
  // links work without any.
  await (isLesson ? soon(opened.catch(console.warn)) : loaded);
  const compiled = compile(address(appWasm));
  const program = import(address(appJs));
  if (isLesson && lesson in chunkFiles) {
    // The program asks for them as soon as it runs; what fails is tried again then.
    fetchChunk(lesson).catch(() => {});
    if (asked.get("chapter") > 1) {
      fetchChunk(`figures_${lesson}`).catch(() => {});
    }
  }
  chooseWorker();
  if (listed("training").includes(lesson)) {
    startWorker();
  }
  const [{ default: init }, module] = await Promise.all([program, compiled, parsed]);
  await init({ module_or_path: module });
}

async function boot(opened) {
  if (typeof WebAssembly !== "object") {
    await parsed;
    fail(...about("unsupported"));
    return;
  }
  try {
    await start(opened);
  } catch (error) {
    console.error(error);
    await parsed;
    if (error instanceof WebAssembly.CompileError) {
      fail(...about("unsupported"));
    } else if (SANDBOXED) {
      pointElsewhere();
    } else {
      fail(...about("failed"));
    }
  }
}

trainOnRequest();
boot(openStory());
