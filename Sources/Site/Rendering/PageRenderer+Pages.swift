internal import Diagnostics
internal import Files
internal import Markdown
internal import Mustache
internal import Program
internal import YAML

extension PageRenderer {
  /// Renders a page or the first page of a list; nil after adding findings to the worker.
  func renderPage(_ index: Int, _ worker: inout RenderWorker) -> RenderedPage? {
    let page = site.pages[index]
    let source = PageReader.source(
      page.record.path, size: page.record.status.size, in: site.content, into: &worker.findings)
    guard let source else { return nil }
    var content = renderContent(of: index, source, isAbsolute: false, &worker)
    var view = view(of: index, content)
    view.structuredData = StructuredData(site: site).script(
      for: view, questions: content.questions)
    let bytes = render(view, with: templateName(of: page), &worker)
    if let asset = socialAsset(of: page) {
      content.trace.targets.append(LinkIndex.token(asset.name.utf8, asset.address))
    } else if let image = page.details.image {
      worker.findings.append(
        .unknownImage(image, at: PagePlaces.place(of: "image", in: page, site.content)))
    }
    return RenderedPage(bytes: bytes, trace: content.trace)
  }

  func asset(_ path: String, of page: Page) -> Asset? {
    site.asset(path, near: Address.folder(of: page.record.path))
  }

  /// Renders the text of a page.
  func renderContent(
    of index: Int, _ source: Source, isAbsolute: Bool, _ worker: inout RenderWorker
  ) -> RenderedContent {
    let page = site.pages[index]
    var content = RenderedContent()
    content.html.reserveCapacity(source.bytes.count * 2)
    var (markdown, host) = renderMarkdown(
      of: page, source, isAbsolute: isAbsolute, into: &content.html)
    worker.findings += markdown.findings
    worker.findings += host.worker.takeFindings()
    let address = NameHash(page.address)
    host.trace.anchors = markdown.headings.map { NameHash.anchor($0.id, on: address) }
    content.trace = host.trace
    content.wordCount = markdown.wordCount
    content.hasHeading = host.hasHeading || markdown.hasTopHeading
    content.questions = host.questions
    if page.details.hasContents { content.contents = markdown.contents() }
    return content
  }

  private func renderMarkdown(
    of page: Page, _ source: Source, isAbsolute: Bool, into html: inout [UInt8]
  ) -> (MarkdownPage, PageHost) {
    var options = MarkdownOptions()
    let settings = site.settings.markdown
    if settings.usesSmartPunctuation {
      options.punctuation = Punctuation.of(language: site.languages[page.language].code)
    }
    options.allowsRawHTML = settings.allowsRawHTML
    options.isCompact = true
    var markdown = MarkdownPage(options: options)
    var host = PageHost(self, page, isAbsolute: isAbsolute, RenderWorker())
    let offset = min(page.record.bodyOffset, source.bytes.count)
    markdown.render(MarkdownText(source, offset..<source.bytes.count), host: &host, into: &html)
    return (markdown, host)
  }

  /// The links to anchors in a page, with their places.
  ///
  /// Renders the page once more: hardly any build has to say where such a link stands.
  func anchorReferences(ofPage index: Int) -> [AnchorReference] {
    let page = site.pages[index]
    var unheard: [Diagnostic] = []
    let source = PageReader.source(page.record.path, in: site.content, into: &unheard)
    guard let source else { return [] }
    var html: [UInt8] = []
    let (markdown, host) = renderMarkdown(of: page, source, isAbsolute: false, into: &html)
    // The links are found again that the host noted, in the same order.
    var next = 0
    return host.fragments.compactMap { fragment in
      let link = markdown.links[next...].firstIndex { link in
        link.kind == .link && link.destination.elementsEqual(fragment.destination.utf8)
      }
      guard let link else { return nil }
      next = link + 1
      return AnchorReference(
        anchor: fragment.anchor, name: fragment.name, address: fragment.address, page: index,
        byteRange: markdown.byteRange(ofLinkAt: link))
    }
  }

  private func view(of index: Int, _ content: RenderedContent) -> PageView {
    let page = site.pages[index]
    let details = page.details
    var view = PageView(
      page.isPost ? .post : page.collection == nil ? .page : .list, language: page.language,
      address: page.address, title: details.title, heading: details.heading,
      translations: translations(of: page))
    view.hasHeading = content.hasHeading
    view.description = details.description
    view.summary = details.summary
    view.date = details.date
    view.updated = details.updated
    view.author = details.author ?? (page.isPost ? site.settings.author : nil)
    view.tags = views.tagLinks(ofPage: index)
    view.contents = content.contents.map(Self.contents)
    view.content = content.html
    view.image = views.image(of: page)
    view.socialImage = socialAddress(of: page).map(site.base.absolute)
    view.wordCount = content.wordCount
    view.isHome = page.isHome
    view.isIndexed = details.isIndexed
    addCollection(ofPage: index, to: &view)
    return view
  }

  /// The addresses of a page in all languages; nil where it is not translated.
  func translations(of page: Page) -> [String?] {
    site.languages.indices.map { language in
      site.translation(of: page, in: language).map { site.pages[$0].address }
    }
  }

  /// The picture of a shared link: the page's own, that of the offer it presents, or the site's.
  private func socialAddress(of page: Page) -> String? {
    if page.details.image == nil, let card = offerCard(of: page) { return card }
    return socialAsset(of: page)?.address
  }

  /// The picture of the first offer whose page this is.
  private func offerCard(of page: Page) -> String? {
    let offer = site.campaign.offers.first { offer in
      offer.page.map { "pages/\($0.value.text)" == page.name } ?? false
    }
    return offer.flatMap {
      site.cards.address(
        of: $0, in: site.campaign, language: page.language, reader: .advocate)
    }
  }

  private func socialAsset(of page: Page) -> Asset? {
    if let path = page.details.image { return asset(path, of: page) }
    return site.settings.social.image.flatMap { site.asset($0, near: "") }
  }

  private static func contents(_ entry: ContentsEntry) -> Value {
    .object(
      Object([
        (Keys.title, .text(String(decoding: entry.heading.text, as: UTF8.self))),
        (Keys.url, .text("#" + Address.encoded(String(decoding: entry.heading.id, as: UTF8.self)))),
        (Keys.children, .list(entry.children.map(contents))),
      ]))
  }
}
