internal import Markdown

/// The words of findings about links and pictures in Markdown, whose places the parser knows.
extension LinkResolution.Reason {
  static func deadLink(_ path: String) -> Self {
    LinkResolution.Reason(
      "content.dead-link", "nothing is published at `\(path)`",
      why: "links inside the site are checked; `passalong list` prints all addresses",
      fix: "link to a source, such as faq.md, and the address follows by itself")
  }

  static func unknownPage(_ path: String, _ suggestion: String) -> Self {
    LinkResolution.Reason(
      "content.dead-link", "there is no page `\(path)`\(suggestion)",
      why: "a link ending in .md names a source, from this page's folder or, with /, from Content/",
      fix: "check the name, without the language: faq.md")
  }

  static func untranslatedPage(_ path: String, _ code: String, other: String) -> Self {
    let stem = path.dropLast(3)
    return LinkResolution.Reason(
      "content.untranslated-link", "the page `\(path)` does not exist in \(code)",
      why: "a link leads to the page in the language of the text",
      fix: "translate the page, or link to the other language: \(stem).\(other).md")
  }

  static func hiddenPage(_ path: String, _ state: String) -> Self {
    LinkResolution.Reason(
      "content.link-to-hidden-page", "the page `\(path)` is not published: it is \(state)",
      why: "friends would land on an error page",
      fix: "publish it, or build with --\(state == "draft" ? "drafts" : state)")
  }

  static func unknownPicture(_ name: String, known: [String]) -> Self {
    LinkResolution.Reason(
      "content.unknown-image", "there is no picture `\(name)`",
      why: "it is looked for beside the page and below Content/",
      fix: "check the name, or add the file to Content/assets/")
  }

  static func externalPicture(_ address: String) -> Self {
    LinkResolution.Reason(
      "content.external-image", "the picture `\(address)` would be loaded from elsewhere",
      why: "pages load nothing from other hosts: that would tell them who reads",
      fix: "save the picture in Content/assets/ and name it from there")
  }
}
