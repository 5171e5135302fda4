import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Config } from '../config/config.js';
import type { Manager } from './database.js';

type Listener = (payload: string) => void;
const RETRY_MS = 1000;

/**
 * LISTEN/NOTIFY between replicas. One connection of its own; when it is lost, listeners are told with an empty payload
 * (drop everything: what was missed is unknown) once it is back.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | null = null;
  private connecting: Promise<void> | null = null;
  private closed = false;
  private readonly logger = new Logger(Notifications.name);

  constructor(private readonly config: Config) {}

  /** Calls `listener` for every notification on `channel`, this process's own included. */
  async listen(channel: string, listener: Listener): Promise<void> {
    const known = this.listeners.get(channel);
    if (known) {
      known.add(listener);
      return;
    }
    this.listeners.set(channel, new Set([listener]));
    if (this.client) await this.client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    else await (this.connecting ??= this.connect());
  }

  /** Told to every replica when the transaction commits. */
  async notify(manager: Manager, channel: string, payload: string): Promise<void> {
    await manager.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'tiendo-listen',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    client.on('end', () => {
      // A connection that never stood ends too; only the one in use is to be replaced, by one loop.
      if (this.client !== client) return;
      this.client = null;
      this.connecting = null;
      if (!this.closed) void this.reconnect();
    });
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  private async reconnect(): Promise<void> {
    while (!this.closed && !this.client) {
      await sleep(RETRY_MS, undefined, { ref: false });
      try {
        await (this.connecting ??= this.connect());
        for (const channel of this.listeners.keys()) this.tell(channel, '');
      } catch (error) {
        this.connecting = null;
        this.logger.warn(`The database does not answer; trying again: ${String(error)}`);
      }
    }
  }

  private tell(channel: string, payload: string): void {
    for (const listener of this.listeners.get(channel) ?? []) listener(payload);
  }
}
