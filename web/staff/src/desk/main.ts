import { begin } from '../page/begin.ts';
import './desk.css';
import DeskApp from './DeskApp.svelte';

begin(DeskApp);
