// What the server cannot do from afar: clocks that run, the lock of an idle page, a shift dragged (and `bell.js`).
// Everything works without this file, a little less well.
"use strict";

(() => {
  const root = document.body.dataset.console;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

  // Clocks: the server says how long it has been; from there this page counts by itself.
  const seen = new WeakMap();
  const lasting = (s) => {
    const two = (n) => String(n).padStart(2, "0");
    if (s < 60) return `${s} s`;
    if (s < 3600) return `${Math.floor(s / 60)} min`;
    if (s < 172800) return `${Math.floor(s / 3600)} h ${two(Math.floor((s % 3600) / 60))}`;
    return `${Math.floor(s / 86400)} j`;
  };
  const tick = () => {
    for (const clock of document.querySelectorAll("[data-since]")) {
      if (!seen.has(clock)) seen.set(clock, performance.now() - 1000 * Number(clock.dataset.since));
      const text = lasting(Math.floor((performance.now() - seen.get(clock)) / 1000));
      if (clock.textContent !== text) clock.textContent = text;
    }
  };
  setInterval(tick, 1000);

  document.body.addEventListener("htmx:afterSwap", (event) => {
    tick();
    if (event.target.id === "thread") { toEnd(); tellLatest(); }
  });

  // A conversation opens on its last words, and stays there unless one reads further up.
  const atEnd = () => {
    const last = document.querySelector("#thread .thread > :last-child")?.getBoundingClientRect();
    return !last || (last.top < innerHeight && last.bottom > 0);
  };
  let follow = true;
  addEventListener("scroll", () => { follow = atEnd(); }, { passive: true });
  const toEnd = () => {
    const last = document.querySelector("#thread .thread > :last-child");
    if (last && follow) last.scrollIntoView({ block: document.getElementById("say") ? "end" : "nearest" });
  };
  if (!location.hash) toEnd();
  // A service that was sent is seen where it went.
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful || !event.target.closest?.("#cards form[method='post']")) return;
    follow = true;
    document.getElementById("composer")?.scrollIntoView({ block: "end" });
  });
  // On a narrow screen the menu shows where one is; only the menu moves.
  const current = document.querySelector("nav [aria-current]"), list = current?.closest("ul");
  if (list) list.scrollLeft += current.getBoundingClientRect().left - list.getBoundingClientRect().left - (list.clientWidth - current.offsetWidth) / 2;
  // A screen reader hears the person's new words, not the whole conversation again.
  const lastWords = () => [...document.querySelectorAll("#thread .person")].at(-1)?.textContent.trim() ?? "";
  let heard = lastWords();
  const tellLatest = () => {
    const words = lastWords(), latest = document.getElementById("latest");
    if (latest && words && words !== heard) latest.textContent = words;
    heard = words;
  };
  document.body.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.id === "say") event.target.form.requestSubmit();
  });
  document.body.addEventListener("click", (event) => {
    const ready = event.target.closest("[data-insert]");
    const words = document.getElementById("words");
    if (!ready || !words) return;
    words.value = [words.value.trim(), ready.dataset.insert].filter(Boolean).join("\n");
    words.focus();
  });
  document.body.addEventListener("submit", (event) => {
    const sure = event.target.dataset.sure;
    if (sure && !window.confirm(sure)) { event.preventDefault(); event.stopPropagation(); }
  }, true);

  // A shift dragged to another day; the form beside it does the same by hand.
  const dragged = document.getElementById("dragged");
  if (dragged) {
    let shift = null;
    document.addEventListener("dragstart", (event) => {
      shift = event.target.closest?.("[data-shift]")?.dataset.shift ?? null;
    });
    for (const day of document.querySelectorAll("[data-day]")) {
      day.addEventListener("dragover", (event) => { if (shift) { event.preventDefault(); day.classList.add("over"); } });
      day.addEventListener("dragleave", () => day.classList.remove("over"));
      day.addEventListener("drop", (event) => {
        event.preventDefault();
        if (!shift) return;
        dragged.elements.shift.value = shift;
        dragged.elements.day.value = day.dataset.day;
        dragged.submit();
      });
    }
  }

  // Somebody is there: said now and then, so that the page locks only when nobody is.
  let active = false, told = performance.now();
  for (const sign of ["pointerdown", "keydown", "scroll", "touchstart"]) {
    addEventListener(sign, () => { active = true; }, { passive: true });
  }
  const idle = Number(meta("fanal-idle")) || 900;
  setInterval(() => {
    if (!active || performance.now() - told < Math.min(30, idle / 4) * 1000) return;
    active = false;
    told = performance.now();
    fetch(`${root}/here`, { method: "POST", headers: { "X-Fanal-Form": meta("fanal-form"), "HX-Request": "true" } }).catch(() => {});
  }, 1000);

  // The stream broke: say so, for a page that stands still must not look alive.
  const offline = document.getElementById("offline");
  document.body.addEventListener("htmx:sseError", () => { if (offline) offline.hidden = false; });
  document.body.addEventListener("htmx:sseOpen", () => { if (offline) offline.hidden = true; });
})();
