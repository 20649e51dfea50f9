"""Serves a folder under a path, opens pages of it in headless Chromium, prints what it saw.

Arguments: the browser, the folder, the path without a trailing slash, then addresses below it.
Prints a list with one object for each address: what the console said, every address that was asked
for, the status codes that were not fine, and what the page says of itself. Speaks the DevTools
protocol through a pipe, so that nothing but Python is needed.
"""
import functools
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

browser, folder, base, *addresses = sys.argv[1:]


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        inside = path.startswith(base + "/")
        return super().translate_path(path[len(base):] if inside else "/outside-of-the-site")

    def do_GET(self):
        # Browsers ask for it by themselves, where a page names no icon.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *arguments):
        pass


class Browser:
    def __init__(self, profile):
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def place():
            os.dup2(to_read, 3)
            os.dup2(to_write, 4)

        # Descriptors 3 and 4 are what the browser expects; keep others out of the way first.
        self.process = subprocess.Popen(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--disable-background-networking", "--disable-component-update", "--no-first-run",
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
             "--remote-debugging-pipe", "--user-data-dir=" + profile],
            close_fds=False, pass_fds=(), preexec_fn=place, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.pending, self.number, self.events = b"", 0, []

    def message(self):
        while b"\0" not in self.pending:
            part = os.read(self.from_browser, 1 << 16)
            if not part:
                sys.exit("the browser ended")
            self.pending += part
        text, self.pending = self.pending.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, session=None, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if session:
            request["sessionId"] = session
        os.write(self.to_browser, json.dumps(request).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())


FACTS = """JSON.stringify({
  title: document.title, cookie: document.cookie, stored: localStorage.length,
  rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
  broken: [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})"""


def visit(chromium, session, url):
    chromium.events = []
    chromium.call("Page.navigate", session, url=url)
    chromium.wait("Page.loadEventFired")
    time.sleep(0.1)
    chromium.call("Runtime.evaluate", session, expression="document.images.forEach(i=>i.loading='eager')")
    time.sleep(0.1)
    facts = chromium.call("Runtime.evaluate", session, expression=FACTS)
    seen = json.loads(facts["result"]["value"])
    events = [(event.get("method"), event.get("params", {})) for event in chromium.events]
    seen["requests"] = [p["request"]["url"] for m, p in events if m == "Network.requestWillBeSent"]
    seen["failures"] = [
        "%d %s" % (p["response"]["status"], p["response"]["url"]) for m, p in events
        if m == "Network.responseReceived" and p["response"]["status"] >= 400]
    seen["console"] = [p["entry"]["text"] for m, p in events if m == "Log.entryAdded"]
    seen["console"] += [json.dumps(p["args"]) for m, p in events if m == "Runtime.consoleAPICalled"]
    seen["console"] += [
        p["exceptionDetails"]["text"] for m, p in events if m == "Runtime.exceptionThrown"]
    return seen


def main():
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = "http://127.0.0.1:%d" % server.server_address[1]
    threading.Timer(120, lambda: os._exit(9)).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        chromium = Browser(profile)
        target = chromium.call("Target.createTarget", url="about:blank")["targetId"]
        session = chromium.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            chromium.call(domain + ".enable", session)
        chromium.call(
            "Emulation.setDeviceMetricsOverride", session, width=360, height=740,
            deviceScaleFactor=1, mobile=True)
        seen = []
        for address in addresses:
            page = visit(chromium, session, origin + base + address)
            page["address"] = address
            page["foreign"] = [
                url for url in page.pop("requests")
                if not url.startswith((origin + base + "/", "data:", origin + "/favicon.ico"))]
            seen.append(page)
        chromium.call("Browser.close")
        chromium.process.wait(20)
    print(json.dumps(seen))
    sys.stdout.flush()
    os._exit(0)


main()
