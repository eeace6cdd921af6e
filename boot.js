// Starts the program. The front (the list of plans) is small and comes first; the page with
// everything is fetched right behind it, so that nothing is fetched later, and takes over when the
// address leads to a plan. Where the program does not start, or is lost later, explains itself
// without it and offers what is stored.
import { keepOffline } from "./offline.js";
import { element, offerPlans } from "./recovery.js";

// The one-file edition carries its programs within itself (carried.js); the site has them beside the page.
const carried = globalThis.ayumiCarried;
const { js, wasm } = document.querySelector("script[data-wasm]")?.dataset ?? {};
const start = document.getElementById("start");
// The name of the page's script changes with every build; the front's does not.
const build = encodeURIComponent(js);

// Sent by the program with its last words: it cannot go on after a panic.
addEventListener("ayumi:lost", ({ detail }) => explain("あゆみが動かなくなりました", "思いがけない誤りで、プログラムが止まりました。", detail), { once: true });

if (carried && location.hash === "#help") await carried.help();
else await begin();

async function begin() {
  try {
    if (isList()) await run(carried ? unpack("front") : fetchProgram(`./front.js?${build}`, `./front_bg.wasm?${build}`));
    const page = carried ? unpack("page") : fetchProgram(js, wasm);
    // Once everything is here. While the list is shown, a page that cannot be fetched is nobody's trouble yet.
    page.then(carried ? undefined : keepOffline, () => {});
    if (isList()) await left();
    await run(page);
  } catch (error) {
    console.error(error);
    const reason = typeof WebAssembly === "undefined"
      ? "このブラウザーでは、必要な仕組み（WebAssembly）が使えないか、設定で止められています。"
      : carried
        ? "プログラムを取り出せませんでした。ファイルが途中で切れているか、壊れているかもしれません。もう一度受け取り直してください。"
        : "プログラムを読み込めませんでした。通信が途切れたか、サイトが更新された直後かもしれません。";
    explain("あゆみを起動できませんでした", reason, error);
  }
}

/** Whether the address leads to the list of plans. */
function isList() {
  return ["", "#", "#/"].includes(location.hash);
}

/** Settles when the address leads away from the list. */
function left() {
  return new Promise((resolve) => {
    addEventListener("hashchange", function leave() {
      if (isList()) return;
      removeEventListener("hashchange", leave);
      document.querySelector("main")?.append(element("p", "読み込んでいます"));
      resolve();
    });
  });
}

/** Fetches a program, ready to run. */
async function fetchProgram(script, bytes) {
  const [program, response] = await Promise.all([
    import(new URL(script, document.baseURI)),
    fetch(new URL(bytes, document.baseURI)),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${bytes}`);
  return { program, module: await WebAssembly.compile(await response.arrayBuffer()) };
}

/** Unpacks a program of the one-file edition, ready to run. */
async function unpack(name) {
  return { program: carried.programs[name], module: await WebAssembly.compile(await carried.bytes(`${name}_bg.wasm`)) };
}

async function run(fetched) {
  const { program, module } = await fetched;
  await program.default({ module_or_path: module });
}

function explain(heading, reason, detail) {
  const steps = element("ol",
    element("li", "このページを再読み込みする（Ctrlキーを押しながらF5キー）。"),
    element("li", "Microsoft Edge、Google Chrome、Firefox、Safariの最新版で開く。"),
    element("li", "それでも開かないときは、下の「詳細」を情報システムの担当の方に伝える。"),
  );
  const rescue = element("div");
  const explanation = element("div",
    element("h1", heading),
    element("p", reason),
    steps,
    element("p", "この端末に保存した計画は、そのまま残っています。閲覧データ（サイトデータ）は消さないでください。"),
    rescue,
    element("p", `詳細：${detail}`),
  );
  explanation.setAttribute("role", "alert");
  const main = start ?? element("main");
  main.replaceChildren(explanation);
  document.getElementById("app").replaceChildren(main);
  offerPlans(rescue);
}
