internal import Mustache
internal import Program

extension PageRenderer {
  /// Adds what a page shows of the collection it belongs to.
  func addCollection(ofPage index: Int, to view: inout PageView) {
    let page = site.pages[index]
    guard let collection = site.collection(of: page) else { return }
    if page.isPost {
      view.collection = views.collection(collection)
      guard let position = site.postIndexes[index] else { return }
      view.previous = link(collection.posts, position + 1)
      view.next = link(collection.posts, position - 1)
    } else if collection.indexPage == index {
      view.collection = list(collection, tag: nil, posts: collection.posts, number: 1)
    }
  }

  private func link(_ posts: [Int], _ position: Int) -> Value {
    guard posts.indices.contains(position) else { return .null }
    let page = site.pages[posts[position]]
    return views.link(page.details.title, page.address)
  }

  /// Renders a page of a list without an introduction, or one after the first.
  func renderList(
    _ collection: PostCollection, number: Int, _ worker: inout RenderWorker
  ) -> [UInt8] {
    let language = site.languages[collection.language]
    let title = collection.indexPage.map { site.pages[$0].details.title } ?? collection.title
    var view = PageView(
      .list, language: collection.language,
      address: PostCollection.address(collection.address, page: number, in: language),
      title: number == 1 ? title : "\(title) (\(number))", heading: title,
      translations: translations(of: collection) { other in
        number <= other.pageCount(of: other.posts)
          ? PostCollection.address(
            other.address, page: number, in: self.site.languages[other.language]) : nil
      })
    view.collection = list(collection, tag: nil, posts: collection.posts, number: number)
    return render(view, with: collection.settings.listTemplate, &worker)
  }

  func renderTag(
    _ collection: PostCollection, _ index: Int, number: Int, _ worker: inout RenderWorker
  ) -> [UInt8] {
    let tag = collection.tags[index]
    let language = site.languages[collection.language]
    var view = PageView(
      .tag, language: collection.language,
      address: PostCollection.address(tag.address, page: number, in: language),
      title: number == 1 ? tag.title : "\(tag.title) (\(number))", heading: tag.title,
      translations: site.languages.map { _ in nil })
    view.collection = list(collection, tag: tag, posts: tag.posts, number: number)
    return render(view, with: "tag", &worker)
  }

  func renderTags(_ collection: PostCollection, _ worker: inout RenderWorker) -> [UInt8] {
    var view = PageView(
      .tags, language: collection.language, address: collection.tagsAddress,
      title: collection.title,
      translations: translations(of: collection) { $0.tags.isEmpty ? nil : $0.tagsAddress })
    view.collection = views.collection(collection)
    return render(view, with: "tags", &worker)
  }

  func renderNotFound(_ language: Int, _ worker: inout RenderWorker) -> [UInt8] {
    let home = site.languages[language].home
    var view = PageView(
      .notFound, language: language, address: home + "404.html", title: "404",
      translations: site.languages.map { _ in nil })
    view.isIndexed = false
    return render(view, with: "not-found", &worker)
  }

  private func translations(
    of collection: PostCollection, _ address: (PostCollection) -> String?
  ) -> [String?] {
    let all = site.collections.first { $0.first?.name == collection.name } ?? []
    return all.map { address($0) }
  }

  /// What a list shows: the items of one of its pages, and where that page is.
  private func list(
    _ collection: PostCollection, tag: PostCollection.Tag?, posts: [Int], number: Int
  ) -> Value {
    let items = collection.posts(posts, onPage: number).map { views.card($0) }
    let first = tag?.address ?? collection.address
    return views.collection(
      collection, tag: tag?.title, items: items,
      pager: pager(first, number, collection.pageCount(of: posts), collection.language))
  }

  private func pager(_ first: String, _ number: Int, _ count: Int, _ language: Int) -> Value {
    guard count > 1 else { return .null }
    func url(_ page: Int) -> Value {
      guard (1...count).contains(page) else { return .null }
      let address = PostCollection.address(first, page: page, in: site.languages[language])
      return .text(site.base.link(address))
    }
    return .object(
      Object([
        (Keys.number, .number(Int64(number))),
        (Keys.count, .number(Int64(count))),
        (Keys.previousURL, url(number - 1)),
        (Keys.nextURL, url(number + 1)),
        (Keys.pages, .list(pagerPages(number, count, url))),
      ]))
  }

  /// The first, the last and those around the current page: long lists stay short to look at.
  private func pagerPages(_ number: Int, _ count: Int, _ url: (Int) -> Value) -> [Value] {
    (1...count).filter { $0 == 1 || $0 == count || abs($0 - number) <= 2 }.map { page in
      .object(
        Object([
          (Keys.number, .number(Int64(page))), (Keys.url, url(page)),
          (Keys.isCurrent, .flag(page == number)),
        ]))
    }
  }
}
