using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Shell;
using Linli.Shell.Parts;

namespace Linli.Audit.Letters;

/// <summary>How many facts were not heard.</summary>
internal sealed class LettersNote(DatabaseOptions database) : IMenuNote
{
    public string Href => "/facts/letters";

    public MenuNote? Now()
    {
        using var db = database.Read();
        return db.DeadLetters.Count(letter => letter.ResolvedAt == null) is var count and > 0 ? new MenuNote(new Phrase("Audit.Note.Letters", count), Tone.Bad) : null;
    }
}
