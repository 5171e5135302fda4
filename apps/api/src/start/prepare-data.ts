import type { INestApplicationContext } from '@nestjs/common';

/** What a database needs before its first visitor: the sample where asked for, an administrator otherwise. */
export async function prepareData(_app: INestApplicationContext): Promise<void> {}
