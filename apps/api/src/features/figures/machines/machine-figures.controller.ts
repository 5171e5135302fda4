import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import {
  CodeSchema,
  MachineFiguresResultSchema,
  MachineFiguresSchema,
  MachineReadQuerySchema,
  MachineWriteQuerySchema,
  NewMachineFiguresSchema,
  ProblemSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../../platform/http/body-limits.js';
import { languageOf } from '../../../platform/http/index.js';
import { ForMachines, Machine, type OpenKey } from '../../accounts/index.js';
import { MachineFiguresService } from './machine-figures.service.js';

const ProvinceParams = z.object({ province: CodeSchema });

/** Figures that other systems send and read, by their keys. */
@ApiTags('machines')
@Controller('provinces/:province/machine-figures')
export class MachineFiguresController {
  constructor(private readonly figures: MachineFiguresService) {}

  @Get()
  @ForMachines('read')
  @ApiOperation({ summary: 'Figures of a period within what the key reaches' })
  @ApiOkResponse({ standardSchema: MachineFiguresSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No plan that the key reaches has the period' })
  read(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Query({ schema: MachineReadQuerySchema }) { period }: z.infer<typeof MachineReadQuerySchema>,
    @Machine() key: OpenKey,
  ): Promise<z.infer<typeof MachineFiguresSchema>> {
    return this.figures.read(key, province, period);
  }

  @Put()
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @ForMachines('write')
  @ApiOperation({
    summary: 'Send up to 10,000 figures: an answer per line, all accepted ones in one transaction',
    description:
      'What stands already is answered `unchanged`, so that a batch may be sent again. A refused line refuses no other, unless `allOrNothing=true`; `dryRun=true` answers and stores nothing.',
  })
  @ApiOkResponse({ standardSchema: MachineFiguresResultSchema })
  @ApiTooManyRequestsResponse({ standardSchema: ProblemSchema, description: 'More requests than the key may send' })
  send(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Query({ schema: MachineWriteQuerySchema }) query: z.infer<typeof MachineWriteQuerySchema>,
    @Body({ schema: NewMachineFiguresSchema }) { figures }: z.infer<typeof NewMachineFiguresSchema>,
    @Headers('accept-language') accepted: string | undefined,
    @Machine() key: OpenKey,
  ): Promise<z.infer<typeof MachineFiguresResultSchema>> {
    const { dryRun = false, allOrNothing = false } = query;
    return this.figures.send(key, province, figures, { dryRun, allOrNothing, language: languageOf(accepted) });
  }
}
