import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StaticFiles } from './static-files.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tiến Độ · API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="page"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null });\n`;

/** `/api/v1/openapi.json` and a page to browse it at `/api/docs`, both made when first asked for. */
export function serveApiDocument(app: NestFastifyApplication, document: () => object): void {
  const instance = app.getHttpAdapter().getInstance();
  let files: StaticFiles | undefined;
  const prepared = () => {
    if (files) return files;
    files = new StaticFiles();
    files.add('/api/v1/openapi.json', Buffer.from(JSON.stringify(document())));
    files.add('/api/docs', Buffer.from(PAGE));
    files.add('/api/docs/start.js', Buffer.from(START));
    const swagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
    const folder = path.dirname(swagger.resolve('swagger-ui-dist/package.json'));
    for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
      files.add(`/api/docs/${name}`, readFileSync(path.join(folder, name)));
    }
    return files;
  };
  for (const url of ['/api/v1/openapi.json', '/api/docs', '/api/docs/:file']) {
    instance.get(url, (request, reply) => prepared().send(request.url.split('?')[0] ?? url, request, reply));
  }
}
