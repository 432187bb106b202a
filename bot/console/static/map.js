// Services on a plain ground: our own points and the names of places, nothing asked of anybody else.
// The list beside says the same and works without this file.
"use strict";

(() => {
  const box = document.getElementById("map");
  const items = [...document.querySelectorAll("[data-lat]")];
  if (!box || !items.length || !window.L) return;
  box.hidden = false;
  const map = L.map(box, { attributionControl: false, zoomSnap: 0.5, maxZoom: 17, minZoom: 4 });
  map.zoomControl.setPosition("bottomright");
  for (const [which, words] of [["in", "Agrandir"], ["out", "Réduire"]]) {
    const button = box.querySelector(`.leaflet-control-zoom-${which}`);
    for (const name of ["aria-label", "title"]) button?.setAttribute(name, words);
  }

  const label = (name) => {
    const text = document.createElement("span");
    text.textContent = name;
    return L.divIcon({ html: text, className: "map-label", iconSize: null });
  };
  const near = L.layerGroup(), far = L.layerGroup().addTo(map);
  for (const [name, lat, lon, close] of JSON.parse(box.dataset.labels)) {
    L.marker([lat, lon], { icon: label(name), interactive: false, keyboard: false }).addTo(close ? near : far);
  }
  // A name that would lie over another is left out until one looks closer.
  const tidy = () => {
    map.getZoom() >= 13 ? near.addTo(map) : near.remove();
    const kept = [];
    for (const one of box.querySelectorAll(".map-label")) {
      one.classList.remove("under");
      const a = one.getBoundingClientRect();
      const under = kept.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
      one.classList.toggle("under", under);
      if (!under) kept.push(a);
    }
  };
  map.on("zoomend", tidy);

  // Services known by the same point share one circle, whose card names them all.
  const points = new Map();
  for (const item of items) {
    const at = `${item.dataset.lat},${item.dataset.lon}`;
    points.set(at, [...(points.get(at) ?? []), item]);
  }
  const circles = new Map();
  for (const [at, those] of points) {
    const sure = those.some((item) => "sure" in item.dataset);
    const circle = L.circleMarker(at.split(",").map(Number), {
      radius: 8 + Math.min(8, those.length), weight: 3, className: sure ? "spot sure" : "spot",
    }).addTo(map);
    circle.bindPopup(() => {
      const list = document.createElement("ul");
      for (const item of those) {
        const row = list.appendChild(document.createElement("li"));
        const link = item.querySelector("a[href]");
        if (link) {
          const copy = row.appendChild(document.createElement("a"));
          copy.href = link.href;
          copy.textContent = item.dataset.name;
        } else row.textContent = item.dataset.name;
      }
      return list;
    });
    for (const item of those) circles.set(item, circle);
  }
  const bounds = L.latLngBounds([...points.keys()].map((at) => at.split(",").map(Number)));
  map.fitBounds(bounds.pad(0.15), { maxZoom: 14, animate: false });
  tidy();

  // Whoever moves along the list, by keyboard or touch, sees where on the map.
  document.addEventListener("focusin", (event) => {
    const circle = circles.get(event.target.closest("[data-lat]"));
    for (const one of new Set(circles.values())) one.getElement()?.classList.toggle("here", one === circle);
    if (circle && !map.getBounds().contains(circle.getLatLng())) map.panTo(circle.getLatLng(), { animate: false });
  });
})();
