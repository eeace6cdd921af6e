// Starts the program that index.html names, and explains itself without it where it does not start.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const start = document.getElementById("start");

try {
  const program = await import(new URL(js, document.baseURI));
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
  start.remove();
} catch (error) {
  console.error(error);
  explain(error);
}

function explain(error) {
  const steps = element("ol",
    element("li", "このページを再読み込みする（Ctrlキーを押しながらF5キー）。"),
    element("li", "Microsoft Edge、Google Chrome、Firefox、Safariの最新版で開く。"),
    element("li", "それでも開かないときは、下の「詳細」を情報システムの担当の方に伝える。"),
  );
  const explanation = element("div",
    element("h1", "あゆみを起動できませんでした"),
    element("p", reason(error)),
    steps,
    element("p", "この端末に保存した計画は、そのまま残っています。閲覧データ（サイトデータ）は消さないでください。"),
    element("p", `詳細：${error}`),
  );
  explanation.setAttribute("role", "alert");
  start.replaceChildren(explanation);
  document.getElementById("app").replaceChildren(start);
}

function reason(error) {
  if (typeof WebAssembly === "undefined") {
    return "このブラウザーでは、必要な仕組み（WebAssembly）が使えないか、設定で止められています。";
  }
  if (error instanceof WebAssembly.RuntimeError) {
    return "プログラムが、起動の途中で止まりました。";
  }
  return "プログラムを読み込めませんでした。通信が途切れたか、サイトが更新された直後かもしれません。";
}

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
