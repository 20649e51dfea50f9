/// The pages of a site, staged and not yet published.
struct StagedPages: Sendable {
  /// Made them, and makes what stands beside them.
  let renderer: PageRenderer
  let publication: Publication
}
