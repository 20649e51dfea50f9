package import CommandLine

/// The tool that makes sites: its verbs, and what its help says around them.
package enum Passalong {
  static let version = "0.1.0"

  package static var tool: Tool {
    Tool(
      name: "passalong", version: version,
      summary: "Make the site of a referral programme from plain files.",
      description: """
        A site is a folder with `Content/`: campaign pages in Markdown, the programme in YAML. Its \
        look is the theme that comes with the tool, or one of its own in `Themes/`. \
        `passalong build` checks everything and publishes to `Output/public`, which any web \
        server can serve. Nothing is written while there are errors.
        """,
      verbs: [
        .initialise, .newPage, .newPost, .newOffer, .newShareable, .newTouchpoint, .newMapping,
        .newTheme, .check, .build, .serve, .list, .importAdvocates, .listAdvocates, .showAdvocate,
        .forgetAdvocate, .listCodes, .showCode, .checkCodes, .retireCode, .revokeCode,
        .replaceCode, .vanityCode, .exportCodes, .rotateKey, .links, .cards, .schema, .clean,
      ],
      examples: [
        Example("Begin a site, look at it, publish it.", "passalong init my-site"),
        Example("Show it while you write.", "passalong serve --root my-site"),
        Example("Make the files to deploy.", "passalong build --root my-site"),
      ],
      seeAlso: ["tally(1)"])
  }
}
