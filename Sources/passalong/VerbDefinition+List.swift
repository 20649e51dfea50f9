internal import CommandLine
internal import Diagnostics
internal import JSON
internal import Quantity
internal import Site

extension VerbDefinition {
  /// Lists the pages of the site.
  static var list: VerbDefinition {
    VerbDefinition(
      "list", "List the pages of the site with their addresses and states.",
      description: """
        Pages that are not shown are listed, too: drafts, those whose first day has not come, and \
        those whose last day is over.
        """,
      options: [
        .choice("state", PageState.self, "List only pages in this state.")
      ] + SiteOptions.declared + OptionDefinition.everywhere,
      examples: [
        Example("All pages.", "passalong list"),
        Example("What is not published yet.", "passalong list --state draft"),
        Example("For a script.", "passalong list --format json"),
      ],
      run: { arguments, console throws(UsageError) in
        let options = try SiteOptions.options(arguments, console)
        var findings: [Diagnostic] = []
        var pages = await SiteBuild(options).list(into: &findings)
        if let state = arguments.choice("state", as: PageState.self) {
          pages = pages.filter { $0.state == state.rawValue }
        }
        switch arguments.format {
        case .text: console.write(table(of: pages))
        case .json: for page in pages { console.write(json(page)) }
        }
        console.report(findings.filter { $0.severity == .error }, to: .error)
        return ExitStatus(findings)
      })
  }

  private static func table(of pages: [ListedPage]) -> Table {
    var table = Table([
      Table.Column("address"), Table.Column("lang", mayShrink: false),
      Table.Column("state", mayShrink: false), Table.Column("date", mayShrink: false),
      Table.Column("title"), Table.Column("source"),
    ])
    for page in pages {
      table.add([
        page.address, page.language, page.state, page.date?.description ?? "", page.title,
        page.source,
      ])
    }
    return table
  }

  private static func json(_ page: ListedPage) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in [
      ("address", page.address), ("language", page.language), ("state", page.state),
      ("title", page.title), ("source", page.source),
    ] {
      writer.key(key)
      writer.string(value)
    }
    writer.key("date")
    if let date = page.date { writer.string(date.description) } else { writer.null() }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
