import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiProblem } from '../../platform/http/index.js';
import { wasAdmitted } from './entrance.js';

/** The second lock: a route that the entrance does not know, or that was reached around it, is closed. */
@Injectable()
export class SessionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (wasAdmitted(context.switchToHttp().getRequest<FastifyRequest>())) return true;
    throw new ApiProblem('forbidden');
  }
}
