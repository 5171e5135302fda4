export const vi = {
  undo: (words: string) => `Hoàn tác: ${words}`,
  redo: (words: string) => `Làm lại: ${words}`,
  undone: (words: string) => `Đã hoàn tác: ${words}`,
  redone: (words: string) => `Đã làm lại: ${words}`,
  nothing: 'Không còn gì để hoàn tác',
  nothingToRedo: 'Không còn gì để làm lại',
  failed: (words: string) => `Chưa hoàn tác được: ${words}`,
  redoFailed: (words: string) => `Chưa làm lại được: ${words}`,
  stale: 'Người khác đã sửa sau đó. Hãy xem số liệu mới rồi sửa trực tiếp.',
  offline: 'Mất kết nối. Hãy thử lại khi có mạng.',
};

export type JournalMessages = typeof vi;
