"""Walks through the sample as a friend with a telephone and as a marketer at a desk, with scripts
and without, by pressing on what is there.

Arguments: the browser, the folder, the path without a trailing slash. Prints a list with one object
for each step: who, whether scripts ran, what was done, the address after it below the path, what is
wrong, what the console said, what was asked of other hosts, and what is stored in the end.
"""
import json
import os
import sys
import tempfile
import threading

import chromium

executable, folder, base = sys.argv[1:]


class Walk:
    def __init__(self, page, origin, who, scripts):
        self.page, self.origin, self.who, self.scripts = page, origin, who, scripts
        self.steps = []
        page.call("Emulation.setScriptExecutionDisabled", value=not scripts)

    def step(self, name, problem=None):
        seen = self.page.seen()
        self.page.browser.events = []
        home = self.origin + base
        address = self.page.call("Page.getFrameTree")["frameTree"]["frame"]["url"]
        self.steps.append({
            "who": self.who, "scripts": self.scripts, "step": name, "problem": problem or "",
            "address": address.removeprefix(home) if address.startswith(home) else address,
            "console": seen["console"], "failures": seen["failures"],
            "foreign": [url for url in seen["requests"]
                        if not url.startswith((home + "/", "data:", self.origin + "/favicon.ico"))],
        })

    def open(self, address):
        self.page.open(self.origin + base + address)
        self.step("open " + address)

    def follow(self, name, selector):
        found = self.page.follow(selector)
        self.step(name, None if found else "nothing to press on: " + selector)

    def see(self, name, expression):
        """Something that must be true of the page."""
        self.step(name, None if self.page.evaluate(expression) else "not so: " + expression)

    def press(self, name, selector, expression):
        """Presses on what leads nowhere; then something must be true, soon."""
        found = self.page.click(selector)
        patient = """new Promise(done => {
            const ask = left => (%s) ? done(true) : left ? setTimeout(ask, 20, left - 1) : done(false);
            ask(50);
        })""" % expression
        if not self.scripts:
            # Timers of the page are off as well.
            patient = "Promise.resolve(%s)" % expression
        held = found and self.page.evaluate(patient, patient=True)
        self.step(name, None if held else "pressing on %s did not give %s" % (selector, expression))


def friend(walk):
    walk.open("/")
    walk.follow("the first button of the hero", ".hero .button")
    shown = "!document.querySelector('.share__script').hidden"
    walk.see("the text to share is there", "document.querySelector('.share__text').innerText.length > 80")
    walk.see("and says that there is a reward", "/Werbung|Empfehlung/.test(document.querySelector('.share__text').innerText)")
    walk.see("WhatsApp is a plain link", "!!document.querySelector('.share__links a[href^=\"https://wa.me/\"]')")
    if walk.scripts:
        walk.see("buttons appear", shown)
        walk.press("copy", "[data-share-copy]",
                   "document.querySelector('.share [role=status]').textContent.length > 3")
    else:
        walk.see("no button that could do nothing", "!(" + shown + ")")
    walk.press("the menu", ".menu summary", "document.querySelector('.menu').open")
    walk.follow("questions", ".menu a[href$='/fragen/']")
    walk.press("an answer", ".faq summary", "document.querySelector('.faq details').open")
    walk.follow("the other language", ".languages a[hreflang=en]")
    walk.see("is English", "document.documentElement.lang == 'en'")
    for name in ("terms", "privacy", "accessibility", "imprint"):
        walk.follow("%s, from the foot of any page" % name, ".site-foot a[href$='/%s/']" % name)
    walk.follow("home", ".brand")


def marketer(walk):
    walk.open("/news/")
    walk.follow("older posts", "a[rel=next]")
    walk.follow("a post", ".card__title a")
    walk.follow("a topic", ".tags a")
    walk.follow("all topics", "a[href$='/tags/']")
    walk.follow("rewards", ".site-head nav a[href$='/praemien/']")
    walk.see("terms are at hand", "!!document.querySelector('main a[href*=\"/teilnahmebedingungen/\"]')")
    walk.follow("an offer's page", "main .cards a")
    walk.open("/praemien/")
    for key in ("Tab", "Enter"):
        for kind in ("rawKeyDown", "char", "keyUp") if key == "Enter" else ("rawKeyDown", "keyUp"):
            walk.page.call("Input.dispatchKeyEvent", type=kind, key=key, code=key,
                           text="\r" if key == "Enter" else "",
                           windowsVirtualKeyCode=9 if key == "Tab" else 13)
    walk.see("the first key leads to the content", "location.hash == '#content'")
    walk.open("/angebote/")
    walk.see("a former address leads on", "!document.querySelector('meta[http-equiv=refresh]')")


def main():
    origin = chromium.serve(folder, base)
    threading.Timer(120, lambda: os._exit(9)).start()
    steps = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = chromium.Browser(executable, profile)
        for scripts in (True, False):
            for way, width, height in ((friend, 360, 740), (marketer, 1280, 900)):
                page = chromium.Page(browser, width, height, mobile=width < 500)
                walk = Walk(page, origin, way.__name__, scripts)
                way(walk)
                usage = page.call("Storage.getUsageAndQuota", origin=origin)["usage"]
                cookies = page.call("Network.getAllCookies")["cookies"]
                walk.see("nothing is stored", "localStorage.length + sessionStorage.length == 0")
                if usage or cookies:
                    walk.step("nothing is stored", "%d bytes, %d cookies" % (usage, len(cookies)))
                steps += walk.steps
        browser.close()
    print(json.dumps(steps))
    sys.stdout.flush()
    os._exit(0)


main()
