/// The script that makes open pages follow the site, and how it gets into them.
///
/// It is only ever added to what is sent, never to what is written.
enum ReloadScript {
  static let eventsPath = "/__passalong/events"
  static let scriptPath = "/__passalong/reload.js"

  /// The most a page may weigh to get the script: it has to be held in memory for that.
  static let pageBytesMax: Int64 = 16 << 20

  /// The page with the script before the last `</body>`, or at the end when there is none.
  static func inject(into page: [UInt8], generation: String) -> [UInt8] {
    let tag = "<script src=\"\(scriptPath)\" data-generation=\"\(generation)\" async></script>"
    let index = endOfBody(in: page) ?? page.count
    var injected: [UInt8] = []
    injected.reserveCapacity(page.count + tag.utf8.count)
    injected += page[..<index]
    injected += tag.utf8
    injected += page[index...]
    return injected
  }

  private static func endOfBody(in page: [UInt8]) -> Int? {
    let mark = Array("</body".utf8)
    guard page.count >= mark.count else { return nil }
    return (0...page.count - mark.count).last { start in
      page[start] == mark[0]
        && mark.indices.allSatisfy { ASCII.lowercased(page[start + $0]) == mark[$0] }
    }
  }

  /// Listens while the page is in view, for browsers allow few connections to one host.
  static let source = """
    (() => {
      let generation = document.currentScript.dataset.generation
      let events = null
      const refreshStyles = () => {
        for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
          const address = new URL(link.href, location)
          if (address.origin !== location.origin) continue
          address.searchParams.set("passalong", generation)
          const fresh = link.cloneNode()
          fresh.removeAttribute("integrity")
          fresh.onload = () => link.remove()
          fresh.onerror = () => location.reload()
          fresh.href = address
          link.after(fresh)
        }
      }
      const listen = () => {
        if (events || document.hidden) return
        events = new EventSource("/__passalong/events")
        events.addEventListener("generation", event => {
          if (event.data !== generation) location.reload()
        })
        events.addEventListener("styles", event => {
          generation = event.data
          refreshStyles()
        })
      }
      const pause = () => {
        events?.close()
        events = null
      }
      document.addEventListener("visibilitychange", () => document.hidden ? pause() : listen())
      addEventListener("pagehide", pause)
      addEventListener("pageshow", listen)
      listen()
    })()

    """
}
