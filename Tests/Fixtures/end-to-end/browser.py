"""Opens pages of a published folder in headless Chromium and prints what it saw.

Arguments: the browser, the folder, the path without a trailing slash, then addresses below it.
Prints a list with one object for each address: what the console said, every address that was asked
for, the status codes that were not fine, what the page says of itself, and what is left of it when
scripts are off.
"""
import json
import os
import sys
import tempfile
import threading

import chromium

executable, folder, base, *addresses = sys.argv[1:]

FACTS = """(async () => ({
  title: document.title, cookie: document.cookie,
  stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
    + (window.caches ? (await caches.keys()).length : 0),
  rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
  broken: [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  blocking: [...document.querySelectorAll('head script')]
    .filter(s => !s.type.includes('json') && s.type != 'module' && !s.defer && !s.async)
    .map(s => s.outerHTML),
  words: document.querySelector('main')?.innerText ?? document.body.innerText,
}))()"""


def visit(page, origin, address):
    page.call("Emulation.setScriptExecutionDisabled", value=False)
    page.open(origin + base + address)
    facts = page.evaluate(FACTS, patient=True)
    seen = page.seen()
    facts.update(seen, address=address)
    facts["foreign"] = [
        url for url in facts.pop("requests")
        if not url.startswith((origin + base + "/", "data:", origin + "/favicon.ico"))]
    return facts


def main():
    origin = chromium.serve(folder, base)
    threading.Timer(120, lambda: os._exit(9)).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = chromium.Browser(executable, profile)
        page = chromium.Page(browser)
        seen = [visit(page, origin, address) for address in addresses]
        usage = page.call("Storage.getUsageAndQuota", origin=origin)["usage"]
        cookies = len(page.call("Network.getAllCookies")["cookies"])
        for facts in seen:
            facts["stored"] += int(usage) + cookies
        browser.close()
    print(json.dumps(seen))
    sys.stdout.flush()
    os._exit(0)


main()
