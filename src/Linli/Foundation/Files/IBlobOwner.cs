using Linli.Foundation.Data;

namespace Linli.Foundation.Files;

/// <summary>A room that keeps files and answers for them: what it does not know is swept away after a day.</summary>
/// <remarks>A room that registers none keeps everything it ever put: forgetting to answer must not cost a photo.</remarks>
public interface IBlobOwner
{
    /// <summary>The room's folder, as given to <see cref="BlobStore.Put"/>.</summary>
    string Room { get; }

    /// <summary>Of these names, those that have a row.</summary>
    IReadOnlySet<string> Known(LinliDb db, IReadOnlyList<string> names);
}
