import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config/config.js';

/** `__Host-` ties the cookie to this very host over https; browsers refuse the prefix on plain http. */
const nameOf = (config: Config) => (config.secure ? '__Host-tiendo' : 'tiendo');

/**
 * Says nothing but that there is (or was) a session, so that the web app of somebody who never signed in need not ask
 * who they are. Scripts may read it; the server never does.
 */
const HINT = 'tiendo_hint';

/** Names the devices of those who signed in here; see device-mark.ts. */
const deviceNameOf = (config: Config) => (config.secure ? '__Host-tiendo_device' : 'tiendo_device');
const DEVICE_DAYS = 180;

/** What the browser keeps of those who signed in with it; null when nobody did. */
export function readDeviceCookie(config: Config, request: FastifyRequest): string | null {
  return request.cookies[deviceNameOf(config)] ?? null;
}

/** Lets the browser keep who has signed in with it; signing out does not take it away. */
export function writeDeviceCookie(config: Config, reply: FastifyReply, marks: string): void {
  void reply.setCookie(deviceNameOf(config), marks, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    maxAge: DEVICE_DAYS * 24 * 3600,
  });
}

/** The session token the browser sent; null when there is none. */
export function readSessionCookie(config: Config, request: FastifyRequest): string | null {
  return request.cookies[nameOf(config)] ?? null;
}

/** Gives the browser a session; gone from it at the latest when the session ends. */
export function writeSessionCookie(config: Config, reply: FastifyReply, token: string, expiresAt: Date): void {
  void reply.setCookie(nameOf(config), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    expires: expiresAt,
  });
  void reply.setCookie(HINT, '1', { path: '/', sameSite: 'lax', secure: config.secure, expires: expiresAt });
}

/** Takes the session from the browser. */
export function clearSessionCookie(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(config), { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure });
  void reply.clearCookie(HINT, { path: '/', sameSite: 'lax', secure: config.secure });
}
