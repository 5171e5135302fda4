/**
 * Why a file is not taken: marked secret; macros; fetches or starts something when opened; locked by a password, so that
 * nobody can look; more inside than a document has; cannot be read as what it says it is. Null: nothing was found.
 */
export type Finding = 'secret' | 'macros' | 'fetches' | 'locked' | 'too-much' | 'unreadable' | null;
