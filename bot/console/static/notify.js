// Shows the notifications that a page of the console asks for; touched, it brings the console forward.
// It keeps nothing and answers no request: what people wrote is in no cache.
"use strict";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const path = event.notification.data;
  event.waitUntil((async () => {
    const open = await self.clients.matchAll({ type: "window" });
    const there = open.find((one) => new URL(one.url).pathname === path) ?? open[0];
    // Never navigated: a reply being typed would be lost.
    return there ? there.focus() : self.clients.openWindow(path);
  })());
});
