// Picture and sound to one other browser of the room.

const first = 5000;
const longest = 20_000;
const burst = 3000;

/**
 * One other browser, and the line to it. Only one of the two offers (it leads), so that offers never cross. Places for sound and picture
 * are agreed on at the beginning, whether or not there is something to send: what is switched on later needs no new agreement.
 * A line that does not come about, or brings no picture although one is sent, is laid anew under the next number; what still arrives of
 * the one before is passed over.
 */
export class Peer {
  #pc = null;
  #number = 0;
  #laid = 0;
  #turn = Promise.resolve();
  #goodUntil = performance.now();
  #wait = first;
  #watch = setInterval(() => this.#look(), 1000);
  #shows = false;
  #seen = false;
  #blind = 0;
  #away = false;

  constructor(room, id, session) {
    Object.assign(this, { room, id, session, leads: room.self > id });
  }

  /** The first line; called when the room knows this one, because signals name the page they are meant for. */
  begin() { this.#lay(1); }

  /** Signals are taken one after the other, as they came. */
  take(what) {
    this.#away = false;
    if (what.shows !== undefined) this.#expect(what.shows);
    if (what.again) return void (this.leads && this.anew());
    if (!what.line) return;
    if (!this.leads && what.line > this.#number) this.#lay(what.line);
    if (what.line !== this.#number) return;
    const pc = this.#pc;
    this.#turn = this.#turn.then(() => this.#hear(pc, what)).catch(() => {});
  }

  /** The other one is there (again), and may have missed what was said meanwhile. */
  async arrived() {
    this.#away = false;
    if (!await this.#isWell()) this.anew();
  }

  /** The other one went; it may come back. */
  gone() { this.#away = true; }

  /** Lays the line anew, if it is not quite new. Who does not lead asks the other. */
  anew() {
    if (this.#number > 0 && performance.now() - this.#laid < burst) return;
    if (this.leads) this.#lay(this.#number + 1); else this.#send({ again: true });
  }

  put(track) { return this.#sender(track.kind)?.replaceTrack(track).then(() => this.#send({ shows: this.room.shows })); }

  stats() { return this.#pc?.getStats() ?? new Map(); }

  close() {
    clearInterval(this.#watch);
    this.#pc?.close();
  }

  #sender(kind) { return this.#pc?.getTransceivers().find(place => place.receiver.track.kind === kind)?.sender; }

  #send(what) { this.room.send(this.id, { ...what, line: this.#number }); }

  #lay(number) {
    this.#pc?.close();
    // Nothing ever comes of what waits for a closed line.
    this.#turn = Promise.resolve();
    this.#number = number;
    this.#laid = performance.now();
    this.#seen = false;
    const pc = this.#pc = new RTCPeerConnection({ iceServers: this.room.ice });
    const stream = new MediaStream();
    pc.onicecandidate = ({ candidate }) => { if (candidate && pc === this.#pc) this.#send({ candidate }); };
    pc.ontrack = ({ track }) => {
      stream.addTrack(track);
      this.room.on.track?.(this.id, stream);
    };
    pc.onconnectionstatechange = () => {
      if (pc !== this.#pc) return;
      if (pc.connectionState === 'connected') this.room.on.connected?.(this.id);
      if (pc.connectionState === 'failed') this.anew();
      if (pc.connectionState === 'disconnected') {
        this.room.on.broken?.(this.id);
        setTimeout(() => this.#otherWay(pc), 2000);
      }
    };
    if (!this.leads) return;
    for (const kind of ['audio', 'video']) {
      pc.addTransceiver(this.room.track(kind) ?? kind, { direction: this.room.sends ? 'sendrecv' : 'recvonly', streams: [this.room.stream] });
    }
    this.#describe(pc);
  }

  /** The network changed: the same line over another way. */
  #otherWay(pc) {
    if (!this.leads || pc.connectionState !== 'disconnected' || pc.signalingState !== 'stable') return;
    pc.restartIce();
    this.#describe(pc);
  }

  /** What this browser offers, or answers. */
  async #describe(pc) {
    try {
      await pc.setLocalDescription();
      if (pc === this.#pc) this.#send({ description: pc.localDescription, shows: this.room.shows });
    } catch { /* closed meanwhile */ }
  }

  async #hear(pc, { description, candidate }) {
    if (description) await pc.setRemoteDescription(description);
    if (candidate) await pc.addIceCandidate(candidate);
    if (description?.type !== 'offer') return;
    for (const place of pc.getTransceivers()) {
      place.direction = this.room.sends ? 'sendrecv' : 'recvonly';
      place.sender.setStreams?.(this.room.stream);
      await place.sender.replaceTrack(this.room.sends ? this.room.track(place.receiver.track.kind) ?? null : null);
    }
    await this.#describe(pc);
  }

  #expect(shows) {
    if (shows && !this.#shows) [this.#seen, this.#blind, this.#goodUntil] = [false, 0, performance.now()];
    this.#shows = shows;
  }

  async #look() {
    const now = performance.now();
    if (await this.#isWell()) [this.#goodUntil, this.#wait] = [now, first];
    if (now - this.#goodUntil < this.#wait) return;
    if (this.#away) return this.#pc?.close();
    if (this.#pc?.connectionState === 'connected') this.#blind++;
    [this.#goodUntil, this.#wait] = [now, Math.min(this.#wait * 1.5, longest)];
    this.anew();
  }

  // A line that stands, and of which something was seen if something is shown. Where nothing is seen in spite of all there is nothing to see:
  // a camera that sleeps.
  async #isWell() {
    const pc = this.#pc;
    if (pc?.connectionState !== 'connected' || pc.signalingState !== 'stable') return false;
    if (this.#seen || !this.#shows || this.#blind >= 3 || document.hidden) return true;
    for (const report of (await pc.getStats()).values()) {
      if (report.type === 'inbound-rtp' && report.kind === 'video' && report.framesDecoded > 0) this.#seen = pc === this.#pc;
    }
    return this.#seen;
  }
}
