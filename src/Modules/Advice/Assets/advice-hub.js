// The line to the server, over which browsers find each other and hear what is new.

const patience = 4000;

/**
 * A connection to the hub that comes back by itself. Sockets only: no node has to remember who began where.
 * `$open` is called whenever the line stands, also anew; `$lost` when it is cut.
 */
export function connect(url, on) {
  const hub = new signalR.HubConnectionBuilder()
    .withUrl(url, { skipNegotiation: true, transport: signalR.HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: tried => Math.min(500 * 2 ** tried.previousRetryCount, 4000) })
    .withServerTimeout(60_000)
    .configureLogging(signalR.LogLevel.None)
    .build();
  let left = false;
  const start = () => {
    if (left || hub.state !== 'Disconnected') return;
    hub.start().then(() => on.$open?.(), () => { on.$lost?.(); setTimeout(start, 2000); });
  };
  for (const [name, act] of Object.entries(on)) if (!name.startsWith('$')) hub.on(name, act);
  hub.onreconnecting(() => on.$lost?.());
  hub.onreconnected(() => on.$open?.());
  hub.onclose(() => { if (!left) { on.$lost?.(); setTimeout(start, 500); } });

  // A phone that slept may hold a line that is dead without having said so: after waking it is asked, and laid anew.
  const wake = async () => {
    if (document.hidden || left) return;
    if (hub.state !== 'Connected') return start();
    const answered = await Promise.race([hub.invoke('Beat').then(() => true, () => false), new Promise(done => setTimeout(done, patience))]);
    if (!answered && !left) await hub.stop().catch(() => {});
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  hub.leave = () => { left = true; return hub.stop().catch(() => {}); };
  start();
  return hub;
}
