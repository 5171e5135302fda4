import { ApiProblem } from '../api';

/**
 * Errors of a problem answer by field: `/users/0/username` → `errors.at('/users/0/username')`. A pointer without a field
 * of its own on the form is left for the summary above the buttons.
 */
export interface FieldErrors {
  /** The text for one field, or undefined. */
  readonly at: (pointer: string) => string | undefined;
  /** What no field of the form shows: the title of the problem, and details whose pointers are not among the fields. */
  readonly rest: (fields: readonly string[]) => string[];
}

/** Reads a failed write. Null and anything but a problem give no field errors. */
export function fieldErrors(error: unknown): FieldErrors {
  const problem = error instanceof ApiProblem ? error.problem : null;
  const list = problem?.errors ?? [];
  return {
    at: (pointer) => list.find((one) => one.pointer === pointer)?.detail,
    rest: (fields) => {
      if (!problem) return [];
      const loose = list.filter((one) => !fields.includes(one.pointer)).map((one) => one.detail);
      const shown = list.length - loose.length;
      if (loose.length > 0) return loose;
      return shown > 0 ? [] : [problem.detail ?? problem.title];
    },
  };
}
