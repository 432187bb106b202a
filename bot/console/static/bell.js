// A call that nobody has yet: a sound, a notification, the number in the title. Also on a locked page,
// which tells no more than that somebody waits.
"use strict";

(() => {
  const root = document.body.dataset.console;
  const toggle = document.getElementById("sound");
  const strip = document.getElementById("bell");
  const title = document.title;

  // Whether this browser is to ring: asked for once, by a press, and kept by the browser.
  const wanted = () => { try { return localStorage.getItem("fanal-sound") === "on"; } catch { return false; } };
  const want = (on) => { try { localStorage.setItem("fanal-sound", on ? "on" : "off"); } catch { /* private window */ } };

  // Sound: browsers let a page play only once somebody has touched it.
  let audio = null;
  const wake = async () => {
    if (!wanted()) return;
    audio ??= new AudioContext();
    if (audio.state === "suspended") await audio.resume();
    show();
  };
  const ring = () => {
    navigator.vibrate?.([250, 120, 250]);
    if (audio?.state !== "running") return;
    for (const [at, pitch] of [[0, 880], [0.25, 660], [0.5, 880]]) {
      const tone = audio.createOscillator(), loud = audio.createGain();
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.25, audio.currentTime + at);
      loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.22);
      tone.connect(loud).connect(audio.destination);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + 0.23);
    }
  };

  // Notifications: by a service worker, for Android's browsers refuse those a page makes itself.
  const permission = () => ("Notification" in window ? Notification.permission : "none");
  const helper = () => navigator.serviceWorker?.register(`${root}/notify.js`, { scope: `${root}/` });
  const notify = async (body) => {
    if (permission() !== "granted") return;
    const more = { body, tag: "fanal-page", renotify: true, requireInteraction: true, lang: "fr", data: `${root}/` };
    try {
      await helper();
      await (await navigator.serviceWorker.ready).showNotification("Fanal", more);
    } catch {
      try { new Notification("Fanal", more).onclick = () => window.focus(); } catch { /* none here */ }
    }
  };

  // What this browser does, said; and the press that changes it.
  const show = () => {
    if (toggle) { toggle.hidden = false; toggle.setAttribute("aria-pressed", String(wanted())); }
    if (!strip) return;
    const state = !wanted() ? "off" : audio?.state !== "running" ? "asleep" : permission() === "denied" ? "denied" : "on";
    for (const said of strip.querySelectorAll("[data-when]")) said.hidden = !said.dataset.when.split(" ").includes(state);
    strip.hidden = state === "on";
  };
  const turn = async (on) => {
    want(on);
    await wake();
    if (on) {
      ring();
      if (permission() === "default") await Notification.requestPermission();
      if (permission() === "granted") helper()?.catch(() => {});
    }
    show();
  };
  toggle?.addEventListener("click", () => turn(!wanted()));
  strip?.querySelector("button")?.addEventListener("click", () => turn(true));
  addEventListener("pointerdown", wake, { passive: true });
  addEventListener("keydown", wake);
  if (wanted()) audio = new AudioContext();  // runs at once where the browser trusts this site
  audio?.addEventListener("statechange", show);
  show();

  // A page that was not there a moment ago. The first look only learns which are.
  let known = null;
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "alerts") return;
    const said = event.target.querySelector("[data-pages]");
    const ids = said ? said.dataset.pages.split(" ") : [];
    document.title = ids.length ? `(${ids.length}) ${title}` : title;
    const fresh = known !== null && ids.some((id) => !known.has(id));
    known = new Set(ids);
    if (!fresh) return;
    document.dispatchEvent(new CustomEvent("fanal:page"));
    if (!wanted()) return;
    ring();
    notify(said.textContent.trim());
  });
})();
