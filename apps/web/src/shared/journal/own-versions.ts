/**
 * The versions that this page has left behind, by what they are of. A step that is taken back is taken back over them: any
 * other version on the server is somebody else's.
 */
export class OwnVersions {
  private readonly versions = new Map<string, number>();

  note(key: string, version: number): void {
    this.versions.set(key, version);
  }

  /** As it was left here last; `before` where this page has not written it. */
  of(key: string, before: number): number {
    return this.versions.get(key) ?? before;
  }
}
