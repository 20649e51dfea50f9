internal import CommandLine
internal import Diagnostics
internal import PreviewServer
internal import Site

extension VerbDefinition {
  /// Shows the site in a browser and follows its sources.
  static var serve: VerbDefinition {
    VerbDefinition(
      "serve", "Show the site in a browser while you write.",
      description: """
        Pages are rendered when they are asked for, and written nowhere. When a source changes, \
        open pages follow by themselves. What is wrong is shown in the page, with its place. Only \
        this machine can connect, unless `--host` says otherwise. End it with Control-C.
        """,
      options: [
        .value(
          "port", letter: "p", "PORT", .integer(0...65_535),
          "Listen on this port, or on the next that is free.", default: "4000"),
        .value(
          "host", "HOST", .text, "Listen on this address of the machine.", default: "127.0.0.1"),
        .flag("office", "Show the site for staff instead of the public one."),
      ] + SiteOptions.declared + OptionDefinition.everywhere,
      examples: [
        Example("Show the site in this folder.", "passalong serve"),
        Example("With drafts, on another port.", "passalong serve --drafts --port 8080"),
        Example("Show the checklists and lists for staff.", "passalong serve --office"),
      ],
      run: { arguments, console throws(UsageError) in
        var options = try SiteOptions.options(arguments, console)
        options.previewsOffice = arguments.flag("office")
        var configuration = PreviewServer.Configuration()
        configuration.host = arguments.value("host") ?? "127.0.0.1"
        configuration.port = UInt16(arguments.integer("port") ?? 4000)
        do throws(PreviewFailure) {
          return try await Serving(options, console).run(configuration)
        } catch {
          console.report([error.finding], format: arguments.format)
          return .findings
        }
      })
  }
}
