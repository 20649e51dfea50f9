internal import Diagnostics

/// What the preview shows in place of a page that cannot be made.
enum ErrorPage {
  static func html(_ findings: [Diagnostic]) -> [UInt8] {
    let errors = findings.filter { $0.severity == .error }
    let title = errors.count == 1 ? "1 thing to mend" : "\(errors.count) things to mend"
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p class="hint">Save a mended file, and this page follows by itself.</p>
      \(HTMLReport().fragment(of: findings))
      </main>
      </body>
      </html>

      """
    return Array(page.utf8)
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #c9c4ba; --mark: #b3261e; --soft: #f6f2ea }
    @media (prefers-color-scheme: dark) { :root { --line: #4b4740; --mark: #ff9d94; \
    --soft: #24211c } }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; padding: 2rem 1rem }
    main { max-width: 60rem; margin: 0 auto }
    h1 { font-size: 1.6rem; margin: 0 }
    .findings { list-style: none; padding: 0 }
    .finding { border: 1px solid var(--line); border-left: .4rem solid var(--mark); \
    border-radius: .3rem; padding: .6rem 1rem; margin: 1rem 0 }
    .warning { border-left-color: #c98a00 }
    .finding p { margin: .3rem 0 }
    pre { background: var(--soft); padding: .6rem; overflow-x: auto; margin: .5rem 0 }
    mark { background: none; color: var(--mark); font-weight: bold; \
    text-decoration: underline wavy }
    code, pre { font-family: ui-monospace, monospace; font-size: .9rem }
    """
}
