// @ts-check
// Makes migrations/fixtures/0.1.0: a database that 0.1.0 filled with its sample and a published ranking, and what 0.1.0
// answered from it. Run it only to make the fixture again: `node tools/make-upgrade-fixture.mjs [--tree=<built 0.1.0>]`.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./upgrade/make-fixture.mjs').then(({ main }) => main());
