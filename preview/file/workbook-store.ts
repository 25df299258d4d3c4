import type { WorkbookContent } from './workbook-content';

const databaseName = 'lmp-preview';
const storeName = 'workbooks';
const lastWorkbook = 'last';

/** The workbook that was open last in this browser. */
export async function readLastWorkbook(): Promise<WorkbookContent | undefined> {
  const store = await openStore('readonly');
  const text = (await done(store.get(lastWorkbook))) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as WorkbookContent);
}

/** As one text: a copy of some hundred thousand small objects would hold up the page for much longer. */
export async function keepLastWorkbook(content: WorkbookContent): Promise<void> {
  const text = JSON.stringify(content);
  const store = await openStore('readwrite');
  await done(store.put(text, lastWorkbook));
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(storeName);
  };
  const database = await done(opening);
  const transaction = database.transaction(storeName, mode);
  transaction.addEventListener('complete', () => {
    database.close();
  });
  return transaction.objectStore(storeName);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser’s storage did not answer.'));
    };
  });
}
