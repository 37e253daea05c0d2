// Loaded into the app's main process before its own code: notes every address that Node is asked to connect or send to.
// (Chromium's own requests do not pass here; its net log holds those.)
const dgram = require('node:dgram');
const { appendFileSync } = require('node:fs');
const net = require('node:net');

const file = process.env.CLAIMWRIGHT_SOCKET_LOG;

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const { host, port, path } = typeof first === 'object' ? first : { host: second, port: first };
  // A path is a socket of this machine.
  if (path === undefined) appendFileSync(file, `${typeof host === 'string' ? host : 'localhost'}:${port}\n`);
  return connect.apply(this, args);
};

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  appendFileSync(file, `a datagram: ${args.filter((arg) => ['string', 'number'].includes(typeof arg)).join(' ')}\n`);
  return send.apply(this, args);
};
