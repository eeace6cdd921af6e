// Starts the program that index.html names. Where it does not start, or is lost later, explains
// itself without it and offers what is stored.
import { element, offerPlans } from "./recovery.js";

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const start = document.getElementById("start");

// Sent by the program with its last words: it cannot go on after a panic.
addEventListener("ayumi:lost", ({ detail }) => explain("あゆみが動かなくなりました", "思いがけない誤りで、プログラムが止まりました。", detail), { once: true });

try {
  const program = await import(new URL(js, document.baseURI));
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  const reason = typeof WebAssembly === "undefined"
    ? "このブラウザーでは、必要な仕組み（WebAssembly）が使えないか、設定で止められています。"
    : "プログラムを読み込めませんでした。通信が途切れたか、サイトが更新された直後かもしれません。";
  explain("あゆみを起動できませんでした", reason, error);
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
