// The one-file edition: what the site has beside the page, this page carries within itself, packed
// (gzip, then base64) in blocks that no browser runs. Stands before the programs.
let worker;

globalThis.ayumiCarried = {
  /** The programs by name, ready to be given their bytes. */
  programs: {},

  /** What the site has beside the page under that path, as bytes. */
  async bytes(path) {
    const packed = new Blob([unwrapped(text(path))]).stream();
    const stream = packed.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },

  /** Shows how the program is used, instead of the program. */
  async help() {
    const bytes = await this.bytes("help.html");
    const help = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html");
    document.title = help.title;
    const style = document.createElement("style");
    style.textContent = help.querySelector("style").textContent;
    document.querySelector("style").replaceWith(style);
    document.body.replaceChildren(...help.body.childNodes);
  },

  /** The address of the worker. */
  worker() {
    worker ??= URL.createObjectURL(new Blob([text("worker.js")], { type: "text/javascript" }));
    return worker;
  },
};

// A page opened from a folder can open no other page of its own making: the file is its own help.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='help.html']");
  if (!link) return;
  event.preventDefault();
  open("#help");
});

function text(path) {
  const block = document.getElementById(`carried:${path}`);
  if (block === null) throw new Error(`${path} is not in this file`);
  return block.textContent;
}

function unwrapped(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const binary = atob(base64);
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
