import { begin } from './begin.ts';
import Pages from './Pages.svelte';

begin(Pages);
