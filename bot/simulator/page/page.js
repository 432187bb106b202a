// The simulated telephones: what each one said and got, and the journal, asked for every half second.
"use strict";

const token = document.querySelector('meta[name="fanal-page"]').content;
const BERRI = [45.5152, -73.5611]; // near the Berri-UQAM station
const said = [];
let lastSaid = 0;
let lastJournal = 0;

function selected(section) {
  return section.querySelector('[role="tab"][aria-selected="true"]').dataset.phone;
}

async function send(message) {
  await fetch("/simulator/send", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Fanal-Page": token },
    body: JSON.stringify(message),
  });
  await refresh();
}

function bubble(line) {
  const item = document.createElement("li");
  item.className = line.way + (line.status && line.status !== "delivered" ? " lost" : "");
  item.append(line.text);
  const notes = [new Date(line.at).toLocaleTimeString("fr-FR")];
  if (line.segments) notes.push(line.segments + (line.segments > 1 ? " segments" : " segment"));
  if (line.location) notes.push("carte");
  if (line.status && line.status !== "delivered") notes.push("non reçu");
  const small = document.createElement("small");
  small.textContent = notes.join(" · ");
  item.append(small);
  if (line.buttons && line.buttons.length) {
    const row = document.createElement("div");
    row.className = "buttons";
    for (const [label, data] of line.buttons) {
      const key = document.createElement("button");
      key.type = "button";
      key.textContent = label;
      key.addEventListener("click", () => send({ phone: line.phone, button: data }));
      row.append(key);
    }
    item.append(row);
  }
  return item;
}

function draw(section) {
  const phone = selected(section);
  const talk = section.querySelector(".talk");
  talk.replaceChildren(...said.filter((line) => line.phone === phone).map(bubble));
  talk.scrollTop = talk.scrollHeight;
  const place = section.querySelector(".place");
  if (place) place.hidden = !phone.endsWith("telegram");
}

function drawJournal(lines) {
  const list = document.querySelector(".lines");
  for (const line of lines) {
    const item = document.createElement("li");
    const time = document.createElement("time");
    time.textContent = new Date(line.at).toLocaleTimeString("fr-FR");
    item.append(time, line.text);
    list.append(item);
  }
  list.scrollTop = list.scrollHeight;
}

async function refresh() {
  const answer = await fetch(`/simulator/state?said=${lastSaid}&journal=${lastJournal}`);
  const news = await answer.json();
  const fresh = news.said.filter((line) => line.id > lastSaid);
  if (fresh.length) {
    lastSaid = fresh[fresh.length - 1].id;
    said.push(...fresh);
    document.querySelectorAll(".phone").forEach(draw);
  }
  const done = news.journal.filter((line) => line.id > lastJournal);
  if (done.length) {
    lastJournal = done[done.length - 1].id;
    drawJournal(done);
  }
}

document.querySelectorAll(".phone").forEach((section) => {
  section.querySelectorAll('[role="tab"]').forEach((tab) => {
    tab.addEventListener("click", () => {
      section.querySelectorAll('[role="tab"]').forEach((other) =>
        other.setAttribute("aria-selected", String(other === tab)));
      draw(section);
    });
  });
  section.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = section.querySelector("input");
    if (!field.value.trim()) return;
    send({ phone: selected(section), text: field.value });
    field.value = "";
  });
  const place = section.querySelector(".place");
  if (place) place.addEventListener("click", () => send({ phone: selected(section), location: BERRI }));
  section.querySelectorAll(".tries button").forEach((example) => {
    example.addEventListener("click", () => send({ phone: selected(section), text: example.textContent }));
  });
});

async function watch() {
  try {
    await refresh();
  } catch {
    // the server is starting or stopping: ask again
  }
  setTimeout(watch, 500);
}
watch();
