// Passkeys: asks the browser for one and sends its answer. Where the browser has none, nothing of it is shown.
const toBytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
const toText = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

class Refused extends Error {}

const send = async (path, fields) => {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'error' });
  const said = await answer.json();
  if (!answer.ok) throw new Refused(said.error);
  return said;
};

const known = list => (list ?? []).map(one => ({ type: 'public-key', id: toBytes(one.id) }));

const sent = key => JSON.stringify({
  id: key.id,
  rawId: toText(key.rawId),
  type: key.type,
  clientExtensionResults: {},
  response: key.response.attestationObject
    ? { attestationObject: toText(key.response.attestationObject), clientDataJSON: toText(key.response.clientDataJSON) }
    : {
      authenticatorData: toText(key.response.authenticatorData),
      clientDataJSON: toText(key.response.clientDataJSON),
      signature: toText(key.response.signature),
      userHandle: toText(key.response.userHandle),
    },
});

// One press at a time; what went wrong is read out and the button is there again.
const work = async (button, where, steps) => {
  where.textContent = '';
  button.disabled = true;
  try {
    await steps();
  } catch (wrong) {
    where.textContent = wrong instanceof Refused ? wrong.message
      : wrong.name === 'InvalidStateError' ? where.dataset.known ?? where.dataset.failed
        : wrong.name === 'NotAllowedError' || wrong.name === 'AbortError' ? where.dataset.cancelled : where.dataset.failed;
    button.disabled = false;
    return wrong instanceof Refused;
  }
};

const form = document.querySelector('[data-passkey-add]');
const door = document.querySelector('[data-passkey-door]');
if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll('[data-passkeys]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-no-passkeys]')) part.hidden = true;
}

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const { name, password } = form.elements;
  const refused = await work(form.querySelector('button'), form.querySelector('[role=alert]'), async () => {
    const { token, options } = await send(form.dataset.passkeyAdd + '/question', { password: password.value });
    const key = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
      },
    });
    await send(form.dataset.passkeyAdd, { token, answer: sent(key), name: name.value });
    location.reload();
  });
  password.setAttribute('aria-invalid', String(refused === true));
  if (refused) password.focus();
});

door?.querySelector('button').addEventListener('click', () => work(door.querySelector('button'), door.querySelector('[role=alert]'), async () => {
  const { token, options } = await send(door.dataset.passkeyDoor + '/question', {});
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: toBytes(options.challenge), allowCredentials: known(options.allowCredentials) },
  });
  const { next } = await send(door.dataset.passkeyDoor, { token, answer: sent(key), returnUrl: door.dataset.next });
  location.assign(next);
}));
