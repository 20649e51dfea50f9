internal import JSON
internal import Program
internal import Quantity
internal import YAML

/// Structured data for search engines: JSON-LD with the vocabulary of schema.org.
struct StructuredData {
  let site: LoadedSite

  /// A complete `script` element; empty when there is nothing to say.
  func script(for view: PageView, questions: [(question: String, answer: String)]) -> [UInt8] {
    var writer = JSONWriter(escaping: .html)
    writer.beginObject()
    member("@context", "https://schema.org", &writer)
    writer.key("@graph")
    writer.beginArray()
    let isEmpty = !appendItems(for: view, questions, &writer)
    writer.endArray()
    writer.endObject()
    if isEmpty { return [] }
    return Array("<script type=\"application/ld+json\">".utf8) + writer.bytes
      + Array("</script>".utf8)
  }

  private func appendItems(
    for view: PageView, _ questions: [(question: String, answer: String)],
    _ writer: inout JSONWriter
  ) -> Bool {
    if view.isHome { appendSite(view, &writer) }
    if view.kind == .post { appendPost(view, &writer) }
    if !questions.isEmpty { appendQuestions(questions, &writer) }
    return view.isHome || view.kind == .post || !questions.isEmpty
  }

  private func appendSite(_ view: PageView, _ writer: inout JSONWriter) {
    let code = site.languages[view.language].code
    writer.beginObject()
    member("@type", "WebSite", &writer)
    member("name", site.settings.title[code] ?? "", &writer)
    member("url", site.base.absolute(view.address), &writer)
    member("inLanguage", code, &writer)
    if let tagline = site.settings.tagline?[code] { member("description", tagline, &writer) }
    writer.key("publisher")
    appendPublisher(code, &writer)
    writer.endObject()
  }

  private func appendPublisher(_ code: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("@type", "Organization", &writer)
    member("name", site.settings.legal?.name ?? site.settings.title[code] ?? "", &writer)
    member("url", site.base.home, &writer)
    if let legal = site.settings.legal {
      member("email", legal.email.description, &writer)
      if let phone = legal.phone { member("telephone", phone, &writer) }
      writer.key("address")
      writer.beginObject()
      member("@type", "PostalAddress", &writer)
      member("streetAddress", legal.street, &writer)
      member("postalCode", legal.postalCode, &writer)
      member("addressLocality", legal.city, &writer)
      member("addressCountry", legal.country.description, &writer)
      writer.endObject()
    }
    writer.endObject()
  }

  private func appendPost(_ view: PageView, _ writer: inout JSONWriter) {
    let code = site.languages[view.language].code
    writer.beginObject()
    member("@type", "BlogPosting", &writer)
    member("headline", view.title, &writer)
    member("url", site.base.absolute(view.address), &writer)
    member("inLanguage", code, &writer)
    if let date = view.date { member("datePublished", date.description, &writer) }
    if let updated = view.updated ?? view.date {
      member("dateModified", updated.description, &writer)
    }
    if let summary = view.summary { member("description", summary, &writer) }
    if let image = view.socialImage { member("image", image, &writer) }
    if let author = view.author {
      writer.key("author")
      writer.beginObject()
      member("@type", "Person", &writer)
      member("name", author, &writer)
      writer.endObject()
    }
    writer.endObject()
  }

  private func appendQuestions(
    _ questions: [(question: String, answer: String)], _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    member("@type", "FAQPage", &writer)
    writer.key("mainEntity")
    writer.beginArray()
    for (question, answer) in questions {
      writer.beginObject()
      member("@type", "Question", &writer)
      member("name", question, &writer)
      writer.key("acceptedAnswer")
      writer.beginObject()
      member("@type", "Answer", &writer)
      member("text", answer, &writer)
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func member(_ key: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.string(value)
  }
}
