import { Module } from '@nestjs/common';
import { GuidesController } from './guides.controller.js';
import { GuidesService } from './guides.service.js';

/** How each role works with the screens. Texts stand in `texts/`, pictures come with the web app. */
@Module({ controllers: [GuidesController], providers: [GuidesService] })
export class GuidesModule {}
