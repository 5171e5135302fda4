/** What an error knows about its cause: plain data, safe to log and to translate. */
export type DomainErrorContext = Readonly<Record<string, unknown>>;

/**
 * A rule of the field was broken, or a value does not have the shape the rule needs.
 * `code` is stable and kebab-case (a catalogue turns it into words), `context` says which value it was.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly context: DomainErrorContext = {},
  ) {
    super(code);
  }
}
