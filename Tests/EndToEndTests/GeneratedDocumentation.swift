import Mustache
import Site
import TestSupport
import Testing

/// The parts of `Documentation/` that are made from declarations; `make docs` writes them anew.
@Suite struct GeneratedDocumentation {
  @Test func theReferenceOfTheViewModelIsCurrent() throws {
    let text = """
      # What templates can look up

      Made from the declarations that templates are checked against; `make docs` writes it anew.
      How templates are written is in [templates.md](templates.md).


      """
    let mismatch = try Golden.mismatch(
      text + ViewModel.model.markdown(), Repository.file("Documentation/view-model.md"))
    #expect(mismatch == nil)
  }

  @Test func theReferenceOfStatementsIsCurrent() throws {
    let text = """
      # What the templates of statements and invoices can look up

      Made from the declarations that templates are checked against; `make docs` writes it anew.
      What statements are is in [statements.md](statements.md). The template
      `statement` sees `Statement`, `invoice` sees `Invoice`.


      """
    let mismatch = try Golden.mismatch(
      text + StatementModel.model.markdown(),
      Repository.file("Documentation/statement-view-model.md"))
    #expect(mismatch == nil)
  }

  @Test func theReferenceOfTheOfficeModelIsCurrent() throws {
    let text = """
      # What templates of the office site can look up

      Made from the declarations that templates are checked against; `make docs` writes it anew.
      What the pages are for is in [office.md](office.md). Each template sees `OfficeRoot`,
      `OfficeFrame` and the content that is named after it, such as `StartContent`.


      """
    let mismatch = try Golden.mismatch(
      text + OfficeModel.model.markdown(), Repository.file("Documentation/office-view-model.md"))
    #expect(mismatch == nil)
  }
}
