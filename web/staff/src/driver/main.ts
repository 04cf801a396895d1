import { begin } from '../page/begin.ts';
import DriverApp from './DriverApp.svelte';
import './driver.css';

begin(DriverApp);
