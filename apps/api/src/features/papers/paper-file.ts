import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ActorContext } from '../accounts/index.js';
import { attachmentHeader } from '../documents/index.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as it is taken out. */
export interface Paper {
  readonly fileName: string;
  readonly content: Buffer;
}

/** A name people find again; what a file system refuses is left out. */
export const paperName = (...parts: readonly string[]): string =>
  `${parts
    .join(' - ')
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .slice(0, 150)}.docx`;

/** Where papers of an owner are written, and what every page of simulated figures is marked with. */
export const paperPlace = ({ name, simulated }: { readonly name: string; readonly simulated: boolean }) => ({
  place: name.split(' – ')[0] ?? name,
  mark: simulated ? 'Số liệu mô phỏng, không phải số liệu thật của địa phương nào' : null,
});

/** What the trail keeps of a paper that was taken out. */
export const takenOut = (
  actor: ActorContext,
  provinceId: string,
  { fileName }: Paper,
  detail: Readonly<Record<string, unknown>>,
) => ({
  ...actor.in(provinceId),
  action: 'export.paper' as const,
  subjectKind: 'paper',
  subject: fileName,
  detail,
});

/** Answers with a paper. */
export function fileOf(reply: FastifyReply, { fileName, content }: Paper): StreamableFile {
  void reply.header('X-Content-Type-Options', 'nosniff').header('Cache-Control', 'private, no-store');
  return new StreamableFile(content, {
    type: DOCX,
    disposition: attachmentHeader(fileName),
    length: content.byteLength,
  });
}
