// Shows the notifications that a page of the console asks for, and opens it when one is touched.
// It keeps nothing and answers no request: what people wrote is in no cache.
"use strict";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const path = event.notification.data;
  event.waitUntil((async () => {
    const open = await self.clients.matchAll({ type: "window" });
    if (!open.length) return self.clients.openWindow(path);
    await open[0].focus();
    return open[0].navigate(path);
  })());
});
