import { begin } from '../page/begin.ts';
import '../driver/driver.css';
import InspectApp from './InspectApp.svelte';

begin(InspectApp);
