/** Hands a file to the browser to be saved. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by the next turn in every browser; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
