/** Nobody's turn came in the time one may wait. */
export class TurnNeverCame extends Error {
  override readonly name = 'TurnNeverCame';
}

interface Waiting {
  readonly begin: () => void;
  readonly giveUp: NodeJS.Timeout;
}

interface Line {
  running: number;
  readonly waiting: Waiting[];
}

/**
 * Lets so many work at once under one key, within this process; the others wait in a line, first come first served, and
 * hold nothing meanwhile.
 */
export class Turns {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly atOnce: number,
    private readonly patienceMs: number,
  ) {}

  /** Runs `work` in its turn. Throws TurnNeverCame when the wait was too long. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.begin(key);
    try {
      return await work();
    } finally {
      this.end(key);
    }
  }

  private begin(key: string): Promise<void> {
    const line = this.lines.get(key) ?? { running: 0, waiting: [] };
    this.lines.set(key, line);
    if (line.running < this.atOnce) {
      line.running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(mine), 1);
        reject(new TurnNeverCame());
      }, this.patienceMs);
      const mine = { begin: resolve, giveUp };
      line.waiting.push(mine);
    });
  }

  private end(key: string): void {
    const line = this.lines.get(key);
    if (!line) return;
    const next = line.waiting.shift();
    if (next) {
      clearTimeout(next.giveUp);
      next.begin();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.lines.delete(key);
  }
}
