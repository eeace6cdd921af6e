// Keeps the site in the browser, so that it opens without a network after the first visit, and
// offers a new version when one is ready; it never takes one by itself, and never while another
// tab is open.
import { element } from "./recovery.js";

/** Begins, where browsers let a page do so: on https, and on the machine itself. */
export async function keepOffline() {
  if (!("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register("./service.js", { updateViaCache: "none" });
    // The first one is no new version: nothing else was kept before it.
    const isNew = () => registration.waiting !== null && registration.active !== null;
    if (isNew()) offer(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => isNew() && offer(registration));
    });
  } catch (error) {
    // The page works as it is, with a network.
    console.info("not kept for use without a network:", error);
  }
}

/** Says that a new version is ready. What is being written is kept by the program when it is left. */
function offer(registration) {
  if (document.getElementById("new-version") !== null) return;
  const words = element("p", "あゆみの新しい版の用意ができました。書きかけの内容は残ります。");
  const take = button("新しい版にする", async () => {
    if (await isLetGo(registration.waiting)) return;
    words.textContent = "ほかのタブでもあゆみを開いています。そのタブを閉じてから、もう一度押してください。";
  });
  take.dataset.kind = "main";
  const banner = element("aside", words, element("div", take, button("あとで", () => banner.remove())));
  banner.id = "new-version";
  banner.setAttribute("aria-label", "新しい版");
  words.setAttribute("role", "status");
  document.body.prepend(banner);
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
}

function button(words, press) {
  const made = element("button", words);
  made.type = "button";
  made.className = "button";
  made.addEventListener("click", press);
  return made;
}

/** Asks the new version to begin; false if another tab is in its way. */
async function isLetGo(worker) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((settle) => (port1.onmessage = ({ data }) => settle(data)));
  worker.postMessage("begin", [port2]);
  return answer;
}
