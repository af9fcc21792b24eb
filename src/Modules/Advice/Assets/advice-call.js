// The shopper's side of a conversation, and that of a guest who looks on.
import { connect } from './advice-hub.js';
import { Room, devices, elsewhere, show, words } from './advice-room.js';

const patience = 30_000;
const root = document.querySelector('.advice-room');
const waiting = document.querySelector('[data-waiting]');
const part = name => root.querySelector(`[data-${name}]`);

if (root) talk();
if (waiting) wait();

// Before the door. It may have opened, or shut for good, before this page could hear it.
function wait() {
  const look = () => location.reload();
  const hub = connect(`${waiting.dataset.hub}?room=${waiting.dataset.waiting}`, {
    decided: look,
    ended: look,
    $open: () => hub.invoke('Waits').then(waits => { if (!waits) look(); }, () => {}),
    $lost: async () => {
      const answer = await fetch(location.href).catch(() => null);
      if (answer?.status === 404) look();
    },
  });
}

async function talk() {
  const texts = JSON.parse(root.dataset.words);
  const isShopper = root.dataset.peer === 'shopper';
  const speaks = root.dataset.speaks === 'yes';
  const isHere = root.dataset.channel === 'Browser';
  const say = text => { if (isHere) part('status').textContent = text; };
  let state = root.dataset.state;
  let clock;
  let hint = '';

  const live = () => {
    state = 'Live';
    clearTimeout(clock);
    say([texts.live, hint].filter(Boolean).join(' '));
  };
  const ring = () => {
    say([texts.ringing, hint].filter(Boolean).join(' '));
    room.tell('Ring');
    clearTimeout(clock);
    clock = setTimeout(() => room.tell('NotAnswered'), patience);
  };
  const room = new Room({
    url: `${root.dataset.hub}?room=${root.dataset.room}`,
    self: root.dataset.peer,
    ice: JSON.parse(root.dataset.ice),
    sends: speaks,
    talks: isHere,
    on: {
      open: () => {
        if (state === 'Live') say(texts.connecting); else if (isShopper) ring();
        // One may have been laid before this page could hear it.
        fetchCards();
      },
      lost: () => say(texts.lost),
      arrived: peer => { if (peer === 'staff') live(); },
      connected: peer => { if (peer === 'staff') live(); },
      broken: peer => { if (peer === 'staff') say(texts.other_lost); },
      gone: peer => { if (peer === 'staff') say(texts.other_lost); },
      track: (peer, stream) => {
        if (peer === 'staff') show(part('main'), stream);
        show(voice(peer), stream, part('sound'));
      },
      ended: kind => kind === 'audio' ? hear() : picture(),
      elsewhere: () => elsewhere(root),
      hub: {
        answered: () => { state = 'Live'; clearTimeout(clock); say(texts.connecting); },
        missed: () => location.reload(),
        ended: () => {
          room.leave();
          if (state === 'Live') location.reload(); else location.href = root.dataset.offer;
        },
        decided: () => location.reload(),
        cards: fetchCards,
        said: (peer, text) => heard(peer, text),
        still: picture => {
          part('still').src = picture;
          part('still').hidden = part('still-away').hidden = false;
        },
      },
    },
  });
  const heard = words(root, room, texts);

  part('still-away').addEventListener('click', () => { part('still').hidden = part('still-away').hidden = true; });
  if (speaks) {
    const asked = await hear();
    if (asked.stream) {
      part('mute').hidden = false;
    } else {
      hint = asked.refused ? texts.no_microphone : texts.no_device;
      part('words-part').open = true;
    }
    part('camera').hidden = !navigator.mediaDevices;
    part('mute').addEventListener('click', mute);
    part('camera').addEventListener('click', camera);
    part('hang-up')?.addEventListener('click', () => room.tell('HangUp'));
  }
  room.enter();
  fetchCount();

  async function hear() {
    const asked = await devices({ audio: true });
    if (asked.stream) await room.put(asked.stream.getAudioTracks()[0]);
    return asked;
  }

  async function picture() {
    const asked = await devices({ video: { facingMode: 'user', width: { ideal: 640 } } });
    if (asked.stream) await room.put(asked.stream.getVideoTracks()[0]);
    return asked;
  }

  function mute() {
    const track = room.track('audio');
    track.enabled = !track.enabled;
    part('mute').textContent = track.enabled ? texts.mute : texts.unmute;
  }

  async function camera() {
    const sent = room.track('video');
    if (sent) {
      sent.enabled = !sent.enabled;
      part('own').hidden = !sent.enabled;
      part('camera').textContent = sent.enabled ? texts.camera_off : texts.camera_on;
      return;
    }
    if (!(await picture()).stream) return say(texts.no_device);
    part('own').srcObject = room.stream;
    part('own').hidden = false;
    part('camera').textContent = texts.camera_off;
  }

  // Sound has its own player: pictures without sound need no tap anywhere. Another voice in the room has no picture here.
  function voice(peer) {
    const known = root.querySelector(`audio[data-peer="${peer}"]`);
    if (known) return known;
    const audio = document.createElement('audio');
    audio.dataset.peer = peer;
    audio.autoplay = true;
    root.append(audio);
    return audio;
  }
}

let laid;
async function fetchCards() {
  const answer = await fetch(root.dataset.cards, { headers: { 'Cache-Control': 'no-store' } }).catch(() => null);
  const cards = answer?.ok ? await answer.text() : laid;
  // What is the same stays, with what was chosen on it.
  const table = document.querySelector('#cards');
  if (table && cards !== laid) table.innerHTML = laid = cards;
}

// Into the ordinary basket, without leaving the conversation.
document.addEventListener('submit', async event => {
  if (!root || !event.target.matches('[data-to-basket]')) return;
  event.preventDefault();
  const form = event.target;
  const said = form.querySelector('[data-said]');
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  said.textContent = told?.text ?? JSON.parse(root.dataset.words).busy_basket;
  if (told?.count !== undefined) count(told.count);
});

async function fetchCount() {
  const cart = document.querySelector('[data-in-basket]')?.closest('a');
  const answer = cart && await fetch(cart.pathname + '/count').catch(() => null);
  if (answer?.ok) count((await answer.json()).count);
}

// On the button here, and in the head of the page.
function count(pieces) {
  const place = document.querySelector('[data-in-basket]');
  if (place) place.textContent = pieces > 0 ? `(${pieces})` : '';
  for (const badge of document.querySelectorAll('[data-basket-count]')) {
    badge.textContent = pieces;
    badge.hidden = pieces === 0;
  }
}
