import '../style/tokens.css';
import '../style/base.css';
import '../style/controls.css';
import { mount } from 'svelte';
import App from './CheckApp.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('check.html has no element with id "app"');
mount(App, { target });
