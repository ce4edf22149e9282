// grammY as a contender. Arguments: echo or sends, then --server, --token and what the drive needs.
import { parseArgs } from "node:util";
import { createInterface } from "node:readline";
import { autoRetry } from "@grammyjs/auto-retry";
import { run, sequentialize } from "@grammyjs/runner";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Bot } from "grammy";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: "string" },
    token: { type: "string" },
    "first-chat": { type: "string" },
    chats: { type: "string" },
    messages: { type: "string" },
    "warm-up": { type: "string" },
    "in-flight": { type: "string" },
    "per-second": { type: "string" },
  },
});

// The end of the input is the end of the benchmark.
const lines = createInterface({ input: process.stdin }).on("close", () => process.exit());

const bot = new Bot(values.token, { client: { apiRoot: values.server } });
// The later one wraps the earlier: what auto-retry repeats waits in the throttler again.
if (values["per-second"]) {
  // Even gaps; the throttler's own way, a reservoir refilled by the clock, lets bursts through.
  bot.api.config.use(apiThrottler({ global: { minTime: 1000 / Number(values["per-second"]) } }));
}
bot.api.config.use(autoRetry());

if (positionals[0] === "echo") echo();
else await sends();

function echo() {
  bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
  bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
  run(bot);
}

async function sends() {
  const chats = Number(values.chats);
  const firstChat = Number(values["first-chat"]);
  await send(Number(values["warm-up"]), (number) => 1 + (number % chats));
  console.log("ready");
  await new Promise((resolve) => lines.once("line", resolve));
  await send(Number(values.messages), (number) => firstChat + (number % chats));
  console.log("done");
}

async function send(count, chatOf) {
  let next = 0;
  async function lane() {
    while (next < count) {
      const number = next++;
      try {
        await bot.api.sendMessage(chatOf(number), `message ${number}`);
      } catch {
        // Lost; the server counts what arrives.
      }
    }
  }
  await Promise.all(Array.from({ length: Number(values["in-flight"]) }, lane));
}
