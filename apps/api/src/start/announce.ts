/** What the start tells whoever typed the command: Vietnamese, then English. */
export const announce = {
  insecure(): void {
    console.warn(
      'Cảnh báo: máy chủ mở qua http không mã hóa, mật khẩu có thể bị đọc trên đường truyền.\n' +
        'Warning: the server is open over plain http; passwords can be read on the way.',
    );
  },
  migrated(count: number): void {
    console.log(
      `Đã cập nhật cấu trúc cơ sở dữ liệu (${count} bước). / The database schema is up to date (${count} steps).`,
    );
  },
  recomputed(count: number): void {
    console.log(
      `Đã tính lại số liệu theo quy tắc của bản này: ${count} dòng thay đổi, ghi tại recomputed-*.txt trong thư mục dữ liệu. / ` +
        `Figures were recomputed by the rules of this version: ${count} lines changed, listed in recomputed-*.txt of the data folder.`,
    );
  },
  listening(address: string): void {
    console.log(`Tiến Độ: ${address}`);
  },
  /** Passwords are shown here and nowhere else. */
  accounts(accounts: readonly { username: string; password: string | null }[]): void {
    console.log('\nTài khoản (chỉ hiện một lần; quên thì chạy "npm run reset-password")');
    console.log('Accounts (shown once; "npm run reset-password" when forgotten)');
    const width = Math.max(...accounts.map(({ username }) => username.length));
    for (const { username, password } of accounts) {
      console.log(`  ${username.padEnd(width)}  ${password ?? '(TIENDO_DEMO_PASSWORD / TIENDO_ADMIN_PASSWORD)'}`);
    }
  },
  /** Their passwords were told when they were made. */
  knownAccounts(usernames: readonly string[]): void {
    console.log(`\nTài khoản mẫu / Sample accounts: ${usernames.join(', ')}`);
    console.log('Quên mật khẩu / Forgotten password: npm run reset-password <tên đăng nhập / user name>');
  },
};
