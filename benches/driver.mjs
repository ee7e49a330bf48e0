// Browsers, driven by WebDriver: each session is a fresh profile.
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";

const ENGINES = {
  chromium: {
    driver: process.env.CHROMEDRIVER ?? "chromedriver",
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": {
        args: [
          "--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
          "--disable-component-update", "--disable-sync", "--window-size=1280,800",
        ],
      },
    },
  },
  firefox: {
    driver: process.env.GECKODRIVER ?? "geckodriver",
    capabilities: {
      browserName: "firefox",
      "moz:firefoxOptions": { args: ["-headless", "-width", "1280", "-height", "800"], ...firefoxBinary() },
    },
  },
};

// Debian's Firefox has a name that geckodriver does not look for.
function firefoxBinary() {
  try {
    return { binary: execFileSync("which", ["firefox-esr"], { encoding: "utf8" }).trim() };
  } catch {
    return {};
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits until the driver reports that it is ready. */
async function answers(base) {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      const { value } = await (await fetch(`${base}/status`)).json();
      if (value.ready) return;
    } catch {
      // The driver does not listen yet.
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`no driver answers at ${base}`);
}

/** A browser at 1280 × 800, with the commands that the benches use. */
export async function browse(engine) {
  const { driver, capabilities } = ENGINES[engine];
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], { stdio: "ignore" });
  const failed = new Promise((_, fail) => child.on("error", fail));
  const base = `http://127.0.0.1:${port}`;
  await Promise.race([answers(base), failed]);
  const command = async (method, path, body) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(base + path, { method, headers, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${engine}: ${value.message}`);
    return value;
  };
  const opened = await command("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${opened.sessionId}`;
  await command("POST", `${session}/timeouts`, { script: 300000, pageLoad: 120000 });
  return {
    version: `${opened.capabilities.browserName} ${opened.capabilities.browserVersion}`,
    processId: opened.capabilities["moz:processID"],
    open: (url) => command("POST", `${session}/url`, { url }),
    /** Calls an async function's body with arguments; its last argument is the callback. */
    run: (script, ...args) => command("POST", `${session}/execute/async`, { script, args }),
    /** Presses a key in the page like a person. */
    press: (key) =>
      command("POST", `${session}/actions`, {
        actions: [{ type: "key", id: "keys", actions: [{ type: "keyDown", value: key }, { type: "keyUp", value: key }] }],
      }),
    /** Runs a command of Chromium's developer tools. */
    tools: (cmd, params = {}) => command("POST", `${session}/goog/cdp/execute`, { cmd, params }),
    close: async () => {
      await command("DELETE", session);
      child.kill();
    },
  };
}

/** Runs `work` in a browser of its own, and always closes it. */
export async function inBrowser(engine, work) {
  const browser = await browse(engine);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
