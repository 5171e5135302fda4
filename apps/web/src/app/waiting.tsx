import { LoadingState } from '../shared/ui';

/** While the first screen's code arrives. */
export const Waiting = () => (
  <main style={{ maxWidth: 720, margin: '64px auto', padding: '0 16px' }}>
    <LoadingState lines={4} />
  </main>
);
