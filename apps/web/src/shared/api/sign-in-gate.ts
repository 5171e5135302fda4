/**
 * Between the API client and the dialog that lets a person sign in again. What meets an expired session waits
 * here; what was typed stays on the screen, and the request is sent again once they are back.
 */
type Asker = () => Promise<boolean>;

let account: string | null = null;

/** Who is signed in on this page: to them a refused read is an ended session, to a visitor (null) a closed door. */
export function noteSession(username: string | null): void {
  account = username;
}

/** The user name of whoever is signed in on this page, even while the server has ended the session; null: a visitor. */
export const signedInAs = (): string | null => account;

let asker: Asker | null = null;
let waiting: Promise<boolean> | null = null;

/** The page frame registers its dialog here; returns how to take it away again. */
export function registerSignInDialog(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
}

/** Asks once, however many writes meet the same expired session. True: signed in again. */
export function signInAgain(): Promise<boolean> {
  if (!asker) return Promise.resolve(false);
  waiting ??= asker()
    .then((signedIn) => {
      // Who would not sign in again is a visitor: each refused read would ask anew.
      if (!signedIn) account = null;
      return signedIn;
    })
    .finally(() => {
      waiting = null;
    });
  return waiting;
}
