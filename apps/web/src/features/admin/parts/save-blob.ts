/** Hands a file to the browser to be saved. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn in every browser; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
