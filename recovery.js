// What can be got out of this browser without the program: every plan as it was last stored, and
// what was written down in the last second before a page was gone. Reads only.

const DATABASE = "ayumi";
const JOURNALS = "ayumi:journal";

/** Offers every plan of this browser as a file; draws into the element it is given. */
export async function offerPlans(place) {
  try {
    const files = [...(await storedPlans()), ...journals()];
    if (files.length === 0) {
      place.append(element("p", "この端末に取り出せる計画はありませんでした。書き出したファイルがあれば、それを使ってください。"));
      return;
    }
    place.append(element("p", "この端末に保存された計画を、ファイルに取り出せます。取り出したファイルは、あとで計画一覧から取り込めます。"));
    const list = element("ul", ...files.map((file) => element("li", download(file))));
    place.append(list);
  } catch (error) {
    place.append(element("p", `保存された計画を読み出せませんでした（${error}）。閲覧データは消さずに、情報システムの担当の方に伝えてください。`));
  }
}

async function storedPlans() {
  // A database that is not there is not made.
  const known = (await indexedDB.databases?.()) ?? [{ name: DATABASE }];
  if (!known.some(({ name }) => name === DATABASE)) return [];
  const database = await answer(indexedDB.open(DATABASE));
  const transaction = database.transaction(["heads", "texts", "summaries"], "readonly");
  const stores = ["heads", "texts", "summaries"].map((name) => transaction.objectStore(name));
  const [heads, texts, summaries] = stores;
  const files = [];
  for (const plan of await answer(heads.getAllKeys())) {
    const revision = await answer(heads.get(plan));
    const text = await answer(texts.get([plan, revision]));
    const title = titleIn(await answer(summaries.get(plan))) ?? plan;
    if (typeof text === "string") files.push({ title, name: `${plain(title)}_第${revision}版.json`, text });
  }
  database.close();
  return files;
}

function journals() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(JOURNALS));
  return keys.map((key, index) => ({
    title: `書きかけの控え ${index + 1}`,
    name: `あゆみ_書きかけの控え_${index + 1}.txt`,
    text: localStorage.getItem(key) ?? "",
  }));
}

function titleIn(summary) {
  try {
    return JSON.parse(summary).title || undefined;
  } catch {
    return undefined;
  }
}

function plain(title) {
  return title.replace(/[\\/:*?"<>|\s]/g, "").slice(0, 30);
}

function download({ title, name, text }) {
  const button = element("button", `「${title}」を取り出す`);
  button.type = "button";
  button.className = "button";
  button.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return button;
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
