import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ROUTED_MODULES } from '../app.module.js';
import { routesOf } from '../features/accounts/index.js';
import { VERSION } from '../platform/config/version.js';
import { completeDocument } from './complete-document.js';

const DESCRIPTION = `Progress of provincial plans: targets, tasks, statements of status and measured figures.

Days are calendar days in Viet Nam (\`YYYY-MM-DD\`), moments RFC 3339. Refusals are RFC 9457 problems with a stable
\`code\`; their words follow \`Accept-Language\` (Vietnamese unless English is liked better). Reads carry an \`ETag\`
and answer 304 to \`If-None-Match\`; writes take \`If-Match\` (stale: 412 with both versions) where an operation names it.
Parameters that an operation does not name are refused.`;

/** The OpenAPI document of everything the application's controllers declare. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tiến Độ')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('tiendo', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The key of another system' }, 'machineKey')
    .build();
  return completeDocument(SwaggerModule.createDocument(app, description), routesOf(ROUTED_MODULES));
}
