// A room: who is there, and picture and sound from browser to browser. The hub carries only what they need to find each other.
import { connect } from './advice-hub.js';
import { Peer } from './advice-line.js';

/** The browser's microphone and camera, as far as the person lets us: asks for less when there is less. */
export async function devices(...wishes) {
  for (const wish of wishes) {
    try {
      return { stream: await navigator.mediaDevices.getUserMedia(wish), refused: false };
    } catch (trouble) {
      if (trouble.name === 'NotAllowedError' && wish === wishes.at(-1)) return { stream: null, refused: true };
    }
  }
  return { stream: null, refused: false };
}

export class Room {
  #peers = new Map();
  #out = new Set();
  #past = new Set();
  #session = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16)).join('');
  #lock = null;

  /**
   * @param self own place; @param ice servers of the operator; @param on what the page does about it
   * @param sends false for who looks on only; @param talks false where they talk by another service
   */
  constructor({ url, self, ice, on, sends = true, talks = true }) {
    Object.assign(this, { url, self, ice, on, sends, talks, stream: new MediaStream() });
  }

  /** Whether there is something to see. */
  get shows() {
    const camera = this.track('video');
    return this.sends && camera?.readyState === 'live' && !camera.muted;
  }

  enter() {
    this.hub = connect(this.url, {
      ...this.on.hub,
      hello: (peer, session) => {
        const there = this.#peer(peer, session);
        if (!there) return;
        this.send(peer, { here: true, shows: this.shows });
        there.arrived?.();
        this.on.arrived?.(peer);
      },
      signal: (peer, session, what) => {
        // What was meant for the page that was open here before is worth nothing.
        if (what.to && what.to !== this.#session) return;
        const there = this.#peer(peer, session);
        if (!there) return;
        if (what.here) this.on.arrived?.(peer);
        there.take?.(what);
      },
      gone: peer => { this.#peers.get(peer)?.gone?.(); this.on.gone?.(peer); },
      out: peer => { this.#out.add(peer); this.#peers.get(peer)?.close?.(); this.#peers.delete(peer); },
      elsewhere: () => { this.leave(); this.on.elsewhere?.(); },
      $lost: () => this.on.lost?.(),
      $open: () => { this.hub.invoke('Hello', this.#session).catch(() => {}); this.on.open?.(); },
    });
    // The shop can be rung while somebody of it talks.
    if (this.self === 'staff') setInterval(() => this.tell('Beat'), 30_000);
    this.#stayAwake();
    document.addEventListener('visibilitychange', () => this.#wake());
    // Come back to with the back button, a page is not what it was.
    window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  }

  send(peer, what) {
    this.hub.invoke('Signal', peer, this.#session, JSON.parse(JSON.stringify({ ...what, to: this.#peers.get(peer)?.session }))).catch(() => {});
  }

  tell(what, ...more) { return this.hub.invoke(what, ...more).catch(() => {}); }

  /** Shows or lets hear something new; what was sent of this kind before is replaced without a new agreement. */
  async put(track) {
    const old = this.track(track.kind);
    if (old) {
      track.enabled = old.enabled;
      this.stream.removeTrack(old);
      old.stop();
    }
    this.stream.addTrack(track);
    track.addEventListener('ended', () => this.#wake());
    for (const peer of this.#peers.values()) await peer.put?.(track);
  }

  track(kind) { return this.stream.getTracks().find(track => track.kind === kind); }

  /** How much of the picture is lost on the way, of the worst line. */
  async loss() {
    let worst = 0;
    for (const peer of this.#peers.values()) {
      for (const report of (await peer.stats?.() ?? new Map()).values()) {
        if (report.type === 'remote-inbound-rtp' && report.kind === 'video') worst = Math.max(worst, report.fractionLost ?? 0);
      }
    }
    return worst;
  }

  /** Lets go of everything; this page takes no further part. */
  leave() {
    for (const peer of this.#peers.values()) peer.close?.();
    for (const track of this.stream.getTracks()) track.stop();
    this.#peers.clear();
    this.#lock?.release().catch(() => {});
    this.left = true;
    this.hub?.leave();
  }

  // A page opened anew has a new session: what was agreed on with the old one is worth nothing, and neither is what still comes from it.
  #peer(id, session) {
    if (this.left || this.#out.has(id) || this.#past.has(session)) return null;
    const known = this.#peers.get(id);
    if (known?.session === session) return known;
    if (known) {
      this.#past.add(known.session);
      known.close?.();
    }
    const silent = !this.talks || (!this.sends && id.startsWith('guest-'));
    const peer = silent ? { session } : new Peer(this, id, session);
    this.#peers.set(id, peer);
    if (peer.leads) peer.begin();
    return peer;
  }

  // Phones take camera and microphone away while they are locked, and some never give them back: then they are asked for once more.
  async #wake() {
    if (this.left || document.hidden) return;
    this.#stayAwake();
    for (const player of document.querySelectorAll('video, audio')) if (player.srcObject && player.paused) player.play().catch(() => {});
    for (const track of this.stream.getTracks().filter(one => one.readyState === 'ended')) await this.on.ended?.(track.kind);
  }

  // A phone that shows goods, or looks at them, must not fall asleep.
  async #stayAwake() {
    if (!document.hidden) this.#lock = await navigator.wakeLock?.request('screen').catch(() => null);
  }
}

/** Plays a stream; where the browser wants a tap before it sounds, `ask` comes into sight. */
export function show(player, stream, ask) {
  if (player.srcObject !== stream) player.srcObject = stream;
  if (!player.paused) return;
  player.play().catch(trouble => {
    if (!ask || trouble.name !== 'NotAllowedError') return;
    ask.hidden = false;
    ask.onclick = () => player.play().then(() => { ask.hidden = true; }, () => {});
  });
}

/** The conversation goes on in another window: this one says so, and can take it back. */
export function elsewhere(root) {
  for (const part of root.children) part.hidden = !('elsewhere' in part.dataset);
  document.querySelector('#cards')?.closest('section').remove();
  root.querySelector('[data-take-back]').onclick = () => location.replace(location.pathname);
}

/** What is written instead of spoken: the list of words and the form under it. */
export function words(root, room, texts) {
  const list = root.querySelector('[data-said]');
  const form = root.querySelector('[data-say]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    const input = form.querySelector('input');
    if (input.value.trim()) room.tell('Say', input.value);
    input.value = '';
  });
  return (peer, said) => {
    const line = document.createElement('p');
    const who = document.createElement('strong');
    who.textContent = (peer === room.self ? texts.you : texts[peer] ?? texts.other) + ': ';
    line.append(who, said);
    list.append(line);
    list.scrollTop = list.scrollHeight;
    root.querySelector('[data-words-part]').open = true;
  };
}
