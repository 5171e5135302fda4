import { foldVietnamese } from '@tiendo/indicators/vietnamese';

/** A code from a name: `Sở Khoa học và Công nghệ` → `so-khoa-hoc-va-cong-nghe`. */
export const codeFromName = (name: string): string =>
  foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
