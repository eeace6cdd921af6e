// Answers the page's requests from what was kept of one build of the site, whole: never a file of
// one build beside a file of another. A new build waits until the page asks for it.
const { build, files } = /* filled in by `cargo xtask dist` */ null;
// Other folders of the same host may hold another copy of the program.
const prefix = `ayumi ${registration.scope} `;
const kept = prefix + build;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));

addEventListener("message", (event) => {
  if (event.data === "begin") event.waitUntil(begin(event.ports[0]));
});

addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || !address.href.startsWith(registration.scope)) return;
  event.respondWith(answer(event.request, address));
});

async function keep() {
  const cache = await caches.open(kept);
  // All or nothing: one that cannot be had, and the version before goes on.
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== kept) await caches.delete(name);
  }
  await clients.claim();
}

/** Takes over if only one page is open, and says whether it does. */
async function begin(port) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const own = pages.filter(({ url }) => url.startsWith(registration.scope));
  const isAlone = own.length < 2;
  port.postMessage(isAlone);
  if (isAlone) await skipWaiting();
}

async function answer(request, address) {
  const cache = await caches.open(kept);
  const path = request.mode === "navigate" && isPage(address) ? "./" : address.origin + address.pathname;
  return (await cache.match(path)) ?? fetch(request);
}

/** Whether the address is that of the program, whatever follows. */
function isPage({ origin, pathname }) {
  return [registration.scope, `${registration.scope}index.html`].includes(origin + pathname);
}
