import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { StoredWrite } from '../api';

/** A write that waits on the device for its turn, or for a line. */
export interface QueuedWrite {
  /** Order in which it was put by. */
  readonly id: number;
  /** Whose it is. */
  readonly account: string;
  /** Which report, and what of it: one write of each waits at a time, the one typed last. */
  readonly about: string;
  readonly target: string;
  readonly call: StoredWrite;
  /** Member of the answer that has the record with its new version: what follows goes over that one. */
  readonly record: string;
  /** Typed text that is kept until the write has arrived; `cell`: a part of a form of cells. */
  readonly kept: { readonly form: string; readonly about: string; readonly cell?: string } | null;
  /** When it was put by, ms. */
  readonly at: number;
  /** Sent at least once: it may have arrived though no answer came. */
  readonly tried: boolean;
}

/** What was last read of the server, to be shown without a line. */
export interface Copy {
  readonly account: string;
  readonly name: string;
  readonly at: number;
  readonly value: unknown;
}

/** Where writes and copies lie on the device. */
export interface Deposit {
  add(write: Omit<QueuedWrite, 'id'>): Promise<QueuedWrite>;
  put(write: QueuedWrite): Promise<void>;
  remove(id: number): Promise<void>;
  /** Of one account, in order. */
  list(account: string): Promise<QueuedWrite[]>;
  /** Everything of one account. */
  wipe(account: string): Promise<void>;
  /** Everything from before a moment, of whomever. */
  expire(before: number): Promise<void>;
  accounts(): Promise<string[]>;
  keep(copy: Copy): Promise<void>;
  copy(account: string, name: string): Promise<Copy | null>;
  /** Of whomever, under one name. */
  copies(name: string): Promise<Copy[]>;
  removeCopy(account: string, name: string): Promise<void>;
}

interface Schema extends DBSchema {
  writes: { key: number; value: Omit<QueuedWrite, 'id'> & { id?: number }; indexes: { account: string } };
  copies: { key: [string, string]; value: Copy; indexes: { account: string } };
}

const NAME = 'tiendo';
const VERSION = 1;

/** Opens the database of the device. Throws where the browser does not let the page store anything. */
export async function openDeposit(): Promise<Deposit> {
  const db = await openDB<Schema>(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore('writes', { keyPath: 'id', autoIncrement: true }).createIndex('account', 'account');
      fresh.createObjectStore('copies', { keyPath: ['account', 'name'] }).createIndex('account', 'account');
    },
    // A newer version of the application in another window goes first; this page opens anew when it next needs to.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
  return depositIn(db);
}

function depositIn(db: IDBPDatabase<Schema>): Deposit {
  return {
    add: async (write) => ({ ...write, id: await db.add('writes', write) }),
    put: async (write) => void (await db.put('writes', write)),
    remove: (id) => db.delete('writes', id),
    list: async (account) => (await db.getAllFromIndex('writes', 'account', account)) as QueuedWrite[],
    wipe: async (account) => {
      const change = db.transaction(['writes', 'copies'], 'readwrite');
      for (const name of ['writes', 'copies'] as const) {
        const store = change.objectStore(name);
        for (const key of await store.index('account').getAllKeys(account)) await store.delete(key);
      }
      await change.done;
    },
    expire: async (before) => {
      const change = db.transaction(['writes', 'copies'], 'readwrite');
      for (const name of ['writes', 'copies'] as const) {
        for await (const cursor of change.objectStore(name)) if (cursor.value.at < before) await cursor.delete();
      }
      await change.done;
    },
    accounts: async () => {
      const all = [...(await db.getAll('writes')), ...(await db.getAll('copies'))];
      return [...new Set(all.map(({ account }) => account))];
    },
    keep: async (copy) => void (await db.put('copies', copy)),
    copy: async (account, name) => (await db.get('copies', [account, name])) ?? null,
    copies: async (name) => (await db.getAll('copies')).filter((copy) => copy.name === name),
    removeCopy: (account, name) => db.delete('copies', [account, name]),
  };
}

/** Where nothing can be stored: what waits lives as long as the page does. */
export function depositInMemory(): Deposit {
  const writes = new Map<number, QueuedWrite>();
  const copies = new Map<string, Copy>();
  let last = 0;
  const drop = (isOver: (one: { readonly account: string; readonly at: number }) => boolean) => {
    for (const [id, write] of writes) if (isOver(write)) writes.delete(id);
    for (const [name, copy] of copies) if (isOver(copy)) copies.delete(name);
    return Promise.resolve();
  };
  return {
    add: (write) => {
      last += 1;
      const added = { ...write, id: last };
      writes.set(last, added);
      return Promise.resolve(added);
    },
    put: (write) => Promise.resolve(void writes.set(write.id, write)),
    remove: (id) => Promise.resolve(void writes.delete(id)),
    list: (account) => Promise.resolve([...writes.values()].filter((write) => write.account === account)),
    wipe: (account) => drop((one) => one.account === account),
    expire: (before) => drop((one) => one.at < before),
    accounts: () =>
      Promise.resolve([...new Set([...writes.values(), ...copies.values()].map(({ account }) => account))]),
    keep: (copy) => Promise.resolve(void copies.set(JSON.stringify([copy.account, copy.name]), copy)),
    copy: (account, name) => Promise.resolve(copies.get(JSON.stringify([account, name])) ?? null),
    copies: (name) => Promise.resolve([...copies.values()].filter((copy) => copy.name === name)),
    removeCopy: (account, name) => Promise.resolve(void copies.delete(JSON.stringify([account, name]))),
  };
}
