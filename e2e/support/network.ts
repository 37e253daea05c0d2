import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The switches, to go before the app's folder, that make Electron record what it asks of the network from its first moment on. */
export function recordingSwitches(folder: string): readonly string[] {
  return ['-r', join(import.meta.dirname, 'record-sockets.cjs'), `--log-net-log=${netLog(folder)}`];
}

/** The environment that belongs to `recordingSwitches`. */
export function recordingEnvironment(folder: string): Readonly<Record<string, string>> {
  return { CLAIMWRIGHT_SOCKET_LOG: socketLog(folder) };
}

/**
 * Everything the app has asked of the network: URLs requested and names looked up by any session of Chromium, connections of
 * Chromium and of Node. In words such as "request https://example.org/"; empty when there was nothing. Complete once the app has
 * ended, and up to the last moments when it was killed.
 */
export function networkAttempts(folder: string): readonly string[] {
  const sockets = readLines(socketLog(folder)).map((address) => `connect ${address}`);
  return [...readNetLog(netLog(folder)), ...sockets];
}

const netLog = (folder: string): string => join(folder, 'net-log.json');
const socketLog = (folder: string): string => join(folder, 'sockets.log');

interface NetLogEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
}

/** Chromium's NetLog: a line of constants, then one event a line; the end is missing when the process was killed. */
function readNetLog(file: string): readonly string[] {
  const [constantsLine = '', , ...eventLines] = readLines(file);
  if (constantsLine === '') throw new Error(`Chromium has left no net log in ${file}.`);
  const { constants } = JSON.parse(`${withoutComma(constantsLine)}}`) as { constants: { logEventTypes: Record<string, number> } };
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return eventLines.flatMap((line) => {
    const event = parseEvent(line);
    return event === null ? [] : describe(names.get(event.type), event.params ?? {});
  });
}

function parseEvent(line: string): NetLogEvent | null {
  try {
    return JSON.parse(withoutComma(line)) as NetLogEvent;
  } catch {
    // The line that closes the list, or one that was being written when the process was killed.
    return null;
  }
}

function describe(name: string | undefined, { url, host, address }: NonNullable<NetLogEvent['params']>): readonly string[] {
  switch (name) {
    case 'URL_REQUEST_START_JOB':
      return url === undefined || /^(app|file|data|blob):/.test(url) ? [] : [`request ${url}`];
    case 'HOST_RESOLVER_MANAGER_REQUEST':
      return host === undefined ? [] : [`look up ${host}`];
    case 'TCP_CONNECT_ATTEMPT':
      return address === undefined ? [] : [`connect ${address}`];
    case 'UDP_BYTES_SENT':
      return ['send a datagram'];
    default:
      return [];
  }
}

/** A line of the list without what follows the record: a comma, and after the last record the closing bracket. */
const withoutComma = (line: string): string => line.replace(/\]?,\s*$/, '');

const readLines = (file: string): readonly string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line !== '') : []);
