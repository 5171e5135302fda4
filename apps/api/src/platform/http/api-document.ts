import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { VERSION } from '../config/version.js';

/** The OpenAPI document of everything the application's controllers declare. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Tiến Độ')
    .setDescription('Progress of provincial plans: targets, tasks, statements and figures.')
    .setVersion(VERSION)
    .addCookieAuth('tiendo', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  return SwaggerModule.createDocument(app, description);
}

/** `/api/v1/openapi.json` and a browsable page at `/api/docs`. */
export function serveApiDocument(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/v1/openapi.json' });
}
