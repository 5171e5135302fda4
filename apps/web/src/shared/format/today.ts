/** Việt Nam keeps one offset all year. */
const OFFSET_MS = 7 * 3_600_000;

/** Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`, wherever the reader's clock stands. */
export const today = (nowMs: number = Date.now()): string => new Date(nowMs + OFFSET_MS).toISOString().slice(0, 10);
