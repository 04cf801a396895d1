/** Whether the form stands open above the results; opened by its own button and by refusals that need other input. */
import { tick } from 'svelte';

let open = $state(false);

export const isFormOpen = (): boolean => open;

export const closeForm = (): void => {
  open = false;
};

/** Opens the form and puts the reader at its first field. */
export const openForm = async (): Promise<void> => {
  open = true;
  await tick();
  document.getElementById('from')?.focus();
};
