// Descent in a course page: <descent-lab lesson="xor" hide="seed"></descent-lab>.
// One file without dependencies; docs/embedding.md is its guide. The iframe alone,
// written by hand, is always enough.

(() => {
  // The keys of an address, each an attribute. A test compares them with the page's.
  const KEYS = [
    "lesson", "chapter", "data", "noise", "points", "dataseed", "gate", "wire", "layer", "f", "x",
    "function", "values", "line", "bug", "start", "seed", "w", "b", "lr", "delta", "steps", "order", "gradient", "fork", "at", "pace",
    "predict", "lang", "theme", "hide",
  ];
  const TYPES = ["ready", "state", "answer", "goal", "error", "height"];
  const HEIGHT = 450;
  const TALLEST = 20000;
  const site = document.currentScript?.src ?? location.href;

  class DescentLab extends HTMLElement {
    static observedAttributes = [...KEYS, "src", "sandbox", "title", "height"];

    #frame = null;
    #ready = false;
    // The action that the changed attributes require: to load an address, or a new frame.
    #change = null;
    #waiting = [];
    #answers = [];
    #state = null;
    #address = null;
    #hear = (event) => this.#receive(event);

    /** The last message of type `state`, or null before the first. */
    get state() {
      return this.#state;
    }

    /** The current address of the lab: a query string. Setting it loads it. */
    get address() {
      return this.#state?.address ?? this.#address ?? this.#written();
    }

    set address(address) {
      this.load(address);
    }

    run() {
      this.#send({ type: "run" });
    }

    pause() {
      this.#send({ type: "pause" });
    }

    /** Makes this many updates, or goes back if negative. */
    step(n = 1) {
      this.#send({ type: "step", n: Number(n) });
    }

    /** Goes to this number of updates. */
    seek(at) {
      this.#send({ type: "seek", at: Number(at) });
    }

    load(address) {
      this.#address = String(address);
      this.#state = null;
      this.#send({ type: "load", address: this.#address });
    }

    /** Requests the run's state; resolves with the lab's next `state` message. */
    get() {
      return new Promise((answer) => {
        this.#answers.push(answer);
        this.#send({ type: "get" });
      });
    }

    connectedCallback() {
      // Properties set before this file loaded hide those of the class.
      if (Object.hasOwn(this, "address")) {
        const { address } = this;
        delete this.address;
        this.#address = String(address);
      }
      addEventListener("message", this.#hear);
      this.#build(this.#state?.address ?? this.#address ?? this.#written());
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#frame?.remove();
      this.#frame = null;
      this.#ready = false;
    }

    attributeChangedCallback(name) {
      if (!this.#frame) {
        return;
      }
      if (name === "title") {
        this.#frame.title = this.#title();
        return;
      }
      if (name === "height") {
        this.#setHeight(Number(this.getAttribute("height")));
        return;
      }
      // Combines several changed attributes into one address.
      if (!this.#change) {
        queueMicrotask(() => this.#follow());
      }
      this.#change = name === "src" || name === "sandbox" ? "frame" : (this.#change ?? "address");
    }

    #follow() {
      const change = this.#change;
      this.#change = null;
      if (!this.#frame || !change) {
        return;
      }
      this.#frame.title = this.#title();
      if (change === "frame") {
        this.#build(this.address);
      } else {
        this.load(this.#written());
      }
    }

    // Returns the address that the attributes make.
    #written() {
      const address = new URLSearchParams();
      for (const key of KEYS) {
        if (this.hasAttribute(key)) {
          address.set(key, this.getAttribute(key));
        }
      }
      return String(address);
    }

    #title() {
      const lesson = this.getAttribute("lesson");
      return this.getAttribute("title") ?? (lesson ? `Descent: ${lesson}` : "Descent");
    }

    #setHeight(pixels) {
      if (this.#frame && pixels > 0) {
        this.#frame.style.height = `${Math.min(pixels, TALLEST)}px`;
      }
    }

    #build(query) {
      const frame = document.createElement("iframe");
      const address = new URL(this.getAttribute("src") ?? ".", site);
      address.search = query;
      address.searchParams.set("embed", "1");
      frame.title = this.#title();
      frame.loading = "lazy";
      // Only Chromium needs the second, and others warn about it.
      const copies = document.featurePolicy?.features().includes("clipboard-write");
      frame.allow = copies ? "fullscreen *; clipboard-write" : "fullscreen *";
      if (this.hasAttribute("sandbox")) {
        frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      }
      Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
      this.#frame?.remove();
      this.#frame = frame;
      this.#ready = false;
      // The new frame opens at the last address by itself.
      this.#waiting = this.#waiting.filter((message) => message.type !== "load");
      this.#setHeight(Number(this.getAttribute("height")) || HEIGHT);
      this.style.display ||= "block";
      frame.src = address;
      this.replaceChildren(frame);
    }

    // Messages wait until the lab answers.
    #send(message) {
      this.#follow();
      if (this.#ready) {
        this.#frame.contentWindow.postMessage({ descent: 1, ...message }, "*");
      } else {
        this.#waiting.push(message);
      }
    }

    #receive({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) {
        return;
      }
      if (data?.descent !== 1 || !TYPES.includes(data.type)) {
        return;
      }
      if (data.type === "ready") {
        this.#ready = true;
        this.#waiting.splice(0).forEach((message) => this.#send(message));
      } else if (data.type === "state") {
        this.#state = Object.freeze(data);
        this.#answers.splice(0).forEach((answer) => answer(data));
      } else if (data.type === "height") {
        this.#setHeight(data.height);
      }
      this.dispatchEvent(new CustomEvent(data.type, { detail: data }));
    }
  }

  // A page may include this file twice.
  customElements.get("descent-lab") ?? customElements.define("descent-lab", DescentLab);
})();
