using Linli.Papers;

namespace Linli.Cases.Ledgers;

/// <summary>Sends a ledger as a file to keep; never shown inside the page and never cached.</summary>
internal static class LedgerAnswers
{
    extension(Ledger ledger)
    {
        /// <summary>As CSV.</summary>
        public IResult AsCsv() => Results.File(ledger.Csv(), "text/csv; charset=utf-8", "ledger.csv");

        /// <summary>As a sheet: what the A4 print and the docx are made of.</summary>
        public PaperSheet AsSheet() => new(ledger.Title, false,
        [
            new PaperBlock.Title(ledger.Title),
            .. ledger.Heads.Select(head => new PaperBlock.Note(head)),
            new PaperBlock.List(new PaperTable(ledger.Columns, ledger.Rows)),
            new PaperBlock.Note(ledger.Foot),
        ], "")
        { IsWide = true };

        /// <summary>As docx.</summary>
        public IResult AsDocx(IPapers papers) => Results.File(papers.Docx(ledger.AsSheet()), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "ledger.docx");

        /// <summary>As xlsx.</summary>
        public IResult AsXlsx() => Results.File(ledger.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx");
    }
}
