// This device rings: as long as its page is open, and it says so.
import { connect } from './advice-hub.js';

// Browsers let a page sound and shake only after somebody has touched it: until then the desk says so.
const audio = new AudioContext();
const desk = document.querySelector('[data-desk]');
const rings = document.querySelector('#rings');

if (desk) {
  const text = desk.querySelector('[data-live-text]');
  const button = desk.querySelector('[data-sound]');
  let connected = null;
  const show = () => {
    const silent = audio.state !== 'running';
    button.hidden = !connected || !silent;
    if (connected === null) return;
    text.textContent = !connected ? text.dataset.no : silent ? text.dataset.silent : text.dataset.yes;
    text.dataset.live = connected && !silent ? 'yes' : 'no';
  };
  const live = is => { connected = is; show(); };
  audio.addEventListener('statechange', show);
  button.addEventListener('click', () => audio.resume().then(sound));
  for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => audio.resume());
  const hub = connect(desk.dataset.hub, {
    rings: () => htmx.trigger(rings, 'refresh'),
    $open: () => { live(true); htmx.trigger(rings, 'refresh'); },
    $lost: () => live(false),
  });
  setInterval(() => hub.state === 'Connected' && hub.invoke('Beat').catch(() => {}), 30_000);
  // While the line is cut the page asks by itself: a ring may come by a colleague's node, or over the next one.
  setInterval(() => hub.state !== 'Connected' && htmx.trigger(rings, 'refresh'), 10_000);

  const heard = new Set();
  rings.addEventListener('htmx:afterSwap', () => {
    for (const ring of rings.querySelectorAll('[data-ring]')) if (!heard.has(ring.dataset.ring)) { heard.add(ring.dataset.ring); sound(); }
    document.title = document.title.replace(/^☎ /, '');
    if (rings.querySelector('[data-ring]')) document.title = '☎ ' + document.title;
  });
  stayAwake();
  document.addEventListener('visibilitychange', () => {
    stayAwake();
    if (!document.hidden) htmx.trigger(rings, 'refresh');
  });
}

// Three tones and a shake.
function sound() {
  navigator.vibrate?.([300, 150, 300, 150, 300]);
  [0, .35, .7].forEach(at => {
    const tone = new OscillatorNode(audio, { frequency: 880 });
    const volume = new GainNode(audio, { gain: .2 });
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + .2);
  });
}

// A phone on the counter must not fall asleep while it waits for calls.
function stayAwake() {
  if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => {});
}
