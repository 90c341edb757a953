// What waits for a network: whole forms, photos included, in the browser's own database on this phone.

export interface Waiting {
  key: string;
  action: string;
  fields: [string, string | File][];
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open("linli", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("waiting", { keyPath: "key" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((done, failed) => {
    const transaction = database.transaction("waiting", mode);
    const request = act(transaction.objectStore("waiting"));
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = () => failed(transaction.error);
  });
}

export const all = (): Promise<Waiting[]> => run("readonly", store => store.getAll() as IDBRequest<Waiting[]>);
export const put = (waiting: Waiting): Promise<unknown> => run("readwrite", store => store.put(waiting));
export const drop = (key: string): Promise<unknown> => run("readwrite", store => store.delete(key));
