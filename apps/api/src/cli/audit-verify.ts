import { NestFactory } from '@nestjs/core';
import { parseArgs } from 'node:util';
import { AppModule } from '../app.module.js';
import { findingWords, keysFolder, TrailCheck } from '../features/audit/index.js';
import { Config } from '../platform/config/config.js';

const WHAT_TO_DO = `
Cần làm ngay:
  1. Không sửa gì thêm; giữ nguyên máy chủ và sao lưu ngay cơ sở dữ liệu cùng thư mục dữ liệu.
  2. Chạy lại lệnh này với bản xuất lưu ở máy khác: npm run audit-verify -- --heads THƯ_MỤC
  3. So với bản sao lưu gần nhất trước lần ghi bị nêu; khôi phục dữ liệu đúng từ bản sao lưu.
  4. Báo lãnh đạo và thanh tra; ghi lại ai có quyền quản trị cơ sở dữ liệu trong thời gian đó.
Xem mục "Nhật ký" trong docs/operations.md.`;

/**
 * Holds the trail against itself, against the rows it vouches for, and against the exported heads. Tells what it looked at
 * and every finding in plain words; exit code 0 when there is none, 1 otherwise.
 */
async function auditVerify(): Promise<number> {
  const { values } = parseArgs({ options: { heads: { type: 'string' } } });
  const config = Config.parse(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error', 'fatal'] });
  try {
    const report = await app.get(TrailCheck, { strict: false }).check({
      ...(values.heads !== undefined && { headsFolder: values.heads }),
      onProgress: ({ name, events }) => console.log(`Đang kiểm tra ${name}: ${events.toLocaleString('vi')} sự kiện …`),
    });
    const folder = values.heads ?? config.auditHeadsDir;
    console.log(
      report.headFiles === 0
        ? `Chưa có bản xuất nào trong ${folder}: nhật ký bị cắt hay dựng lại chưa thể phát hiện được.`
        : `Đã đối chiếu với ${report.headFiles.toLocaleString('vi')} bản xuất trong ${folder}, bản mới nhất lúc ${report.lastHeadAt ?? '(không tin được)'}.`,
    );
    for (const { code } of report.owners.filter(({ sinceBaseline }) => sinceBaseline)) {
      console.log(`${code}: dữ liệu ghi trước khi nâng cấp chỉ được niêm từ lúc nâng cấp trở đi.`);
    }
    if (report.findings.length === 0) {
      console.log('Nhật ký nguyên vẹn: chuỗi sự kiện, dữ liệu và các bản xuất khớp nhau.');
      return 0;
    }
    console.log(`\nPHÁT HIỆN ${report.findings.length.toLocaleString('vi')} ĐIỂM KHÔNG KHỚP:`);
    for (const finding of report.findings) console.log(`  - ${findingWords(finding)}`);
    console.log(WHAT_TO_DO);
    if (report.findings.some(({ kind }) => kind === 'headUnknownKey')) {
      console.log(`Khóa cũ hợp lệ: chép tệp .pub.pem của khóa đó vào ${keysFolder(config.dataDir)} rồi chạy lại.`);
    }
    return 1;
  } finally {
    await app.close();
  }
}

try {
  process.exitCode = await auditVerify();
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
