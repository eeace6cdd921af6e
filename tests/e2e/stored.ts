// The browser's database from outside the program: what a fault would leave in it.
import type { Page } from '@playwright/test';

/** A stored version of a plan, as it lies there. */
export type Stored = { revision: number; text: string };

/** Every stored version of a plan, oldest first. Empty where there is no database. */
export async function storedVersions(page: Page, plan: string, database = 'ayumi'): Promise<Stored[]> {
  return page.evaluate(
    async ([plan, database]) => {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === database)) return [];
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const connection = await answer(indexedDB.open(database));
      const texts = connection.transaction('texts').objectStore('texts');
      const range = IDBKeyRange.bound([plan, 0], [plan, []]);
      const [keys, values] = await Promise.all([answer(texts.getAllKeys(range)), answer(texts.getAll(range))]);
      connection.close();
      return keys.map((key, index) => ({ revision: (key as [string, number])[1], text: values[index] as string }));
    },
    [plan, database] as const,
  );
}

/** What the database says of a plan beside its texts, and every text: equal only if not a byte has changed. */
export async function everythingStored(page: Page, database = 'ayumi'): Promise<string> {
  return page.evaluate(async (database) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const connection = await answer(indexedDB.open(database));
    const names = [...connection.objectStoreNames];
    const transaction = connection.transaction(names);
    const contents = names.map(async (name) => {
      const store = transaction.objectStore(name);
      return [name, ...(await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]))];
    });
    const everything = JSON.stringify(await Promise.all(contents));
    connection.close();
    return everything;
  }, database);
}

/** Puts another revision into the head of a plan, or takes the head away. */
export async function setHead(page: Page, plan: string, revision?: number): Promise<void> {
  await page.evaluate(
    async ([plan, revision]) => {
      const connection = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('ayumi');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = connection.transaction('heads', 'readwrite');
      const heads = transaction.objectStore('heads');
      if (revision === undefined) heads.delete(plan);
      else heads.put(revision, plan);
      await new Promise((resolve) => { transaction.oncomplete = resolve; });
      connection.close();
    },
    [plan, revision] as const,
  );
}

/** Puts a text in the place of a stored version, leaving everything known about it as it was. */
export async function damage(page: Page, plan: string, revision: number, text: string): Promise<void> {
  await page.evaluate(
    async ([plan, revision, text]) => {
      const connection = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('ayumi');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = connection.transaction('texts', 'readwrite');
      transaction.objectStore('texts').put(text, [plan, revision]);
      await new Promise((resolve) => { transaction.oncomplete = resolve; });
      connection.close();
    },
    [plan, revision, text] as const,
  );
}

/** Puts a whole and sound text in the place of a stored version, with its fingerprint. */
export async function replaceVersion(page: Page, plan: string, revision: number, text: string): Promise<void> {
  await damage(page, plan, revision, text);
  await page.evaluate(
    async ([plan, revision, text]) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const bytes = new TextEncoder().encode(text);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const connection = await answer(indexedDB.open('ayumi'));
      const store = connection.transaction('generations', 'readwrite').objectStore('generations');
      const summary = JSON.parse(await answer(store.get([plan, revision]))) as object;
      await answer(store.put(JSON.stringify({ ...summary, sha256, size_bytes: bytes.length }), [plan, revision]));
      connection.close();
    },
    [plan, revision, text] as const,
  );
}
