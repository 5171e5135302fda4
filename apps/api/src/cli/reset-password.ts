import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { AccountService, randomPassword } from '../features/accounts/index.js';
import { Config, ConfigError } from '../platform/config/config.js';
import { migrate } from '../platform/database/index.js';

/** Gives an account a new random password, printed once and to be changed after signing in. Returns the exit code. */
async function resetPassword(username: string): Promise<number> {
  const config = Config.parse(process.env);
  await migrate(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error', 'fatal'] });
  try {
    const password = randomPassword();
    if (!(await app.get(AccountService).setPassword(username, password, true))) {
      console.error(`Không có tài khoản “${username}”. / There is no account “${username}”.`);
      return 1;
    }
    console.log(
      `Mật khẩu mới của ${username} (chỉ hiện một lần; mọi phiên đăng nhập đã kết thúc):\n` +
        `New password of ${username} (shown once; every session has ended):\n\n  ${password}\n`,
    );
    return 0;
  } finally {
    await app.close();
  }
}

const [username] = process.argv.slice(2);
if (username === undefined) {
  console.error('Cách dùng / Usage: npm run reset-password <tên đăng nhập / user name>');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await resetPassword(username.trim().toLowerCase());
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}
