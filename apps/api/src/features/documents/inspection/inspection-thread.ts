import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { inspectFile } from './inspect-file.js';

const { fileName, content } = z.object({ fileName: z.string(), content: z.instanceof(Uint8Array) }).parse(workerData);
parentPort?.postMessage(await inspectFile(fileName, Buffer.from(content.buffer, content.byteOffset, content.length)));
