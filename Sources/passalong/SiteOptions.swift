internal import CommandLine
internal import Glibc
internal import Program
internal import Quantity
internal import Site

/// The options of every verb that loads a site.
enum SiteOptions {
  static var declared: [OptionDefinition] {
    [
      .root,
      .value(
        "base-url", letter: "b", "URL",
        .form(
          expects: "the address of a site, such as https://example.org/sub/path",
          isValid: { BaseURL($0) != nil }),
        "Publish under this address instead of `base_url` in `site.yaml`."),
      .flag("drafts", letter: "D", "Show drafts."),
      .flag("future", letter: "F", "Show pages whose first day has not come."),
      .flag("expired", letter: "E", "Show pages whose last day is over."),
      .clock(isValid: { instant($0) != nil }),
      .jobs,
    ]
  }

  /// What was typed, for the site.
  static func options(
    _ arguments: Arguments, _ console: Console
  ) throws(UsageError) -> BuildOptions {
    let root = arguments.root
    var output = root == "." ? "Output" : root + "/Output"
    if arguments.declares("output"), let named = arguments.value("output") { output = named }
    let clock = try arguments.value(
      "clock", expects: "an instant or a day", as: { instant($0) })
    var options = BuildOptions(root: root, output: output, now: clock ?? now)
    options.shippedThemes = ShippedThemes.folders(console)
    options.baseURL = arguments.value("base-url")
    options.includesDrafts = arguments.flag("drafts")
    options.includesFuture = arguments.flag("future")
    options.includesExpired = arguments.flag("expired")
    options.jobs = arguments.jobs ?? processorCount
    return options
  }

  /// An instant as RFC 3339 writes it, or noon in Greenwich of a day.
  static func instant(_ text: String) -> Instant? {
    if let day = try? Day(parsing: text) {
      return Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + 43_200)
    }
    return try? Instant(parsing: text)
  }

  static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
