"""A headless Chromium, spoken to through a pipe, and a server for a published folder.

Needs nothing but Python and the browser: the DevTools protocol comes without a port that way.
"""
import functools
import http.server
import json
import os
import subprocess
import sys
import threading
import time


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under a path, with the headers that the folder's `_headers` names."""

    def __init__(self, *arguments, base, rules, **options):
        self.base, self.rules = base, rules
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        inside = path.startswith(self.base + "/")
        return super().translate_path(path[len(self.base):] if inside else "/outside-of-the-site")

    def end_headers(self):
        for start, name, value in self.rules:
            if self.path.startswith(start):
                self.send_header(name, value)
        super().end_headers()

    def do_GET(self):
        # Browsers ask for it by themselves, where a page names no icon.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *arguments):
        pass


def header_rules(folder):
    """The lines of `_headers` as (start of the path, name, value)."""
    rules, start = [], "/"
    try:
        lines = open(os.path.join(folder, "_headers"), encoding="utf-8").read().splitlines()
    except FileNotFoundError:
        return []
    for line in lines:
        if line.startswith("/"):
            start = line.rstrip("*")
        elif line.startswith(" "):
            name, value = line.strip().split(":", 1)
            rules.append((start, name, value.strip()))
    return rules


def serve(folder, base):
    """Starts a server on a free port and gives its origin."""
    handler = functools.partial(Handler, directory=folder, base=base, rules=header_rules(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return "http://127.0.0.1:%d" % server.server_address[1]


class Refused(Exception):
    """What the browser would not do."""


class Browser:
    def __init__(self, executable, profile):
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def place():
            os.dup2(to_read, 3)
            os.dup2(to_write, 4)

        # Descriptors 3 and 4 are what the browser expects; keep others out of the way first.
        self.process = subprocess.Popen(
            [executable, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--disable-background-networking", "--disable-component-update", "--no-first-run",
             "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
             "--remote-debugging-pipe", "--user-data-dir=" + profile],
            close_fds=False, pass_fds=(), preexec_fn=place, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.pending, self.number, self.events = b"", 0, []

    def message(self):
        while b"\0" not in self.pending:
            part = os.read(self.from_browser, 1 << 20)
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
        data = json.dumps(request).encode() + b"\0"
        while data:
            data = data[os.write(self.to_browser, data):]
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise Refused(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())

    def close(self):
        self.call("Browser.close")
        self.process.wait(20)


class Page:
    """A tab."""

    def __init__(self, browser, width=360, height=740, mobile=True):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(domain + ".enable")
        self.call("Network.setCacheDisabled", cacheDisabled=True)
        self.resize(width, height, mobile)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def resize(self, width, height, mobile=False, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=scale, mobile=mobile)

    def prefer(self, scheme):
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": scheme},
                            {"name": "prefers-reduced-motion", "value": "reduce"}])

    def evaluate(self, expression, patient=False):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=patient,
                           returnByValue=True)
        if "exceptionDetails" in answer:
            sys.exit(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def open(self, url):
        self.browser.events = []
        self.call("Page.navigate", url=url)
        self.settle()

    def settle(self):
        self.browser.wait("Page.loadEventFired")
        while not self.stays():
            time.sleep(0.02)
        # Pictures below the window too, and two frames for what is drawn then.
        self.evaluate("""document.images.length && [...document.images].forEach(i => i.loading = 'eager');
            Promise.all([...document.images].map(i => i.decode().catch(() => {})))""", True)

    def stays(self):
        """Whether the page is complete, and not about to lead elsewhere by itself."""
        try:
            return self.evaluate("""document.readyState == 'complete'
                && !document.querySelector('meta[http-equiv=refresh]')""")
        except Refused:
            return False

    def click(self, selector):
        """Presses on the middle of an element, as a finger does; false when there is none."""
        place = self.evaluate("""(() => {
            const element = document.querySelector(%s);
            if (!element) return null;
            element.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = element.getClientRects()[0];
            if (!box) return null;
            return [box.x + box.width / 2, box.y + box.height / 2];
        })()""" % json.dumps(selector))
        if place is None:
            return False
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1],
                      button="left", clickCount=1)
        return True

    def follow(self, selector):
        """Presses on a link and waits for the page it leads to."""
        self.browser.events = []
        if not self.click(selector):
            return False
        self.settle()
        return True

    def seen(self):
        """What the events since the last navigation say: requests, failures, console."""
        events = [(event.get("method"), event.get("params", {})) for event in self.browser.events]
        console = [p["entry"]["text"] for m, p in events if m == "Log.entryAdded"]
        console += [json.dumps(p["args"]) for m, p in events if m == "Runtime.consoleAPICalled"]
        console += [p["exceptionDetails"]["text"] for m, p in events
                    if m == "Runtime.exceptionThrown"]
        kinds = {p["requestId"]: p["type"] for m, p in events if m == "Network.responseReceived"}
        weight = sum(p["encodedDataLength"] for m, p in events if m == "Network.loadingFinished"
                     and kinds.get(p["requestId"]) in ("Document", "Script", "Stylesheet", "Font"))
        return {
            "requests": [p["request"]["url"] for m, p in events
                         if m == "Network.requestWillBeSent"],
            "failures": ["%d %s" % (p["response"]["status"], p["response"]["url"])
                         for m, p in events
                         if m == "Network.responseReceived" and p["response"]["status"] >= 400],
            "console": console,
            "weight": weight,
        }
