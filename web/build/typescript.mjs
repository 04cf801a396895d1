// Lets Node's test runner load our TypeScript: `node --import ./build/typescript.mjs`. Types are checked elsewhere.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
