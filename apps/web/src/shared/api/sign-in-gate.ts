/**
 * Between the API client and the dialog that lets a person sign in again. What meets an expired session waits
 * here; what was typed stays on the screen, and the request is sent again once they are back.
 */
type Asker = () => Promise<boolean>;

let isSignedIn = false;

/** Whether somebody is signed in on this page: to them a refused read is an ended session, to a visitor a closed door. */
export function noteSession(signedIn: boolean): void {
  isSignedIn = signedIn;
}

export const wasSignedIn = (): boolean => isSignedIn;

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
      isSignedIn = signedIn;
      return signedIn;
    })
    .finally(() => {
      waiting = null;
    });
  return waiting;
}
