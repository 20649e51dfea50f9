"""Tries a share page and an advocate's page in headless Chromium, with and without script.

Arguments: the browser, the folder, the path without a trailing slash, then the addresses of a share
page and of an advocate's page. Prints one object: what copying and sharing gave, what was asked of
other hosts, what is stored, what is left without script, and what the QR codes look like.
"""
import json
import os
import sys
import tempfile
import threading

import chromium

executable, folder, base, share, kit = sys.argv[1:]

# What the page hands to the system, noted instead of shown.
SYSTEM = """
window.copied = []; window.shared = [];
Object.defineProperty(navigator, "clipboard",
  { value: { writeText: async text => { copied.push(text); } } });
Object.defineProperty(navigator, "share", { value: async data => { shared.push(data); } });
"""
LAST = "(async () => { await new Promise(r => setTimeout(r, 150)); return %s; })()"


def stored(page, origin):
    here = page.evaluate("document.cookie.length + localStorage.length + sessionStorage.length")
    usage = page.call("Storage.getUsageAndQuota", origin=origin)["usage"]
    return int(here) + int(usage) + len(page.call("Network.getAllCookies")["cookies"])


def state(page, origin):
    seen = page.seen()
    return {
        "foreign": [url for url in seen["requests"]
                    if not url.startswith((origin + base + "/", "data:", origin + "/favicon.ico"))],
        "failures": seen["failures"], "console": seen["console"], "stored": stored(page, origin),
        "weight": seen["weight"],
        "wide": page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"),
    }


def pressed(page, selector, expression):
    if not page.click(selector):
        return None
    return page.evaluate(LAST % expression, patient=True)


def shot(page, selector):
    """What an element looks like, as a PNG file in base64."""
    box = page.evaluate("""(() => {
        const box = document.querySelector(%s).getBoundingClientRect();
        return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height};
    })()""" % json.dumps(selector))
    return page.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                     clip=dict(box, scale=3))["data"]


def main():
    origin = chromium.serve(folder, base)
    threading.Timer(120, lambda: os._exit(9)).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = chromium.Browser(executable, profile)
        page = chromium.Page(browser)
        page.call("Page.addScriptToEvaluateOnNewDocument", source=SYSTEM)
        result = {}
        page.open(origin + base + share)
        result["share"] = state(page, origin)
        result["code"] = pressed(page, "[data-copy]", "copied.at(-1)")
        result["said"] = page.evaluate(
            "document.querySelector('.ticket [role=status]').textContent")
        page.open(origin + base + kit)
        result["kit"] = state(page, origin)
        result["link"] = pressed(page, ".card-print [data-share-copy]", "copied.at(-1)")
        result["sharedLink"] = pressed(page, ".card-print [data-share-system]", "shared.at(-1)")
        result["text"] = pressed(page, ".kit__text[open] [data-share-copy]", "copied.at(-1)")
        result["sharedText"] = pressed(
            page, ".kit__text[open] [data-share-system]", "shared.at(-1)")
        page.call("Emulation.setScriptExecutionDisabled", value=True)
        page.open(origin + base + share)
        result["plainShare"] = page.evaluate("document.querySelector('main').innerText")
        page.open(origin + base + kit)
        result["plainKit"] = page.evaluate("document.querySelector('main').innerText")
        result["deadButtons"] = page.evaluate("""[...document.querySelectorAll('button')]
            .filter(button => button.getClientRects().length).length""")
        result["opens"] = page.evaluate("""[...document.querySelectorAll('.kit__open')]
            .map(link => link.href)""")
        result["picture"] = page.evaluate("""(() => {
            const link = document.querySelector('a[download$=png]');
            const image = document.querySelector('.card-print__qr img');
            return {name: link.download, address: link.href, shown: image.src,
                    width: image.naturalWidth};
        })()""")
        result["kitShot"] = shot(page, ".card-print__qr img")
        result["drawing"] = page.evaluate("""document.querySelector('a[download$=svg]')?.href""")
        page.resize(1280, 900)
        page.open(origin + base + share)
        result["shareShot"] = shot(page, ".invite__qr svg")
        browser.close()
    print(json.dumps(result))
    sys.stdout.flush()
    os._exit(0)


main()
