// Starts the page's program, or shows why it did not start. The addresses are on this
// script's own tag, so this file is the same in every build.

// A sandboxed frame has no origin. It may load some files only if the host allows it:
// docs/embedding.md.
const SANDBOXED = self.origin === "null" && location.protocol !== "file:";

function fail(...paragraphs) {
  document.getElementById("descent").replaceChildren(...paragraphs);
  document.documentElement.dataset.descent = "failed";
}

// Shows, in every language, why the program did not start.
function explain(failure) {
  const { content } = document.getElementById("failures");
  const paragraphs = content.querySelectorAll(`[data-failure="${failure}"]`);
  fail(...[...paragraphs].map((paragraph) => paragraph.cloneNode(true)));
}

// Shows the address of this lab as a page of its own. The sandbox may forbid the
// click, so the address is readable and can be copied.
function pointElsewhere() {
  const paragraph = document.getElementById("elsewhere");
  const address = new URL(location);
  address.searchParams.delete("embed");
  delete paragraph.dataset.unreached;
  Object.assign(paragraph.querySelector("a"), { href: address, textContent: address });
  fail(paragraph);
}

// Shows the chapter of the address before the program is loaded. In a frame the lab is
// alone unless the address names a chapter.
function openStory() {
  const story = document.getElementById("story");
  const asked = new URLSearchParams(location.search);
  const languages = story.dataset.languages.split(" ");
  const known = (tag) => languages.find((code) => code === tag?.split("-")[0]);
  const language = [asked.get("lang"), ...navigator.languages].map(known).find(Boolean) ?? languages[0];
  const chapters = [...story.querySelectorAll("article")];
  const find = (number) => chapters.find((chapter) => chapter.id === `${asked.get("lesson")}-${number}`);
  const wanted = find(asked.get("chapter")) ?? (asked.get("embed") === "1" ? null : find(1));
  for (const chapter of chapters) {
    chapter.hidden = chapter !== wanted;
  }
  story.hidden = !wanted;
  story.dataset.lang = language;
  document.documentElement.lang = language;
}

// Returns the whole address of a file. The browser may cache a failed load under its
// address, so a further try has another.
function address(path, tries = 0, base = document.baseURI) {
  const whole = new URL(path, base);
  if (tries > 0) {
    whole.searchParams.set("try", tries);
  }
  return whole.href;
}

// Returns an address on this script's tag.
function named(name) {
  return document.querySelector("script[data-app-js]").dataset[name];
}

// Loads the share panel on the first request; later requests reach it directly.
function shareOnRequest() {
  const root = document.getElementById("exchange");
  let tries = 0;
  let loading = false;
  const load = async () => {
    const panel = address(named("exchange"), tries);
    tries += 1;
    const { default: init } = await import(panel);
    await init();
  };
  const ask = async ({ detail }) => {
    root.dataset.address = detail;
    if (loading) {
      return;
    }
    loading = true;
    document.documentElement.dataset.share = "loading";
    try {
      await load();
      document.removeEventListener("descent-share", ask);
    } catch (error) {
      console.warn(error);
      document.dispatchEvent(new CustomEvent("descent-unshared"));
    }
    loading = false;
    delete document.documentElement.dataset.share;
  };
  document.addEventListener("descent-share", ask);
}

// Starts the worker of a lesson that trains, so that it loads beside the page's
// program, which takes it over with its received message: src/engine/fallback_order.rs.
function startWorker() {
  try {
    const own = address(named("worker"));
    const policy = self.trustedTypes?.createPolicy("descent-boot", { createScriptURL: () => own });
    const worker = new Worker(policy ? policy.createScriptURL("") : own, { type: "module" });
    worker.onmessage = ({ data }) => {
      worker.received = data;
    };
    worker.onerror = () => {
      worker.received = null;
    };
    self.descentWorker = worker;
  } catch (error) {
    // The program tries again, and then knows its fallback.
    console.warn(error);
  }
}

// Lets the page's programs train on the page's own thread where no worker can run. The
// worker's program is loaded here for all of them, once or anew after it failed, and is
// passed their ports: src/worker/shell.rs. A port hears null if it cannot be loaded.
function trainOnRequest() {
  let tries = 0;
  let program = null;
  const load = async () => {
    const { port1, port2 } = new MessageChannel();
    self.descentPorts.push(port2);
    const file = (name) => address(name, tries, address(named("worker")));
    const [script, wasm] = [file("worker.js"), file("worker_bg.wasm")];
    tries += 1;
    const { default: init } = await import(script);
    await init({ module_or_path: wasm });
    return port1;
  };
  self.descentPorts = [];
  self.descentTrain = async (port, anew) => {
    if (anew) {
      program = null;
    }
    program ??= load();
    const asked = program;
    try {
      (await asked).postMessage(null, [port]);
    } catch (error) {
      if (program === asked) {
        program = null;
      }
      console.warn(error);
      port.postMessage(null);
    }
  };
}

// This script may run before the page is parsed.
const parsed = new Promise((resolve) => {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", resolve);
  } else {
    resolve();
  }
});

async function start() {
  const wasm = address(named("appWasm"));
  // If a host gives the file another type, the program's own loader copes.
  const compiled = WebAssembly.compileStreaming?.(fetch(wasm)).catch(() => wasm) ?? wasm;
  const program = import(address(named("appJs")));
  const lesson = new URLSearchParams(location.search).get("lesson");
  if (document.documentElement.dataset.training.split(" ").includes(lesson)) {
    startWorker();
  }
  const [{ default: init }, module] = await Promise.all([program, compiled, parsed]);
  await init({ module_or_path: module });
}

async function boot() {
  if (typeof WebAssembly !== "object") {
    await parsed;
    explain("unsupported");
    return;
  }
  try {
    await start();
  } catch (error) {
    console.error(error);
    await parsed;
    if (error instanceof WebAssembly.CompileError) {
      explain("unsupported");
    } else if (SANDBOXED) {
      pointElsewhere();
    } else {
      explain("failed");
    }
  }
}

trainOnRequest();
parsed.then(openStory);
parsed.then(shareOnRequest);
boot();
