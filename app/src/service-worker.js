/** Keeps the files of this page for work without the network; a new version has a new name and drops the old ones. */
const NAME = `policy-lineage-page ${self.registration.scope} `
const VERSION = 'VERSION'
const FILES = ['FILES']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME + VERSION).then((cache) => cache.addAll(FILES)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(NAME) && name !== NAME + VERSION)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  event.respondWith(
    caches
      .open(NAME + VERSION)
      .then((cache) => cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(request)),
  )
})
