// The salesperson's side: the camera at the back, a still picture, light, and codes read from the shelf.
import { Room, devices, elsewhere, show, words } from './advice-room.js';

const root = document.querySelector('.advice-room');
// Not a reload: that would send a form once more whose answer this page may be.
const anew = () => location.replace(location.pathname);
// What was swapped in listens at once: a hand scanner types faster than people do.
htmx.config.defaultSettleDelay = 0;
const part = name => root.querySelector(`[data-${name}]`);

if (root?.dataset.channel === 'Browser') talk();
if (root && root.dataset.channel !== 'Browser') beside();

// They talk elsewhere: here are cards, written words, and who wants in.
function beside() {
  const texts = JSON.parse(root.dataset.words);
  const room = new Room({
    url: `${root.dataset.hub}?room=${root.dataset.room}`, self: 'staff', ice: [], talks: false,
    on: {
      open: () => missed(),
      elsewhere: () => elsewhere(root),
      arrived: peer => { if (peer.startsWith('guest-')) part('status').textContent = texts.beside_there; },
      hub: {
        ended: anew,
        knocked: () => htmx.trigger('#guests', 'refresh'),
        rings: () => htmx.trigger('#waiting', 'refresh'),
        said: (peer, text) => heard(peer, text),
      },
    },
  });
  const heard = words(root, room, texts);
  const share = part('share');
  const link = part('link').textContent;
  share.hidden = !navigator.share && !navigator.clipboard;
  share.addEventListener('click', () => (navigator.share ? navigator.share({ url: link }) : navigator.clipboard.writeText(link)).catch(() => {}));
  room.enter();
}

// Who knocked and who rang while this page could not hear.
function missed() {
  htmx.trigger('#guests', 'refresh');
  htmx.trigger('#waiting', 'refresh');
}

async function talk() {
  const texts = JSON.parse(root.dataset.words);
  const meets = root.dataset.meets === 'yes';
  const isOther = peer => peer === 'shopper' || (meets && peer.startsWith('guest-'));
  let hint = '';
  const say = text => { part('status').textContent = [text, hint].filter(Boolean).join(' '); };
  const room = new Room({
    url: `${root.dataset.hub}?room=${root.dataset.room}`,
    self: 'staff',
    ice: JSON.parse(root.dataset.ice),
    on: {
      open: () => { say(texts.waiting_for_shopper); missed(); },
      lost: () => say(texts.lost),
      arrived: peer => { if (isOther(peer)) say(texts.live_staff); },
      connected: peer => { if (isOther(peer)) say(texts.live_staff); },
      broken: peer => { if (isOther(peer)) say(texts.shopper_lost); },
      gone: peer => { if (isOther(peer)) say(texts.shopper_lost); },
      track: (peer, stream) => {
        if (!isOther(peer)) return;
        show(part('main'), stream);
        show(part('voice'), stream, part('sound'));
      },
      ended: kind => kind === 'audio' ? hear() : film(),
      elsewhere: () => elsewhere(root),
      hub: {
        ended: () => { room.leave(); anew(); },
        knocked: () => htmx.trigger('#guests', 'refresh'),
        rings: () => htmx.trigger('#waiting', 'refresh'),
        cards: () => {},
        said: (peer, text) => heard(peer, text),
      },
    },
  });
  const heard = words(root, room, texts);
  let facing = meets ? 'user' : 'environment';

  const asked = await devices(
    { audio: true, video: picture() }, { audio: true, video: true }, { audio: true }, { video: picture() },
  );
  for (const track of asked.stream?.getTracks() ?? []) await room.put(track);
  if (!room.track('video')) hint = asked.refused ? texts.refused_staff : asked.stream ? texts.audio_only : texts.no_camera;
  if (!asked.stream) part('words-part').open = true;
  fit();
  room.enter();

  // Somebody who shows no picture leaves no black square.
  part('main').addEventListener('resize', () => { part('main').hidden = part('main').videoWidth === 0; });
  part('mute').addEventListener('click', () => {
    const track = room.track('audio');
    track.enabled = !track.enabled;
    part('mute').textContent = track.enabled ? texts.mute : texts.unmute;
  });
  part('picture').addEventListener('click', () => picturing(!room.track('video').enabled));
  part('flip').addEventListener('click', async () => {
    facing = facing === 'environment' ? 'user' : 'environment';
    room.track('video')?.stop(); // Phones give out one camera at a time.
    await film();
  });
  part('torch').addEventListener('click', async () => {
    const on = part('torch').dataset.on !== 'yes';
    await room.track('video').applyConstraints({ advanced: [{ torch: on }] }).catch(() => {});
    part('torch').dataset.on = on ? 'yes' : 'no';
    part('torch').textContent = on ? texts.torch_off : texts.torch_on;
  });
  part('zoom').addEventListener('input', event =>
    room.track('video').applyConstraints({ advanced: [{ zoom: Number(event.target.value) }] }).catch(() => {}));
  part('still').addEventListener('click', () => {
    room.tell('Still', still());
    say(texts.still_sent);
  });
  root.addEventListener('click', event => { if (event.target.matches('[data-read]')) read(event.target); });
  root.addEventListener('htmx:afterSwap', event => {
    readers();
    if (event.target.id === 'waiting' && event.target.querySelector('[data-ring]')) navigator.vibrate?.(200);
  });
  setInterval(watchLine, 4000);

  async function hear() {
    const asked = await devices({ audio: true });
    if (asked.stream) await room.put(asked.stream.getAudioTracks()[0]);
  }

  async function film() {
    const asked = await devices({ video: picture() }, { video: true });
    if (asked.stream) await room.put(asked.stream.getVideoTracks()[0]);
    fit();
  }

  function picture() { return { facingMode: { ideal: facing }, width: { ideal: 1280 }, height: { ideal: 960 } }; }

  /** Shows what this camera can, and only that. */
  function fit() {
    const video = room.track('video');
    const can = video?.getCapabilities?.() ?? {};
    part('own').srcObject = room.stream;
    part('mute').hidden = !room.track('audio');
    for (const name of ['still', 'picture', 'flip']) part(name).hidden = !video;
    part('torch').hidden = !can.torch;
    part('zoom-part').hidden = !can.zoom;
    if (can.zoom) Object.assign(part('zoom'), { min: can.zoom.min, max: can.zoom.max, step: can.zoom.step || .1, value: video.getSettings().zoom ?? can.zoom.min });
    readers();
  }

  function picturing(on) {
    room.track('video').enabled = on;
    part('picture').textContent = on ? texts.picture_off : texts.picture_on;
  }

  /** The picture as it is now, sharper than the line would carry it. */
  function still() {
    const video = part('own');
    const canvas = document.createElement('canvas');
    const share = Math.min(1, 1280 / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * share);
    canvas.height = Math.round(video.videoHeight * share);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', .8);
  }

  // On a line that loses much, sound comes first; pictures go as stills.
  let bad = 0;
  async function watchLine() {
    if (!room.track('video')?.enabled) return;
    bad = await room.loss() > .15 ? bad + 1 : 0;
    if (bad < 3) return;
    bad = 0;
    picturing(false);
    hint = texts.bad_line;
    say(texts.live_staff);
  }

  function readers() {
    const button = part('read');
    if (button) button.hidden = !('BarcodeDetector' in window) || !room.track('video');
  }

  /** Looks for a code in the camera's picture for twenty seconds. */
  async function read(button) {
    const reader = new BarcodeDetector({ formats: ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128'] });
    const words = button.textContent;
    button.disabled = true;
    button.textContent = texts.reading;
    for (let tries = 0; tries < 80; tries++) {
      const [code] = await reader.detect(part('own')).catch(() => []);
      if (code) {
        const form = root.querySelector('[data-scan]');
        form.querySelector('#code').value = code.rawValue;
        form.requestSubmit();
        return;
      }
      await new Promise(done => setTimeout(done, 250));
    }
    button.disabled = false;
    button.textContent = words;
    say(texts.no_code);
  }
}
