namespace Linli.Cases.Ledgers;

/// <summary>Sends a ledger as a file to keep; never shown inside the page and never cached.</summary>
internal static class LedgerAnswers
{
    extension(Ledger ledger)
    {
        /// <summary>As CSV.</summary>
        public IResult AsCsv() => Results.File(ledger.Csv(), "text/csv; charset=utf-8", "ledger.csv");

        /// <summary>As xlsx.</summary>
        public IResult AsXlsx() => Results.File(ledger.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx");
    }
}
