import '../../../shared/style/tokens.css';
import '../../../shared/style/base.css';
import '../../../shared/style/controls.css';
import './staff.css';
import { bothWords } from './bothWords.ts';
import { logIn, logOut, recover, Refused, register, role } from './entrance.ts';

const part = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`staff.html has no element with id "${id}"`);
  return found as T;
};

const INVITATION = '#invitation=';
let invitation = location.hash.startsWith(INVITATION) ? location.hash.slice(INVITATION.length) : '';
// The address bar and the history need not know it.
if (invitation !== '') history.replaceState(null, '', location.pathname);

const say = (words: string): void => {
  part('said').textContent = words;
};

const show = async (): Promise<void> => {
  const now = await role();
  const isIn = now !== 'visitor' && now !== 'resident';
  part('invited').hidden = invitation === '';
  part('known').hidden = isIn || invitation !== '';
  part('logOut').hidden = !isIn;
  say(isIn ? bothWords('entrance.isIn', { role: now }) : '');
};

/** Does it, shows what is then, and says what the service says if it does not work. */
const doing = (deed: () => Promise<void>) => async (): Promise<void> => {
  try {
    await deed();
    await show();
  } catch (failed) {
    say(failed instanceof Refused ? failed.message : bothWords('entrance.again'));
  }
};

part('register').addEventListener(
  'click',
  doing(async () => {
    const codes = await register(invitation);
    invitation = '';
    part('codes').hidden = false;
    part('list').replaceChildren(
      ...codes.map((code) => {
        const line = document.createElement('li');
        line.textContent = code;
        return line;
      }),
    );
  }),
);

part('logIn').addEventListener(
  'click',
  doing(async () => {
    await logIn();
  }),
);

part('logOut').addEventListener(
  'click',
  doing(async () => {
    part('codes').hidden = true;
    await logOut();
  }),
);

part<HTMLFormElement>('recover').addEventListener('submit', (event) => {
  event.preventDefault();
  void doing(async () => {
    invitation = await recover(part<HTMLInputElement>('code').value);
  })();
});

void doing(async () => {})();
