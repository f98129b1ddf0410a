// Opens the site without connection: keeps its files and what it last read of the calls on this device. Nothing of an application
// passes here: what is written is kept by the page itself, and sent by it.

// One cache of files for each build, which the address of this script names; the answers outlive it.
const files = `fichiers ${new URL(location.href).search}`;
const answers = "reponses";

/** Longer than this for the first page, and the connection is as good as none. */
const patience = 6_000;

self.addEventListener("install", (event) => event.waitUntil(keepFiles()));
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([dropOlder(), clients.claim()])));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && !pathname.startsWith("/api/")) event.respondWith(firstPage(request));
  else if (origin === location.origin && pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (pathname.startsWith("/api/campaigns") && search === "") event.respondWith(answer(request));
});

async function keepFiles() {
  const list = await (await fetch("/files.json", { cache: "no-cache" })).json();
  const wanted = Object.values(list).flatMap((entry) => [entry.file, ...(entry.css ?? [])]);
  const cache = await caches.open(files);
  await cache.add("/");
  await cache.addAll([...new Set(wanted)].filter((name) => /\.(js|css)$/.test(name)).map((name) => `/${name}`));
}

async function dropOlder() {
  for (const name of await caches.keys()) if (name !== files && name !== answers) await caches.delete(name);
}

async function firstPage(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) });
  } catch (failure) {
    const kept = await caches.match("/");
    if (kept === undefined) throw failure;
    return kept;
  }
}

// Files are named after their content: one that is kept is right.
async function file(request) {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const fetched = await fetch(request);
  if (fetched.ok) await (await caches.open(files)).put(request, fetched.clone());
  return fetched;
}

async function answer(request) {
  const cache = await caches.open(answers);
  try {
    const fetched = await fetch(request);
    if (fetched.ok) await cache.put(request, fetched.clone());
    return fetched;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept === undefined) throw failure;
    const headers = new Headers(kept.headers);
    headers.set("X-Kept", "1");
    return new Response(kept.body, { status: kept.status, headers });
  }
}
