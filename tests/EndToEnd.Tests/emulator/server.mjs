// The emulator on a free port of this machine. Its address is the one line on stdout; it ends when stdin does,
// and so with whoever started it, however that ends.
import { createServer } from 'node:net';
import TelegramServer from 'telegram-test-api';

const host = '127.0.0.1';
const secondsKept = 24 * 60 * 60;

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, host, () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

const server = new TelegramServer({ host, port: await freePort(), storeTimeout: secondsKept });
await server.start();
console.log(server.config.apiURL);
process.stdin.on('end', () => process.exit());
process.stdin.resume();
