"""Tries the rules of axe-core on pages of a published folder, in headless Chromium.

Arguments: the browser, axe's script, the folder, the path without a trailing slash, then addresses
below it. At the root of a host each page is tried light, as on a telephone; below a path dark, as on
a desk. Prints a list with a line for each violation.
"""
import json
import os
import sys
import tempfile
import threading

import chromium

executable, script, folder, base, *addresses = sys.argv[1:]

# All rules of WCAG 2.0, 2.1 and 2.2 at levels A and AA, and the best practices.
RUN = """(async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'passes'],
  });
  return {
    passes: found.passes.length,
    violations: found.violations.flatMap(violation => violation.nodes.map(node =>
      violation.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.slice(0, 300))),
  };
})()"""


def main():
    axe = open(script, encoding="utf-8").read()
    origin = chromium.serve(folder, base)
    threading.Timer(300, lambda: os._exit(9)).start()
    violations = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = chromium.Browser(executable, profile)
        page = chromium.Page(browser, *((1280, 900, False) if base else (360, 740, True)))
        page.prefer("dark" if base else "light")
        for address in addresses:
            page.open(origin + base + address)
            page.evaluate(axe + ";0")
            found = page.evaluate(RUN, patient=True)
            if found["passes"] < 10:
                violations.append("%s: axe tried next to nothing" % address)
            violations += ["%s: %s" % (address, text) for text in found["violations"]]
        browser.close()
    print(json.dumps(violations))
    sys.stdout.flush()
    os._exit(0)


main()
