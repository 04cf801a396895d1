import { begin } from '../page/begin.ts';
import OfficeApp from './OfficeApp.svelte';

begin(OfficeApp);
