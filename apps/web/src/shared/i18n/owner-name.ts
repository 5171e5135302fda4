/** The owner's own name: what a simulated one adds to its name ("– số liệu mô phỏng") is told beside it. */
export const ownerName = (province: string): string => province.replace(/\s*[–-]\s*số liệu mô phỏng$/i, '');
