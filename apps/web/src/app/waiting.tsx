import { LoadingState } from '../shared/ui';

/** While the texts of a screen without a frame arrive. */
export const Waiting = () => (
  // Padding: a margin here would move the body itself, and move it back when the screen arrives.
  <main style={{ maxWidth: 720, margin: '0 auto', padding: '64px 16px' }}>
    <LoadingState lines={4} />
  </main>
);
