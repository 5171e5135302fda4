/** Lets the application open without a line: for those who write reports, once the page has come to rest. */
export function registerWorker(): void {
  // Missing on plain http in a local network and in some in-app browsers: there the page opens with a line only.
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const register = (): void => {
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else globalThis.addEventListener('load', register, { once: true });
}
