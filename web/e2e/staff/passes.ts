// A visitor with a pass, and what their phone shows.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';
import { type PhoneBearer, shown, stepAt } from '../../rider/src/pass/token.ts';
import { Colleague } from './colleague.ts';

export interface Holder {
  visitor: Colleague;
  order: string;
  ticket: string;
  number: string;
  bearer: PhoneBearer;
}

const DAY = '2026-11-24';
const PASS = 'ライトライン 1日乗車券';

interface Order {
  lines: { ticket?: string }[];
  state: string;
}

/** Buys today's pass with play money. */
export const holder = async (): Promise<Holder> => {
  const visitor = await Colleague.as('visitor');
  const shelf = await visitor.send<{ products: { id: string; name: string; prices: { rider: string; yen: number }[] }[] }>('GET', `products?day=${DAY}`);
  const product = shelf.products.find((each) => each.name === PASS);
  const quotedYen = product?.prices.find((each) => each.rider === 'adult')?.yen;
  if (product === undefined || quotedYen === undefined) throw new Error(`${PASS} is not on sale`);
  const order = randomUUID();
  await visitor.send('POST', 'orders', { order, lines: [{ product: product.id, rider: 'adult', day: DAY, persons: 1, quotedYen }] });
  await visitor.send('POST', `orders/${order}/payments`, { payment: randomUUID(), method: 'card-approved' });
  for (;;) {
    const { lines } = await visitor.send<Order>('GET', `orders/${order}`);
    const ticket = lines[0]?.ticket;
    if (ticket !== undefined) {
      const found = await visitor.send<{ number: string; bearer: PhoneBearer }>('GET', `tickets/${ticket}`);
      return { visitor, order, ticket, number: found.number, bearer: found.bearer };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** What the phone shows, so many steps of 30 seconds from now. */
export const onScreen = async ({ visitor, bearer }: Holder, steps = 0): Promise<string> => {
  const { now } = await visitor.send<{ now: string }>('GET', 'demo');
  const text = await shown(bearer, stepAt(Date.parse(now)) + steps);
  if (text === undefined) throw new Error('the phone has no secret for today');
  return text;
};

const [WIDTH, HEIGHT, FRAMES] = [640, 480, 3];

/** A film of a phone with this code, as Chromium's pretended camera wants it. */
export const film = (text: string, file: string): void => {
  const { data, size } = encode(text, { border: 4 });
  const scale = Math.floor(HEIGHT / size);
  const [left, top] = [(WIDTH - size * scale) >> 1, (HEIGHT - size * scale) >> 1];
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (let y = 0; y < size * scale; y++) {
    for (let x = 0; x < size * scale; x++) {
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true) luma[(y + top) * WIDTH + x + left] = 16;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: FRAMES }, () => frame)]));
};
