internal import Codes
internal import Hashing
internal import Program
internal import Quantity
internal import ShareKit

extension ShareRenderer {
  /// Renders a page into `worker.page`.
  func render(_ page: SharePage, _ worker: inout ShareWorker) {
    if page.isAdvocates {
      renderAdvocate(page.entry, page.status, &worker)
    } else {
      renderShare(page.entry, &worker)
    }
  }

  /// Makes what a page is rendered from, to find what is wrong with it.
  func prepare(_ page: SharePage, _ worker: inout ShareWorker) {
    let pageClass: PageClass =
      page.isAdvocates
      ? .advocate(advocateClass(of: page.entry, hasStatus: page.status != nil))
      : .share(self.pageClass(of: page.entry))
    _ = mould(pageClass, &worker)
  }

  /// Of everything that all pages of a partition depend on.
  func frame(directory: String) -> Digest128 {
    var writer = ByteWriter()
    writer.string(SharePartitionState.form)
    writer.digest(site.digest)
    writer.string(directory)
    return Digest128.blake2b(of: writer.bytes)
  }

  /// Over everything else that a page depends on, but for its name.
  func sum(of page: SharePage, _ worker: inout ShareWorker) -> UInt64 {
    worker.inputs.removeAll()
    write(page.entry, to: &worker.inputs)
    worker.inputs.optional(page.status) { $0.status($1) }
    return Digest128.blake2b(of: worker.inputs.bytes).prefix
  }

  private func write(_ entry: ShareEntry, to writer: inout ByteWriter) {
    let pageClass = pageClass(of: entry)
    writer.fixed(entry.shownCode.high)
    writer.fixed(entry.shownCode.low)
    writer.count(Int(pageClass.state.rawValue))
    writer.string(pageClass.audience.rawValue)
    writer.count(pageClass.language)
    writer.optional(entry.circle) { $0.string($1.text) }
    writer.optional(entry.firstName) { $0.string($1.text) }
    writer.optional(entry.greeting) { $0.string($1.text) }
    if case .retired(let last) = entry.life { writer.string(last.description) }
  }
}
