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

  /** The address of the worker. */
  worker() {
    worker ??= URL.createObjectURL(new Blob([text("worker.js")], { type: "text/javascript" }));
    return worker;
  },
};

// Leaflets that the site has beside the page open in a tab of their own.
addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[href^='help.html']");
  if (!link) return;
  event.preventDefault();
  const guide = leaflet(await asText("guide.html"));
  const help = leaflet((await asText("help.html")).replaceAll('href="guide.html"', `href="${guide}"`));
  open(help + link.hash);
});

async function asText(path) {
  return new TextDecoder().decode(await globalThis.ayumiCarried.bytes(path));
}

function leaflet(html) {
  return URL.createObjectURL(new Blob([html], { type: "text/html" }));
}

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
