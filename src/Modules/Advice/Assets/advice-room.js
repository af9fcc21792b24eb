// A room: who is there, and picture and sound from browser to browser. The hub carries only what they need to find each other.

/** A connection to the hub that comes back by itself. Sockets only: no node has to remember who began where. */
export function connect(url, on) {
  const hub = new signalR.HubConnectionBuilder()
    .withUrl(url, { skipNegotiation: true, transport: signalR.HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: tried => Math.min(500 * 2 ** tried.previousRetryCount, 10000) })
    .withServerTimeout(60_000)
    .configureLogging(signalR.LogLevel.None)
    .build();
  for (const [name, act] of Object.entries(on)) if (!name.startsWith('$')) hub.on(name, act);
  hub.onreconnecting(() => on.$lost?.());
  hub.onreconnected(() => on.$open?.());
  const start = () => hub.start().then(() => on.$open?.(), () => { on.$lost?.(); setTimeout(start, 2000); });
  start();
  return hub;
}

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

/**
 * One other browser in the room. Either may offer at any time; of two who do so at once the polite one gives way. At the beginning it lets the
 * other one speak first, so that they do not collide then.
 */
class Peer {
  #making = false;
  #ignoring = false;
  #turn = Promise.resolve();
  #senders = new Map();
  #quiet;
  #watch;

  constructor(room, id, session) {
    this.session = session;
    const pc = this.pc = new RTCPeerConnection({ iceServers: room.ice });
    const polite = room.self < id;
    const send = what => room.send(id, what);
    pc.onnegotiationneeded = async () => {
      try {
        this.#making = true;
        await pc.setLocalDescription();
        send({ description: pc.localDescription });
      } catch { /* closed meanwhile */ } finally { this.#making = false; }
    };
    pc.onicecandidate = ({ candidate }) => { if (candidate) send({ candidate }); };
    pc.ontrack = ({ track, streams }) => room.on.track?.(id, streams[0] ?? new MediaStream([track]));
    pc.onconnectionstatechange = () => {
      if (pc.connectionState === 'connected') room.on.connected?.(id);
      if (pc.connectionState === 'failed') pc.restartIce();
      if (pc.connectionState === 'disconnected') {
        room.on.broken?.(id);
        setTimeout(() => { if (pc.connectionState === 'disconnected') pc.restartIce(); }, 2000);
      }
    };
    this.#hear = async ({ description, candidate }) => {
      if (description) {
        const collides = description.type === 'offer' && (this.#making || pc.signalingState !== 'stable');
        this.#ignoring = !polite && collides;
        if (this.#ignoring) return;
        await pc.setRemoteDescription(description);
        speak();
        if (description.type === 'offer') {
          await pc.setLocalDescription();
          send({ description: pc.localDescription });
        }
      } else if (candidate) {
        await pc.addIceCandidate(candidate).catch(trouble => { if (!this.#ignoring) throw trouble; });
      }
    };
    const speak = () => {
      clearTimeout(this.#quiet);
      for (const track of room.stream.getTracks()) if (!this.#senders.has(track.kind)) this.put(track, room.stream);
    };
    if (polite) this.#quiet = setTimeout(speak, 1500); else speak();
    // What got lost on the way is said once more, by one of the two.
    this.#watch = setInterval(() => { if (!polite) this.again(); }, 8000);
  }

  #hear;

  /** Signals are taken one after the other, as they came. */
  take(what) { this.#turn = this.#turn.then(() => this.#hear(what)).catch(() => {}); }

  put(track, stream) {
    const sender = this.#senders.get(track.kind);
    if (sender) return sender.replaceTrack(track);
    this.#senders.set(track.kind, this.pc.addTrack(track, stream));
  }

  again() { if (this.pc.connectionState !== 'connected') this.pc.restartIce(); }

  close() {
    clearTimeout(this.#quiet);
    clearInterval(this.#watch);
    this.pc.close();
  }
}

export class Room {
  #peers = new Map();
  #out = new Set();
  #session = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16)).join('');

  /** @param self own place; @param ice servers of the operator; @param on what the page does about it */
  constructor({ url, self, ice, on }) {
    Object.assign(this, { url, self, ice, on, stream: new MediaStream() });
  }

  enter() {
    this.hub = connect(this.url, {
      ...this.on.hub,
      hello: (peer, session) => {
        if (this.#out.has(peer)) return;
        const known = this.#peers.get(peer)?.session === session;
        const there = this.#peer(peer, session);
        if (known) there.again();
        this.send(peer, { here: true });
        this.on.arrived?.(peer);
      },
      signal: (peer, session, what) => {
        if (this.#out.has(peer)) return;
        const there = this.#peer(peer, session);
        if (what.here) this.on.arrived?.(peer); else there.take(what);
      },
      gone: peer => this.on.gone?.(peer),
      out: peer => { this.#out.add(peer); this.#peers.get(peer)?.close(); this.#peers.delete(peer); },
      $lost: () => this.on.lost?.(),
      $open: () => { this.hub.invoke('Hello', this.#session).catch(() => {}); this.on.open?.(); },
    });
  }

  send(peer, what) { this.hub.invoke('Signal', peer, this.#session, JSON.parse(JSON.stringify(what))).catch(() => {}); }

  tell(what, ...more) { return this.hub.invoke(what, ...more).catch(() => {}); }

  /** Shows or lets hear something new; what was sent of this kind before is replaced without a new agreement. */
  async put(track) {
    for (const old of this.stream.getTracks()) if (old.kind === track.kind) { this.stream.removeTrack(old); old.stop(); }
    this.stream.addTrack(track);
    for (const peer of this.#peers.values()) await peer.put(track, this.stream);
  }

  track(kind) { return this.stream.getTracks().find(track => track.kind === kind); }

  /** How much of the picture is lost on the way, of the worst line. */
  async loss() {
    let worst = 0;
    for (const { pc } of this.#peers.values()) {
      for (const report of (await pc.getStats()).values()) {
        if (report.type === 'remote-inbound-rtp' && report.kind === 'video') worst = Math.max(worst, report.fractionLost ?? 0);
      }
    }
    return worst;
  }

  leave() {
    for (const peer of this.#peers.values()) peer.close();
    for (const track of this.stream.getTracks()) track.stop();
    this.#peers.clear();
  }

  // A page opened anew has a new session: what was agreed on with the old one is worth nothing.
  #peer(id, session) {
    const known = this.#peers.get(id);
    if (known?.session === session) return known;
    known?.close();
    const peer = new Peer(this, id, session);
    this.#peers.set(id, peer);
    return peer;
  }
}

/** Shows a stream; where the browser wants a tap before it sounds, `ask` comes into sight. */
export function show(video, stream, ask) {
  if (video.srcObject === stream) return;
  video.srcObject = stream;
  video.play().catch(() => {
    if (!ask) return;
    ask.hidden = false;
    ask.onclick = () => video.play().then(() => { ask.hidden = true; });
  });
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
