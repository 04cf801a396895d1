import '../style/tokens.css';
import '../style/base.css';
import '../style/controls.css';
import { mount } from 'svelte';
import App from './PassApp.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('pass.html has no element with id "app"');
mount(App, { target });
