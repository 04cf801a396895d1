import { begin } from '../page/begin.ts';
import './dispatch.css';
import DispatchApp from './DispatchApp.svelte';

begin(DispatchApp);
