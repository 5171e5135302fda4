/** Keeps the values asked for most recently; what was not asked for longest goes first. */
export class RecentlyUsed<T> {
  private readonly values = new Map<string, T>();

  constructor(private readonly capacity: number) {}

  get(key: string): T | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  set(key: string, value: T): void {
    this.values.delete(key);
    this.values.set(key, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.capacity) break;
      this.values.delete(oldest);
    }
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  /** The kept value, or the one that `make` gives. A promise that fails is not kept. */
  getOrMake(key: string, make: () => T): T {
    const kept = this.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    this.set(key, made);
    if (made instanceof Promise) {
      made.catch(() => {
        if (this.values.get(key) === made) this.delete(key);
      });
    }
    return made;
  }
}
