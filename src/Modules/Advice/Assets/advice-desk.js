// This device rings: as long as its page is open, and it says so.
import { connect } from './advice-hub.js';

const desk = document.querySelector('[data-desk]');
const rings = document.querySelector('#rings');

if (desk) {
  const text = desk.querySelector('[data-live-text]');
  const live = is => {
    text.textContent = is ? text.dataset.yes : text.dataset.no;
    text.dataset.live = is ? 'yes' : 'no';
  };
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

// Three tones and a shake. Browsers sound only on pages that were tapped once; the shake and the big button are there in any case.
function sound() {
  navigator.vibrate?.([300, 150, 300, 150, 300]);
  const audio = new AudioContext();
  [0, .35, .7].forEach(at => {
    const tone = new OscillatorNode(audio, { frequency: 880 });
    const volume = new GainNode(audio, { gain: .2 });
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + .2);
  });
  setTimeout(() => audio.close(), 2000);
}

// A phone on the counter must not fall asleep while it waits for calls.
function stayAwake() {
  if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => {});
}
